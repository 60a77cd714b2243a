-- Values that somebody states because nothing computes them (R30, R62): what holds on a day, with the method it was arrived at and the
-- document behind it. Each day has versions of its own: a change closes the row and adds another, taking back adds one that is withdrawn.
-- `recorded_at` and `superseded_at` say when it was known, so what was reported stays as it was reported.
create table indicator_typed_value (
  project_id uuid not null,
  indicator_number smallint not null,
  -- the day it is true, from the start of the project
  on_date date not null,
  version integer not null,
  kind varchar(10) not null,
  -- null in a ratio, which is stated by its two parts
  value numeric(18, 6),
  numerator numeric(18, 6),
  denominator numeric(18, 6),
  women numeric(18, 6),
  men numeric(18, 6),
  non_binary numeric(18, 6),
  method text not null,
  evidence_title text,
  evidence_reference text,
  -- the conditions of R30 for EECO12 to EECO17, as they were stated
  trait_is_criterion boolean,
  from_register boolean,
  withdrawn boolean not null default false,
  reason text,
  recorded_by text not null,
  recorded_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  constraint indicator_typed_value_pkey primary key (project_id, indicator_number, on_date, version),
  constraint indicator_typed_value_kind_check check (kind in ('estimate', 'external')),
  constraint indicator_typed_value_amount_check check ((numerator is null) = (denominator is null) and (value is null) = (numerator is not null)),
  constraint indicator_typed_value_evidence_check check ((evidence_title is null) = (evidence_reference is null)),
  constraint indicator_typed_value_documented_check check (kind <> 'estimate' or evidence_title is not null)
);
create unique index indicator_typed_value_open_key on indicator_typed_value (project_id, indicator_number, on_date)
  where superseded_at is null;

select distribute_by_project('indicator_typed_value'), protect_project_table('indicator_typed_value');
alter table indicator_typed_value add constraint indicator_typed_value_indicator_fkey
  foreign key (project_id, indicator_number) references indicator (project_id, number) on delete restrict on update no action;
select keep_versions_of('indicator_typed_value');
select audit_changes_of('indicator_typed_value', 'indicator_number,on_date,version', '', array['insert']);
grant select, insert, update (superseded_at) on indicator_typed_value to cruscotto_api;
