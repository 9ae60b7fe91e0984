-- When the pulse next looks whether the team must be warned of a ticket; null if it need not.
-- What was breached before there were warnings is not told of afterwards.
alter table incident add column next_warning_at timestamp(6) with time zone;
update incident set next_warning_at = declared_at where breach_at > current_timestamp;
create index incident_warning_at_idx on incident (next_warning_at);

-- Warnings of the team: each once for a point of a clock and its due instant
create table incident_warning (
  incident_id uuid not null references incident (id),
  clock varchar(20) not null,
  point varchar(20) not null,
  due_at timestamp(6) with time zone not null,
  -- when the clock passed the point
  reached_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone not null,
  binding varchar(20) not null,
  mails integer not null,
  -- the functions that were told, one a line: no addresses
  functions varchar(4000) not null,
  primary key (incident_id, clock, point, due_at)
);
