-- Which reminders went out: once for each request, stage and due date
create table rights_reminder (
  request_id uuid not null references rights_request (id),
  stage varchar(20) not null,
  due_at timestamp(6) with time zone not null,
  claimed_at timestamp(6) with time zone not null,
  mails integer not null,
  primary key (request_id, stage, due_at)
);

-- Addresses under which calendars fetch due dates; the token is shown once and kept as its digest
create table calendar_feed (
  id uuid primary key,
  login varchar(80) not null,
  sha256 varchar(64) not null unique,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index calendar_feed_login_idx on calendar_feed (login);
