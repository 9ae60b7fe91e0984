-- Tickets are erased as requests are, once they were closed for long enough
alter table incident add column closed_at timestamp(6) with time zone;
alter table incident add column redacted_at timestamp(6) with time zone;
alter table incident add column erasure_tried_at timestamp(6) with time zone;
-- the time of keeping begins when the portal learned of the closing
update incident set closed_at =
  (select max(e.recorded_at) from incident_event e where e.incident_id = incident.id and e.type = 'CLOSED')
  where status = 'CLOSED';
create index incident_retention_idx on incident (redacted_at, closed_at, id);
create index incident_tried_idx on incident (erasure_tried_at);
