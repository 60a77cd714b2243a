-- Baselines and targets also for parts of a project, where they come from and who changed them when. A part is named as in
-- tally_month_sum: a dimension and its member; the whole is 'total' with the empty member.

alter table indicator_target
  add column dimension varchar(20) not null default 'total',
  add column member varchar(40) not null default '',
  add column source text not null default '',
  add constraint indicator_target_dimension_check check (dimension in ('total', 'partner', 'desk', 'sex', 'ageBand', 'employmentStatus',
    'educationGroup', 'citizenshipGroup') and (dimension = 'total') = (member = '')),
  add constraint indicator_target_milestone_check check (not milestone or period_id is not null);
drop index indicator_target_open_key;
create unique index indicator_target_open_key on indicator_target (project_id, indicator_number, dimension, member, period_id, milestone)
  nulls not distinct where superseded_at is null;

-- the columns that are new are kept like the others
drop trigger keep_content on indicator_target;
drop trigger close_once on indicator_target;
drop trigger keep_rows on indicator_target;
select keep_versions_of('indicator_target');

alter table indicator_baseline
  add column dimension varchar(20) not null default 'total',
  add column member varchar(40) not null default '',
  add column origin varchar(20) not null default 'stated',
  add constraint indicator_baseline_dimension_check check (dimension in ('total', 'partner', 'desk', 'sex', 'ageBand', 'employmentStatus',
    'educationGroup', 'citizenshipGroup') and (dimension = 'total') = (member = '')),
  add constraint indicator_baseline_origin_check check (origin in ('invented', 'stated', 'derived', 'other_source')),
  drop constraint indicator_baseline_pkey,
  add constraint indicator_baseline_pkey primary key (project_id, indicator_number, dimension, member, recorded_at);

-- One row for each time the plan of an indicator was changed; what it started with has none. Baselines and targets of the change carry
-- its instant. `changed_on` is the programme's day of it, from which the change holds (R131).
create table indicator_plan_change (
  project_id uuid not null,
  indicator_number smallint not null,
  version integer not null,
  changed_at timestamptz(6) not null,
  changed_on date not null,
  changed_by text not null,
  reason text,
  constraint indicator_plan_change_pkey primary key (project_id, indicator_number, version),
  constraint indicator_plan_change_version_check check (version > 1)
);
create unique index indicator_plan_change_at_key on indicator_plan_change (project_id, indicator_number, changed_at);

select distribute_by_project('indicator_plan_change'), protect_project_table('indicator_plan_change');
alter table indicator_plan_change add constraint indicator_plan_change_indicator_fkey
  foreign key (project_id, indicator_number) references indicator (project_id, number) on delete restrict on update no action;
select keep_rows_of('indicator_plan_change');
select audit_changes_of('indicator_plan_change', 'indicator_number,version', '', array['insert']);
grant select, insert on indicator_plan_change to cruscotto_api;
