-- Reports: frozen at submission, never changed afterwards; a reopened report is followed by the next number.

create table report (
  project_id uuid not null,
  report_id uuid not null,
  kind varchar(10) not null default 'project',
  period_id varchar(12) not null,
  number integer not null,
  state varchar(20) not null default 'draft',
  as_of date not null,
  known_at timestamptz(6),
  content jsonb,
  root_hash char(64),
  created_by text not null,
  created_at timestamptz(6) not null,
  submitted_by text,
  submitted_at timestamptz(6),
  verified_by text,
  verified_at timestamptz(6),
  certified_by text,
  certified_at timestamptz(6),
  reopened_by text,
  reopened_at timestamptz(6),
  reopened_reason text,
  version integer not null default 1,
  constraint report_pkey primary key (project_id, report_id),
  constraint report_number_key unique (project_id, kind, period_id, number),
  constraint report_kind_check check (kind in ('project')),
  constraint report_state_check check (state in ('draft', 'submitted', 'under_verification', 'certified', 'reopened')),
  -- an issued report has its snapshot, the instant it was known at and the hash over both
  constraint report_frozen_check check (state = 'draft' or (content is not null and known_at is not null and root_hash is not null)),
  -- G5: nobody certifies what he prepared or submitted
  constraint report_two_people_check check (certified_by is null or (certified_by <> created_by and certified_by <> submitted_by))
);
-- one report of a period is alive; a reopened one stays beside it
create unique index report_alive_key on report (project_id, kind, period_id) where state <> 'reopened';

create table report_section_text (
  project_id uuid not null,
  report_id uuid not null,
  section varchar(4) not null,
  language char(2) not null,
  text text not null,
  version integer not null default 1,
  constraint report_section_text_pkey primary key (project_id, report_id, section, language),
  constraint report_section_text_section_check check (section in ('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11',
    'S12', 'S13')),
  constraint report_section_text_language_check check (language in ('it', 'en', 'fr'))
);

-- A frozen value with the record versions behind it: members[i] counted in its version member_versions[i].
create table report_value (
  project_id uuid not null,
  report_id uuid not null,
  indicator_number smallint not null,
  definition_version smallint not null,
  value numeric(18, 6),
  numerator numeric(18, 6),
  denominator numeric(18, 6),
  in_period numeric(18, 6),
  content jsonb not null default '{}',
  members uuid[] not null default '{}',
  member_versions integer[] not null default '{}',
  members_hash char(64) not null,
  constraint report_value_pkey primary key (project_id, report_id, indicator_number),
  constraint report_value_members_check check (cardinality(members) = cardinality(member_versions))
);

create table report_transition (
  project_id uuid not null,
  report_id uuid not null,
  seq integer not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  account_id text not null,
  at timestamptz(6) not null,
  reason text,
  constraint report_transition_pkey primary key (project_id, report_id, seq),
  constraint report_transition_from_state_check
    check (from_state in ('not_started', 'draft', 'submitted', 'under_verification', 'certified', 'reopened')),
  constraint report_transition_to_state_check
    check (to_state in ('draft', 'submitted', 'under_verification', 'certified', 'reopened'))
);

select distribute_by_project(name), protect_project_table(name)
from unnest(array['report', 'report_section_text', 'report_value', 'report_transition']) as name;

alter table report add constraint report_period_fkey
  foreign key (project_id, period_id) references reporting_period (project_id, period_id) on delete restrict on update no action;
alter table report_section_text add constraint report_section_text_report_fkey
  foreign key (project_id, report_id) references report (project_id, report_id) on delete restrict on update no action;
alter table report_value add constraint report_value_report_fkey
  foreign key (project_id, report_id) references report (project_id, report_id) on delete restrict on update no action;
alter table report_value add constraint report_value_definition_fkey
  foreign key (project_id, indicator_number, definition_version)
  references indicator_definition (project_id, indicator_number, version) on delete restrict on update no action;
alter table report_transition add constraint report_transition_report_fkey
  foreign key (project_id, report_id) references report (project_id, report_id) on delete restrict on update no action;

-- The life of a report: draft, submitted, under verification, certified; from each of the last three it can be reopened. What was
-- submitted keeps its content; only the state and who set it may move on (G38).
create function keep_issued_report() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  life constant text[] := array['state', 'version', 'verified_by', 'verified_at', 'certified_by', 'certified_at', 'reopened_by',
    'reopened_at', 'reopened_reason'];
begin
  if new.state <> old.state and (old.state, new.state) not in (('draft', 'submitted'), ('submitted', 'under_verification'),
    ('under_verification', 'certified'), ('submitted', 'reopened'), ('under_verification', 'reopened'), ('certified', 'reopened')) then
    raise exception 'a report does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
  end if;
  if old.state <> 'draft' and (old.state = new.state or to_jsonb(old) - life is distinct from to_jsonb(new) - life) then
    raise exception 'an issued report is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_issued before update on report for each row execute function keep_issued_report();
create trigger keep_rows before delete or truncate on report for each statement execute function refuse_change();

-- Texts and frozen values are written while their report is a draft, and never afterwards.
create function only_while_draft() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from report where project_id = new.project_id and report_id = new.report_id and state = 'draft') then
    raise exception '% belongs to an issued report', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_while_draft before insert or update on report_section_text for each row execute function only_while_draft();
create trigger keep_rows before delete or truncate on report_section_text for each statement execute function refuse_change();
create trigger only_while_draft before insert on report_value for each row execute function only_while_draft();
select keep_rows_of('report_value'), keep_rows_of('report_transition');
revoke execute on function keep_issued_report(), only_while_draft() from public;

grant select, insert, update on report, report_section_text to cruscotto_api;
grant select, insert on report_value, report_transition to cruscotto_api;
