-- What the next mail to one of the team will tell; gone when that mail is written
create table incident_warning_line (
  id uuid primary key,
  recipient varchar(320) not null,
  incident_id uuid not null,
  clock varchar(20) not null,
  point varchar(20) not null,
  due_at timestamp(6) with time zone not null,
  foreign key (incident_id, clock, point, due_at)
    references incident_warning (incident_id, clock, point, due_at)
);
create index incident_warning_line_recipient_idx on incident_warning_line (recipient);
