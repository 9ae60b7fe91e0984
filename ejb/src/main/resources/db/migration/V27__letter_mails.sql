-- How many mails of a letter that left by mail have not been refused: one for each addressee
alter table rights_letter add column mails_out integer default 0 not null;
update rights_letter set mails_out = 1 where state = 'LEFT' and channel = 'MAIL';
