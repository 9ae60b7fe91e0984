-- Mails to the Structures about an incident: what each moment says, in versions that never change
create table notice_template (
  moment varchar(20) not null,
  language varchar(2) not null,
  number integer not null,
  subject varchar(200) not null,
  body varchar(8000) not null,
  saved_at timestamp(6) with time zone not null,
  person_id uuid references person (id),
  primary key (moment, language, number)
);

-- What the Structures were told of an act, or why they were not: once for each act
create table incident_notice (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  event_number integer not null,
  moment varchar(20) not null,
  state varchar(20) not null,
  settled_at timestamp(6) with time zone not null,
  -- null for what the portal settled itself
  person_id uuid references person (id),
  reason varchar(400),
  structures integer not null,
  mails integer not null,
  rejected integer not null,
  unique (incident_id, event_number)
);

-- Nobody waits for news of what was closed before there were notices
insert into incident_notice (id, incident_id, event_number, moment, state, settled_at, reason,
  structures, mails, rejected)
select i.id, i.id, e.number, 'RESTORED', 'SET_ASIDE', current_timestamp,
  'Clos avant que Vigie n''envoie ces messages', 0, 0, 0
from incident i join incident_event e on e.incident_id = i.id
where i.kind = 'INCIDENT' and i.status = 'CLOSED' and e.type = 'RESTORED'
  and e.number = (select max(r.number) from incident_event r
    where r.incident_id = i.id and r.type = 'RESTORED');

-- The text that was sent, in each language
create table incident_notice_text (
  notice_id uuid not null references incident_notice (id),
  language varchar(2) not null,
  template_number integer not null,
  subject varchar(400) not null,
  body varchar(12000) not null,
  primary key (notice_id, language)
);

-- Which Structures were told, by how many mails: no addresses
create table incident_notice_structure (
  notice_id uuid not null references incident_notice (id),
  organisation_id uuid not null references organisation (id),
  mails integer not null,
  primary key (notice_id, organisation_id)
);

-- What a contact of a Structure wants to be told of a service, if not the usual
create table notice_subscription (
  contact_id uuid not null references organisation_contact (id) on delete cascade,
  service_id uuid not null references service (id),
  choice varchar(20) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (contact_id, service_id)
);
create index notice_subscription_service_idx on notice_subscription (service_id, choice);
