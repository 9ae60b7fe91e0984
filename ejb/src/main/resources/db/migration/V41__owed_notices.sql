-- Of what the Structures are still to be told of a ticket, in the list of whoever tells them
alter table incident_register add column notice_due boolean default false not null;
alter table incident_register add column notice_moment varchar(20);

-- The acts of open tickets, at the time to which they were corrected last
create table notice_act as
select e.incident_id, e.number, e.type,
  coalesce((select c.happened_at from incident_event c
    where c.incident_id = e.incident_id and c.type = 'TIME_CORRECTED' and c.refers_to = e.number
    order by c.number desc limit 1), e.happened_at) as acted_at
from incident i join incident_event e on e.incident_id = i.id
where i.kind = 'INCIDENT' and i.parent_id is null and i.status <> 'CLOSED'
  and e.type in ('TAKEN_IN_CHARGE', 'REGISTERED', 'WORKAROUND_PROPOSED', 'RESTORED', 'REOPENED');
create index notice_act_idx on notice_act (incident_id, acted_at, number);

-- a ticket is taken in charge once
delete from notice_act a where a.type in ('TAKEN_IN_CHARGE', 'REGISTERED') and exists (
  select 1 from notice_act b
  where b.incident_id = a.incident_id and b.type in ('TAKEN_IN_CHARGE', 'REGISTERED')
    and (b.acted_at < a.acted_at or b.acted_at = a.acted_at and b.number < a.number));

-- a reopening takes back what came before it
delete from notice_act a where a.type <> 'REOPENED' and exists (
  select 1 from notice_act b
  where b.incident_id = a.incident_id and b.type = 'REOPENED'
    and (b.acted_at > a.acted_at or b.acted_at = a.acted_at and b.number > a.number));
delete from notice_act where type = 'REOPENED';

-- what is restored needs no way round; of the rest, the last act counts
delete from notice_act a where a.type <> 'RESTORED' and exists (
  select 1 from notice_act b where b.incident_id = a.incident_id and b.type = 'RESTORED');
delete from notice_act a where exists (
  select 1 from notice_act b
  where b.incident_id = a.incident_id
    and (b.acted_at > a.acted_at or b.acted_at = a.acted_at and b.number > a.number));

-- unless they were told of it
delete from notice_act a where exists (
  select 1 from incident_notice n
  where n.incident_id = a.incident_id and n.event_number = a.number);

update incident_register set notice_due = true, notice_moment = (
  select case a.type
    when 'WORKAROUND_PROPOSED' then 'WORKAROUND'
    when 'RESTORED' then 'RESTORED'
    else 'TAKEN_IN_CHARGE' end
  from notice_act a where a.incident_id = incident_register.incident_id)
where incident_id in (select a.incident_id from notice_act a)
  and exists (select 1 from case_party p
    where p.case_id = incident_register.incident_id
      and p.organisation_id = incident_register.organisation_id and p.part = 'CLIENT');
drop table notice_act;

-- the tickets of which somebody has to tell, what breaks first at the top
create index incident_register_notice_idx on incident_register (organisation_id, notice_due, breach_key, incident_id);
