-- A public body's refusal also names the commission on access to administrative documents
alter table organisation add column public_body boolean default false not null;
update organisation set public_body = true where kind in ('GRADES', 'OPERATOR', 'AGENCY');
