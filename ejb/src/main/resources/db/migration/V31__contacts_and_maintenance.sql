-- Whom to reach in a Structure (annex 1): its référent métier and its administrators
create table organisation_contact (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  part varchar(20) not null,
  contact_name varchar(200),
  job varchar(200) not null,
  phone varchar(60),
  email varchar(200),
  version integer not null
);
create index organisation_contact_idx on organisation_contact (organisation_id, part);

-- Work that is planned on a service, and who was told of it when
create table maintenance (
  id uuid primary key,
  service_id uuid not null references service (id),
  planned_start timestamp(6) with time zone not null,
  planned_end timestamp(6) with time zone not null,
  title varchar(200) not null,
  body varchar(4000),
  organisation_id uuid not null references organisation (id),
  recorded_at timestamp(6) with time zone not null,
  cancelled_at timestamp(6) with time zone,
  cancel_reason varchar(400),
  version integer not null
);
create index maintenance_service_idx on maintenance (service_id, planned_end, id);

create table maintenance_notice (
  id uuid primary key,
  maintenance_id uuid not null references maintenance (id),
  -- null for everybody who uses the service
  organisation_id uuid references organisation (id),
  channel varchar(20) not null,
  told_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  person_id uuid references person (id)
);
create index maintenance_notice_idx on maintenance_notice (maintenance_id, told_at);
