-- Who got the data and must hear of a rectification, erasure or restriction (GDPR, art. 19). When
-- they were told is in the events
create table rights_recipient (
  id uuid primary key,
  request_id uuid not null references rights_request (id),
  name varchar(200) not null,
  kind varchar(20) not null,
  added_at timestamp(6) with time zone not null,
  answered_at timestamp(6) with time zone,
  answer varchar(2000),
  exempted_at timestamp(6) with time zone,
  exempt_reason varchar(2000),
  version integer not null
);
create index rights_recipient_request_idx on rights_recipient (request_id, added_at, id);
