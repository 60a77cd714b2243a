-- The names of some registers are longer than those of the desks: `satisfaction-responses`.
alter table saved_view alter column register type varchar(40);
alter table saved_view_default alter column register type varchar(40);
