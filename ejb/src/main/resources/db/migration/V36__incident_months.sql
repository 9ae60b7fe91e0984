-- Tickets of the months of a report, without those that were over before
create index incident_event_when_idx on incident_event (happened_at, incident_id);
create index incident_service_idx on incident (service_id, declared_at);
