-- When a request was closed says when its personal data are erased, unless a hold keeps them
alter table rights_request add column held boolean default false not null;
update rights_request set held = true where
  coalesce((select max(e.number) from rights_event e where e.request_id = rights_request.id and e.type = 'HELD'), 0)
  > coalesce((select max(e.number) from rights_event e where e.request_id = rights_request.id and e.type = 'HOLD_LIFTED'), 0);
create index rights_request_retention_idx on rights_request (redacted_at, held, closed_at, id);
create index rights_request_controller_idx on rights_request (controller_id, closed_at, id);

-- Proof of what was erased, without anything of it
create table purge_certificate (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  rule varchar(40) not null,
  requests integer not null,
  first_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  made_at timestamp(6) with time zone not null,
  file_id uuid not null,
  sha256 varchar(64) not null,
  size_bytes bigint not null
);
create index purge_certificate_idx on purge_certificate (organisation_id, made_at, id);

-- What was erased of a request, by number; the certificate comes a moment later
create table rights_redaction (
  request_id uuid primary key references rights_request (id),
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
create index rights_redaction_idx on rights_redaction (certificate_id, organisation_id, redacted_at);
