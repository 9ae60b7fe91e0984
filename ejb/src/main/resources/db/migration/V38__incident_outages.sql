-- Outages that were recorded because of a ticket
create table incident_outage (
  outage_id uuid primary key references outage (id),
  incident_id uuid not null references incident (id)
);
create index incident_outage_idx on incident_outage (incident_id);
