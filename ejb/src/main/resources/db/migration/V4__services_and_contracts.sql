-- Services, the paths by which users reach them, and what the contracts say of them

create table contract (
  id uuid primary key,
  number varchar(40) not null unique,
  title varchar(200) not null,
  signed_on date not null,
  version integer not null
);

-- A version is in force on local days [valid_from, valid_until)
create table contract_version (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  label varchar(80) not null,
  valid_from date not null,
  valid_until date not null,
  source varchar(400) not null,
  demo boolean not null,
  version integer not null
);
create index contract_version_contract_idx on contract_version (contract_id, valid_from);

create table contract_reading (
  contract_version_id uuid not null references contract_version (id),
  reading varchar(30) not null,
  choice varchar(30) not null,
  source varchar(400) not null,
  primary key (contract_version_id, reading)
);

create table commitment (
  id uuid primary key,
  contract_version_id uuid not null references contract_version (id),
  rank integer not null,
  code varchar(10) not null,
  calendar varchar(30) not null,
  in_force boolean not null,
  contractual_seconds bigint not null,
  source varchar(400) not null,
  unique (contract_version_id, code)
);

create table ceiling (
  commitment_id uuid not null references commitment (id),
  rank integer not null,
  code varchar(40) not null,
  kind varchar(20) not null,
  amount numeric(14, 6) not null,
  source varchar(400) not null,
  primary key (commitment_id, rank)
);

-- The first and third tables of annex 2: how long to take charge and to restore
create table incident_target (
  contract_version_id uuid not null references contract_version (id),
  rank integer not null,
  code varchar(40) not null,
  amount integer not null,
  unit varchar(10) not null,
  binding varchar(20) not null,
  source varchar(400) not null,
  primary key (contract_version_id, rank)
);

create table working_calendar (
  id uuid primary key,
  code varchar(30) not null unique,
  zone varchar(60) not null,
  weekly_hours varchar(1000) not null,
  holidays varchar(30) not null,
  closed_on_holidays boolean not null,
  first_year integer not null,
  last_year integer not null,
  source varchar(400) not null,
  version integer not null
);

create table calendar_exception (
  id uuid primary key,
  calendar_id uuid not null references working_calendar (id),
  on_day date not null,
  opens boolean not null,
  starts varchar(5) not null,
  ends varchar(5) not null,
  reason varchar(200) not null
);

create table service (
  id uuid primary key,
  code varchar(40) not null unique,
  name varchar(200) not null,
  operator_id uuid not null references organisation (id),
  client_id uuid not null references organisation (id),
  contract_number varchar(40),
  valid_for_s bigint not null,
  zone varchar(60) not null,
  created_at timestamp(6) with time zone not null,
  version integer not null
);

create table access_path (
  id uuid primary key,
  service_id uuid not null references service (id),
  rank integer not null,
  code varchar(60) not null,
  unique (service_id, code)
);

create table path_alias (
  path_id uuid not null references access_path (id),
  alias varchar(120) not null,
  primary key (path_id, alias)
);

-- The agreed shares of the users who have one path only, valid on local days [valid_from, valid_until)
create table share_agreement (
  id uuid primary key,
  service_id uuid not null references service (id),
  valid_from date not null,
  valid_until date,
  source varchar(400) not null
);

create table path_share (
  agreement_id uuid not null references share_agreement (id),
  path_code varchar(60) not null,
  parts_per_million integer not null,
  primary key (agreement_id, path_code)
);
