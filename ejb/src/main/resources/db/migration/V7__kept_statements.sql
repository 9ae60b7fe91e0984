-- What a month said when it was closed, and each time it was revised: added, never changed
create table kept_statement (
  id uuid primary key,
  service_id uuid not null references service (id),
  kept_month varchar(7) not null,
  revision integer not null,
  -- statement and terms as canonical JSON, and their digest, which the journal has too
  figures text not null,
  sha256 varchar(64) not null,
  -- everything that the statement is computed from
  case_file uuid not null references stored_file (id),
  reason varchar(400) not null,
  kept_at timestamp(6) with time zone not null,
  kept_by varchar(80) not null,
  unique (service_id, kept_month, revision)
);
