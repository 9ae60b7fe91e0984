-- Processings: who is responsible, on which legal basis (GDPR, art. 30)
create table processing (
  id uuid primary key,
  code varchar(60) not null unique,
  service_id uuid not null references service (id),
  name_fr varchar(200) not null,
  name_en varchar(200) not null,
  purpose_fr varchar(1000) not null,
  purpose_en varchar(1000) not null,
  -- the kind of the controller; for STRUCTURE each Structure is controller of its own share
  controller_kind varchar(20) not null,
  controller_id uuid references organisation (id),
  processors_fr varchar(1000) not null,
  processors_en varchar(1000) not null,
  legal_basis varchar(30) not null,
  health_data boolean not null,
  messages boolean not null,
  categories_fr varchar(1000) not null,
  categories_en varchar(1000) not null,
  recipients_fr varchar(1000) not null,
  recipients_en varchar(1000) not null,
  retention_fr varchar(1000) not null,
  retention_en varchar(1000) not null,
  source varchar(400) not null,
  version integer not null
);
create index processing_service_idx on processing (service_id);
