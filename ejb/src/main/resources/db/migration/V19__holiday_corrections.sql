-- Days that a decree made, or unmade, public holidays: they win over what the library knows
create table holiday_correction (
  place varchar(30) not null,
  on_day date not null,
  holiday boolean not null,
  source varchar(200) not null,
  recorded_at timestamp(6) with time zone not null,
  person_id uuid not null references person (id),
  primary key (place, on_day)
);

-- A whole register, closed requests included, by due date
create index rights_register_all_idx on rights_register (organisation_id, due_at, request_id);
