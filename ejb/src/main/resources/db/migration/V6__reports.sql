-- Signed reports and whose seals count

create table report (
  id uuid primary key,
  kind varchar(20) not null,
  service_id uuid not null references service (id),
  service_code varchar(40) not null,
  period varchar(20) not null,
  language varchar(5) not null,
  provisional boolean not null,
  verdict varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(80) not null,
  file_id uuid not null,
  sha256 varchar(64) not null,
  size_bytes bigint not null,
  version integer not null
);
create index report_service_idx on report (service_id, created_at);

-- Every authority under which this instance has ever sealed: a retired one stays trusted
create table seal_authority (
  fingerprint varchar(64) primary key,
  certificate text not null,
  first_used_at timestamp(6) with time zone not null
);

-- Who gets a service's monthly report by mail
create table report_subscription (
  person_id uuid not null references person (id),
  service_id uuid not null references service (id),
  language varchar(5) not null,
  primary key (person_id, service_id)
);
