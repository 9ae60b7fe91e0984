-- Inquiries are erased as requests are, once they were closed for long enough
alter table inquiry add column closed_at timestamp(6) with time zone;
alter table inquiry add column redacted_at timestamp(6) with time zone;
alter table inquiry add column erasure_tried_at timestamp(6) with time zone;
alter table inquiry alter column subject drop not null;
alter table inquiry alter column authority_name drop not null;
-- the time of keeping begins when the portal learned of the closing
update inquiry set closed_at =
  (select max(e.recorded_at) from inquiry_event e where e.inquiry_id = inquiry.id and e.type = 'CLOSED')
  where status = 'CLOSED';
create index inquiry_retention_idx on inquiry (redacted_at, closed_at, id);
create index inquiry_tried_idx on inquiry (erasure_tried_at);

-- When erasing a case failed: it comes again after the others
alter table rights_request add column erasure_tried_at timestamp(6) with time zone;
create index rights_request_tried_idx on rights_request (erasure_tried_at);

-- What was erased of a case of any kind, by number
create table redaction (
  case_id uuid primary key,
  ref varchar(20) not null,
  organisation_id uuid not null references organisation (id),
  rule varchar(40) not null,
  closed_at timestamp(6) with time zone not null,
  redacted_at timestamp(6) with time zone not null,
  persons integer not null,
  texts integer not null,
  pieces integer not null,
  recipients integer not null,
  mails integer not null,
  journal_entries integer not null,
  tracking_codes integer not null,
  certificate_id uuid references purge_certificate (id)
);
insert into redaction
  (case_id, ref, organisation_id, rule, closed_at, redacted_at, persons, texts, pieces, recipients, mails,
   journal_entries, tracking_codes, certificate_id)
  select request_id, ref, organisation_id, rule, closed_at, redacted_at, persons, texts, pieces, recipients, mails,
   journal_entries, tracking_codes, certificate_id from rights_redaction;
drop table rights_redaction;
create index redaction_idx on redaction (certificate_id, organisation_id, rule, redacted_at);
