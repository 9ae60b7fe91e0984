-- Organisations and the people who act for them

create table organisation (
  id uuid primary key,
  code varchar(40) not null unique,
  name varchar(200) not null,
  kind varchar(20) not null,
  holidays varchar(30) not null,
  demo boolean not null,
  version integer not null
);

create table person (
  id uuid primary key,
  login varchar(80) not null unique,
  name varchar(120) not null,
  email varchar(200),
  password_hash varchar(400) not null,
  must_change_password boolean not null,
  demo boolean not null,
  version integer not null
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role varchar(20) not null,
  unique (person_id, organisation_id, role)
);

-- A token is shown once; only its digest is kept
create table api_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  label varchar(80) not null,
  sha256 varchar(64) not null unique,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index api_token_person_idx on api_token (person_id);

-- Who sees a case: never one owner column, always the parties to it
create table case_party (
  case_kind varchar(20) not null,
  case_id uuid not null,
  organisation_id uuid not null references organisation (id),
  part varchar(20) not null,
  primary key (case_id, organisation_id, part)
);
create index case_party_organisation_idx on case_party (organisation_id, case_kind, case_id);

-- What a creation answered, so that the same key again gives the same answer
create table idempotency_key (
  caller varchar(80) not null,
  idempotency_key varchar(200) not null,
  request_sha256 varchar(64) not null,
  answer text not null,
  created_at timestamp(6) with time zone not null,
  primary key (caller, idempotency_key)
);
