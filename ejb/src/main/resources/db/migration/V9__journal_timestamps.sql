-- Checkpoints get timestamps of an authority; entries are found by when they were told

alter table journal_entry add column told_at timestamp(6) with time zone;
update journal_entry set told_at = cast(
  substring(canonical, position('"at":"' in canonical) + 6, 27) as timestamp(6) with time zone);
alter table journal_entry alter column told_at set not null;
create index journal_entry_told_idx on journal_entry (told_at, position);

-- The newest entry of one chain among a million, without reading the chain
create index journal_entry_chain_idx on journal_entry (chain, position desc);

drop index journal_entry_type_idx;
create index journal_entry_type_idx on journal_entry (type, position desc);

-- Checkpoints that no authority has stamped yet
create table journal_unstamped (
  number bigint primary key references journal_checkpoint (number)
);
insert into journal_unstamped (number)
  select number from journal_checkpoint where timestamp_token is null;
