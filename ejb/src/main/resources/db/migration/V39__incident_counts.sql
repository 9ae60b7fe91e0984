-- What is counted every minute: open tickets by severity and status
create index incident_open_idx on incident (status, severity);
-- What is overdue, and what breaks next, by severity
create index incident_severity_breach_idx on incident (severity, breach_at);
