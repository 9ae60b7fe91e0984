-- The last tick of each rhythm, locked by the node that delivers the next one
create table pulse (
  rhythm varchar(10) primary key,
  last_tick timestamp(6) with time zone
);
insert into pulse (rhythm) values ('MINUTE'), ('HOUR'), ('DAY');

-- Files, encrypted; content in pieces so that it streams
create table stored_file (
  id uuid primary key,
  media_type varchar(120) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  master_version integer not null,
  wrapped_key varchar(1000) not null,
  stored_at timestamp(6) with time zone not null
);
create table stored_file_piece (
  file_id uuid not null,
  number integer not null,
  content bytea not null,
  primary key (file_id, number)
);

-- Mails, written with what they tell of and sent later
create table outbox_mail (
  id uuid primary key,
  recipient varchar(200) not null,
  subject varchar(400) not null,
  body text not null,
  attachment_name varchar(200),
  attachment_file uuid,
  attachment_type varchar(120),
  state varchar(10) not null,
  attempts integer not null,
  created_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone
);
create index outbox_mail_due_idx on outbox_mail (state, due_at);
