-- What a colleague, or somebody without an account, is asked to contribute to a request. Recipient,
-- question and answer may name persons and are forgotten with the request's personal data
create table rights_task (
  id uuid primary key,
  request_id uuid not null references rights_request (id),
  organisation_id uuid not null references organisation (id),
  asked_by uuid not null references person (id),
  assignee_id uuid references person (id),
  recipient varchar(200),
  language varchar(5) not null,
  question varchar(4000),
  asked_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  answer varchar(4000),
  piece_id uuid,
  settled_at timestamp(6) with time zone,
  noted boolean not null,
  undelivered boolean not null,
  reminded varchar(20),
  token_digest varchar(64) unique,
  token_expires_at timestamp(6) with time zone,
  version integer not null
);
create index rights_task_request_idx on rights_task (request_id, asked_at, id);
create index rights_task_organisation_idx on rights_task (organisation_id, noted, state, due_at);
create index rights_task_assignee_idx on rights_task (assignee_id, state, due_at);
create index rights_task_due_idx on rights_task (state, due_at);

create table rights_task_step (
  task_id uuid not null references rights_task (id),
  number integer not null,
  act varchar(20) not null,
  happened_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  primary key (task_id, number)
);

-- Where a file came from; null if a colleague attached it on their own
alter table rights_piece add column task_id uuid references rights_task (id);
