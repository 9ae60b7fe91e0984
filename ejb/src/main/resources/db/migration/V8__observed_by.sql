-- How a service is observed, which says how long an observation holds unless it is set otherwise
alter table service add column observed_by varchar(12) default 'STATUS_LOG' not null;
