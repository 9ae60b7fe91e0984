-- Lists in which closed tickets stand too
create index incident_register_breach_idx on incident_register (organisation_id, breach_key, incident_id);
create index incident_register_all_idx on incident_register (organisation_id, declared_at, incident_id);
drop index incident_register_declared_idx;
create index incident_register_user_idx on incident_register (organisation_id, structure_id, breach_key, incident_id);
drop index incident_register_structure_idx;
