-- Who is told of clocks, when: a chain for each contract version
create table escalation (
  contract_version_id uuid primary key references contract_version (id),
  saved_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  version integer not null
);

create table escalation_step (
  contract_version_id uuid not null references escalation (contract_version_id),
  rank integer not null,
  point varchar(20) not null,
  support_level varchar(20) not null,
  job varchar(120) not null,
  email varchar(200) not null,
  primary key (contract_version_id, rank)
);
