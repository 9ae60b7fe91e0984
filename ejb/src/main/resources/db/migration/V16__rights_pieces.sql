-- Files of a request; their content is in the file store, encrypted. A name may name persons
create table rights_piece (
  id uuid primary key,
  request_id uuid not null references rights_request (id),
  kind varchar(20) not null,
  name varchar(200) not null,
  media_type varchar(120) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  file_id uuid not null,
  added_at timestamp(6) with time zone not null,
  person_id uuid references person (id)
);
create index rights_piece_request_idx on rights_piece (request_id, added_at, id);

-- Proof that a file was destroyed: nothing in it is personal
create table rights_destruction (
  id uuid primary key,
  request_id uuid not null references rights_request (id),
  kind varchar(20) not null,
  reason varchar(20) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  attached_at timestamp(6) with time zone not null,
  destroyed_at timestamp(6) with time zone not null,
  person_id uuid references person (id)
);
create index rights_destruction_request_idx on rights_destruction (request_id, destroyed_at, id);
