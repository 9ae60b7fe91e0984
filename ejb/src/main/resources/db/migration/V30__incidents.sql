-- Tickets: facts are events; status, clocks and lists are projections of them
create table incident (
  id uuid primary key,
  ref varchar(20) not null unique,
  kind varchar(10) not null,
  service_id uuid not null references service (id),
  path varchar(60),
  -- in force at the declaration: it governs the clocks; null where no contract was
  contract_version_id uuid references contract_version (id),
  organisation_id uuid references organisation (id),
  source varchar(20) not null,
  title varchar(200) not null,
  declared_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  operator_ref varchar(60),
  parent_id uuid references incident (id),
  status varchar(20) not null,
  severity varchar(10) not null,
  support_level integer not null,
  waiting boolean not null,
  -- the due instant of the clock that is owed next, past or to come; null if none is
  breach_at timestamp(6) with time zone,
  event_count integer not null,
  version integer not null
);
create index incident_parent_idx on incident (parent_id);
create index incident_breach_idx on incident (breach_at);

-- Numbers of the references, one row a year
create table incident_number (
  in_year integer primary key,
  last_number integer not null
);

create table incident_event (
  incident_id uuid not null references incident (id),
  number integer not null,
  type varchar(30) not null,
  happened_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  organisation_id uuid references organisation (id),
  detail varchar(20),
  refers_to integer,
  visibility varchar(10) not null,
  primary key (incident_id, number)
);

-- What was written about an event; may name persons
create table incident_event_text (
  incident_id uuid not null references incident (id),
  number integer not null,
  body varchar(8000) not null,
  primary key (incident_id, number)
);

-- Who called about it; may name persons
create table incident_caller (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  organisation_id uuid references organisation (id),
  contact varchar(200),
  phone varchar(60),
  called_at timestamp(6) with time zone not null
);
create index incident_caller_idx on incident_caller (incident_id, called_at);

-- What a party sees in its list: one row for each party, so that each list is one index
create table incident_register (
  organisation_id uuid not null references organisation (id),
  incident_id uuid not null references incident (id),
  live boolean not null,
  kind varchar(10) not null,
  status varchar(20) not null,
  severity varchar(10) not null,
  service_id uuid not null,
  structure_id uuid,
  declared_at timestamp(6) with time zone not null,
  -- where it stands in a list by breach: far away if nothing is owed
  breach_key timestamp(6) with time zone not null,
  primary key (organisation_id, incident_id)
);
create index incident_register_live_idx on incident_register (organisation_id, live, breach_key, incident_id);
create index incident_register_declared_idx on incident_register (organisation_id, live, declared_at, incident_id);
create index incident_register_status_idx on incident_register (organisation_id, status, breach_key, incident_id);
create index incident_register_severity_idx on incident_register (organisation_id, severity, live, breach_key, incident_id);
create index incident_register_service_idx on incident_register (organisation_id, service_id, live, breach_key, incident_id);
create index incident_register_structure_idx on incident_register (organisation_id, structure_id, live, breach_key, incident_id);

-- The words of titles, to find tickets and similar open ones by
create table incident_word (
  word varchar(40) not null,
  incident_id uuid not null references incident (id),
  live boolean not null,
  primary key (incident_id, word)
);
create index incident_word_idx on incident_word (word, live, incident_id);

-- Alerts of the supervision: each fingerprint and start is one ticket
create table incident_alert (
  fingerprint varchar(64) not null,
  starts_at timestamp(6) with time zone not null,
  incident_ref varchar(20),
  received integer not null,
  last_received_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone,
  primary key (fingerprint, starts_at)
);

create table incident_file (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  visibility varchar(10) not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  file_id uuid not null,
  added_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  organisation_id uuid references organisation (id)
);
create index incident_file_idx on incident_file (incident_id, added_at);
