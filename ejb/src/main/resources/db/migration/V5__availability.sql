-- What was observed of the services, what people entered by hand, and what the parties agree to leave out

-- One import: all of a file's rows or none of them
create table observation_import (
  id uuid primary key,
  service_id uuid not null references service (id),
  imported_at timestamp(6) with time zone not null,
  imported_by varchar(80) not null,
  file_id uuid,
  sha256 varchar(64) not null,
  imported bigint not null,
  unchanged bigint not null
);
create index observation_import_service_idx on observation_import (service_id, imported_at);

-- A path's state at a second; what it was before or after is derived
create table observation (
  path_id uuid not null references access_path (id),
  observed_at timestamp(6) with time zone not null,
  is_up boolean not null,
  import_id uuid not null references observation_import (id),
  primary key (path_id, observed_at)
);

create table outage (
  id uuid primary key,
  service_id uuid not null references service (id),
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  cause varchar(1000) not null,
  evidence varchar(1000) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(80) not null,
  cancelled_at timestamp(6) with time zone,
  cancel_reason varchar(1000),
  version integer not null
);
create index outage_service_idx on outage (service_id, started_at);

create table outage_path (
  outage_id uuid not null references outage (id),
  path_code varchar(60) not null,
  primary key (outage_id, path_code)
);

create table exclusion (
  id uuid primary key,
  service_id uuid not null references service (id),
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  clause varchar(120) not null,
  reason varchar(1000) not null,
  state varchar(12) not null,
  proposed_by uuid not null references organisation (id),
  proposed_at timestamp(6) with time zone not null,
  answered_by uuid references organisation (id),
  answered_at timestamp(6) with time zone,
  answer_reason varchar(1000),
  version integer not null
);
create index exclusion_service_idx on exclusion (service_id, started_at);

create table exclusion_path (
  exclusion_id uuid not null references exclusion (id),
  path_code varchar(60) not null,
  primary key (exclusion_id, path_code)
);

-- A month whose facts both parties take as settled
create table closed_month (
  service_id uuid not null references service (id),
  closed_month varchar(7) not null,
  closed_at timestamp(6) with time zone not null,
  closed_by varchar(80) not null,
  primary key (service_id, closed_month)
);
