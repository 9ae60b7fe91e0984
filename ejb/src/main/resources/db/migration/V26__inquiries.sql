-- Inquiries of authorities: facts are events; status and due date are projections of them
create table inquiry (
  id uuid primary key,
  ref varchar(20) not null unique,
  organisation_id uuid not null references organisation (id),
  authority varchar(20) not null,
  authority_name varchar(200) not null,
  their_ref varchar(100),
  subject varchar(400) not null,
  channel varchar(20) not null,
  received_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  status varchar(20) not null,
  due_at timestamp(6) with time zone,
  -- where it stands in a list by due date: far away if no date is owed
  due_key timestamp(6) with time zone not null,
  assignee_id uuid references person (id),
  event_count integer not null,
  version integer not null
);
create index inquiry_due_idx on inquiry (organisation_id, status, due_key, id);
create index inquiry_received_idx on inquiry (organisation_id, received_at, id);

create table inquiry_number (
  in_year integer primary key,
  last_number integer not null
);

create table inquiry_event (
  inquiry_id uuid not null references inquiry (id),
  number integer not null,
  type varchar(20) not null,
  happened_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  due_at timestamp(6) with time zone,
  channel varchar(20),
  target_id uuid,
  -- may name persons: emptied to erase it
  words varchar(8000),
  primary key (inquiry_id, number)
);

-- Rights requests that must be kept because of an inquiry
create table inquiry_request (
  inquiry_id uuid not null references inquiry (id),
  request_ref varchar(20) not null references rights_request (ref),
  primary key (inquiry_id, request_ref)
);
