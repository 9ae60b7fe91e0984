-- One-time links to answers: neither the link nor its code is kept, only digests of them
create table answer_link (
  id uuid primary key,
  letter_id uuid not null references rights_letter (id),
  link_digest varchar(64) not null unique,
  code_digest varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  wrong_codes integer not null,
  opened_at timestamp(6) with time zone,
  fetched_at timestamp(6) with time zone,
  withdrawn boolean not null,
  version integer not null
);
create index answer_link_letter_idx on answer_link (letter_id, made_at);
