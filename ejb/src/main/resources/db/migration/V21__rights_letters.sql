-- Letters of requests. Their text is in the signed file, a piece of the request; what the act needs
-- in words stays here only until the letter leaves
create table rights_letter (
  id uuid primary key,
  request_id uuid not null references rights_request (id),
  organisation_id uuid not null references organisation (id),
  person_id uuid references person (id),
  kind varchar(30) not null,
  language varchar(5) not null,
  template_version integer not null,
  rights varchar(200) not null,
  mentions varchar(60) not null,
  words varchar(8000),
  piece_id uuid not null,
  enclosed varchar(2000) not null,
  state varchar(20) not null,
  channel varchar(20),
  prepared_at timestamp(6) with time zone not null,
  left_at timestamp(6) with time zone,
  first_event integer not null,
  last_event integer not null,
  version integer not null
);
create index rights_letter_request_idx on rights_letter (request_id, prepared_at, id);
