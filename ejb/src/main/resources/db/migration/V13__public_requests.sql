-- What a person follows a request by: a code of which only the digest is kept. The row is there
-- before its request, so that a form sent twice at once files one request
create table rights_tracking (
  code_digest varchar(64) primary key,
  request_ref varchar(20) unique references rights_request (ref)
);

-- What came of a mail is told to the feature that wrote it, once
alter table outbox_mail add column case_ref varchar(120);
alter table outbox_mail add column told boolean default true not null;
create index outbox_mail_told_idx on outbox_mail (told, state);
