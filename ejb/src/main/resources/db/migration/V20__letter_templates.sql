-- Templates of letters: each save is a version more; before the first one, the text that comes with
-- the program counts, as version 0
create table letter_template (
  kind varchar(30) not null,
  language varchar(5) not null,
  number integer not null,
  subject varchar(200) not null,
  body varchar(8000) not null,
  saved_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  primary key (kind, language, number)
);

-- What stands at the head of an organisation's letters
create table letterhead (
  organisation_id uuid primary key references organisation (id),
  address varchar(500) not null,
  place varchar(100) not null,
  contact varchar(200) not null,
  version integer not null
);
