-- Rights requests: facts are events; dates, status and lists are projections of them
create table rights_request (
  id uuid primary key,
  ref varchar(20) not null unique,
  processing_id uuid not null references processing (id),
  controller_id uuid not null references organisation (id),
  receiver_id uuid not null references organisation (id),
  delegate_id uuid references organisation (id),
  channel varchar(20) not null,
  received_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  language varchar(5) not null,
  requester varchar(20) not null,
  rights varchar(200) not null,
  may_need_messages boolean not null,
  public_body boolean not null,
  response_rule varchar(40) not null,
  health_rule varchar(40) not null,
  holidays varchar(30) not null,
  contractual boolean not null,
  internal_days integer not null,
  status varchar(20) not null,
  due_at timestamp(6) with time zone,
  suspended boolean not null,
  extended boolean not null,
  assignee_id uuid references person (id),
  closed_at timestamp(6) with time zone,
  event_count integer not null,
  redacted_at timestamp(6) with time zone,
  version integer not null
);
create index rights_request_sweep_idx on rights_request (status, due_at);

-- Numbers of the references, one row a year
create table rights_number (
  in_year integer primary key,
  last_number integer not null
);

-- Personal data, apart so that they can be erased
create table rights_person (
  request_id uuid primary key references rights_request (id),
  requester_name varchar(200) not null,
  person_name varchar(200) not null,
  name_key varchar(200) not null,
  email varchar(200),
  phone varchar(60),
  address varchar(1000),
  about varchar(8000),
  mandate_object varchar(1000),
  mandate_until date,
  answer_to varchar(200),
  death_purpose varchar(30)
);
create index rights_person_name_idx on rights_person (name_key, request_id);

-- Documents of a health record that are asked for, each of its own age
create table rights_document (
  request_id uuid not null references rights_request (id),
  document_key varchar(20) not null,
  constituted_on date not null,
  primary key (request_id, document_key)
);

create table rights_event (
  request_id uuid not null references rights_request (id),
  number integer not null,
  type varchar(30) not null,
  happened_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  organisation_id uuid references organisation (id),
  right_kind varchar(30),
  detail varchar(40),
  ground varchar(40),
  refers_to integer,
  complete boolean not null,
  mentions varchar(60) not null,
  channel varchar(20),
  target_id uuid,
  primary key (request_id, number)
);

-- What was written about an event; may name persons
create table rights_event_text (
  request_id uuid not null,
  number integer not null,
  body varchar(8000) not null,
  primary key (request_id, number)
);

-- What a party sees in its list: one row for each party, so that each list is one index
create table rights_register (
  organisation_id uuid not null references organisation (id),
  request_id uuid not null references rights_request (id),
  live boolean not null,
  status varchar(20) not null,
  received_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  assignee_id uuid,
  primary key (organisation_id, request_id)
);
create index rights_register_due_idx on rights_register (organisation_id, live, due_at, request_id);
create index rights_register_status_idx on rights_register (organisation_id, status, due_at, request_id);
create index rights_register_received_idx on rights_register (organisation_id, received_at, request_id);
create index rights_register_assignee_idx on rights_register (organisation_id, assignee_id, live, due_at, request_id);
