-- The days whose lists went out: each once, on whichever node
create table rights_digest (
  sent_on date primary key
);
