-- The journal: entries are added and never changed; fr.vigie.journal.verify says how changes are found

create table journal_entry (
  position bigint primary key,
  chain varchar(120) not null,
  chain_position bigint not null,
  type varchar(60) not null,
  canonical text not null,
  hash varchar(64) not null,
  unique (chain, chain_position)
);
create index journal_entry_type_idx on journal_entry (type, position);

-- What may be erased: an entry holds only the digest of salt and payload
create table journal_personal (
  position bigint primary key references journal_entry (position),
  salt varchar(64) not null,
  payload text not null
);

-- One row, locked by whoever adds entries: how far the journal goes, under a key kept outside
create table journal_head (
  id integer primary key check (id = 1),
  entries bigint not null,
  running varchar(64) not null,
  checkpoints bigint not null,
  last_checkpoint varchar(64) not null,
  broken_at bigint,
  mac varchar(64) not null
);

create table journal_checkpoint (
  number bigint primary key,
  last_position bigint not null,
  canonical text not null,
  hash varchar(64) not null,
  signature varchar(120) not null,
  -- reserved for an RFC 3161 token over the hash
  timestamp_token text
);
