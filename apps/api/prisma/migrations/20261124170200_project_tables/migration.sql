-- Project tables: everything that belongs to one operation. project_id stands first in every key, so that the same schema can be
-- distributed by project; the only keys without it point at shared tables.

create table project (
  project_id uuid not null,
  programme_id uuid not null,
  acronym varchar(40) not null,
  title jsonb not null,
  specific_objective varchar(12) not null,
  priority varchar(20) not null default '1',
  category_of_region varchar(2) not null default 'NA',
  start_date date not null,
  end_date date not null,
  lead_partner_id uuid not null,
  status varchar(20) not null default 'running',
  budget numeric(14, 2),
  settings jsonb not null default '{}',
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(6) not null default current_timestamp,
  constraint project_pkey primary key (project_id),
  constraint project_dates_check check (start_date <= end_date),
  constraint project_category_of_region_check check (category_of_region in ('LD', 'TR', 'MD', 'NA')),
  constraint project_status_check check (status in ('draft', 'running', 'closed', 'under_final_check'))
);

-- The change number rises in every write's transaction: an answer kept for a number is valid as long as the number is the same.
-- last_posted_at is the latest instant any write of the project was posted at: the next one is later.
create table project_change (
  project_id uuid not null,
  number bigint not null default 0,
  last_posted_at timestamptz(6) not null default '-infinity',
  constraint project_change_pkey primary key (project_id)
);

create table project_partner (
  project_id uuid not null,
  organisation_id uuid not null,
  role varchar(20) not null,
  number smallint not null,
  country char(2) not null default 'IT',
  nuts3 varchar(5),
  from_date date,
  to_date date,
  constraint project_partner_pkey primary key (project_id, organisation_id, role),
  constraint project_partner_number_key unique (project_id, number),
  constraint project_partner_role_check check (role in ('lead_partner', 'partner', 'managing_body', 'implementing_body',
    'technical_assistance', 'associated', 'stakeholder', 'programme_owner'))
);

create table desk (
  project_id uuid not null,
  desk_id uuid not null,
  number smallint not null,
  code varchar(20) not null,
  name varchar(200) not null,
  host_organisation_id uuid,
  municipality varchar(100) not null default '',
  istat_code varchar(6),
  nuts3 varchar(5),
  desk_type varchar(20) not null default 'municipal_desk',
  status varchar(10) not null default 'open',
  opened_on date,
  closed_on date,
  opening_hours jsonb not null default '[]',
  version integer not null default 1,
  constraint desk_pkey primary key (project_id, desk_id),
  constraint desk_number_key unique (project_id, number),
  constraint desk_code_key unique (project_id, code),
  constraint desk_number_check check (number >= 1),
  constraint desk_type_check check (desk_type in ('municipal_desk', 'municipal_antenna', 'employment_centre', 'school_job_point',
    'university_placement', 'eures_point', 'mobile', 'online')),
  constraint desk_status_check check (status in ('planned', 'open', 'suspended', 'closed')),
  constraint desk_dates_check check (opened_on is null or closed_on is null or opened_on <= closed_on)
);

create table reporting_period (
  project_id uuid not null,
  period_id varchar(12) not null,
  number smallint not null,
  start_date date not null,
  end_date date not null,
  report_due date not null,
  constraint reporting_period_pkey primary key (project_id, period_id),
  constraint reporting_period_number_key unique (project_id, number),
  constraint reporting_period_dates_check check (start_date <= end_date)
);

create table indicator (
  project_id uuid not null,
  number smallint not null,
  code varchar(20) not null,
  common_code varchar(20),
  kind varchar(12) not null,
  name jsonb not null,
  unit varchar(40) not null,
  measure varchar(10) not null,
  operator varchar(2) not null default '>=',
  cumulative boolean not null default true,
  position smallint not null,
  origin varchar(20) not null default 'added',
  version integer not null default 1,
  constraint indicator_pkey primary key (project_id, number),
  constraint indicator_code_key unique (project_id, code),
  constraint indicator_kind_check check (kind in ('output', 'result', 'process', 'quality', 'horizontal')),
  constraint indicator_measure_check check (measure in ('count', 'distinct', 'stock', 'sum', 'mean', 'ratio', 'rule')),
  constraint indicator_operator_check check (operator in ('>=', '<=', '=')),
  constraint indicator_origin_check check (origin in ('seed_explicit', 'seed_implied', 'added', 'common'))
);

create table indicator_definition (
  project_id uuid not null,
  indicator_number smallint not null,
  version smallint not null,
  definition jsonb not null,
  in_force_from timestamptz(6) not null,
  note jsonb,
  constraint indicator_definition_pkey primary key (project_id, indicator_number, version)
);

create table indicator_baseline (
  project_id uuid not null,
  indicator_number smallint not null,
  recorded_at timestamptz(6) not null,
  value numeric(18, 6),
  on_date date,
  source text not null default '',
  constraint indicator_baseline_pkey primary key (project_id, indicator_number, recorded_at)
);

create table indicator_target (
  project_id uuid not null,
  target_id uuid not null,
  indicator_number smallint not null,
  period_id varchar(12),
  value numeric(18, 6),
  milestone boolean not null default false,
  origin varchar(20) not null default 'stated',
  recorded_at timestamptz(6) not null default current_timestamp,
  superseded_at timestamptz(6),
  constraint indicator_target_pkey primary key (project_id, target_id),
  constraint indicator_target_origin_check check (origin in ('invented', 'stated', 'derived', 'other_source')),
  constraint indicator_target_instants_check check (superseded_at > recorded_at)
);
create unique index indicator_target_open_key on indicator_target (project_id, indicator_number, period_id, milestone)
  nulls not distinct where superseded_at is null;

create table person (
  project_id uuid not null,
  person_id uuid not null,
  external_id varchar(64),
  pseudonym varchar(12) not null,
  created_at timestamptz(6) not null default current_timestamp,
  constraint person_pkey primary key (project_id, person_id),
  constraint person_external_id_key unique (project_id, external_id),
  constraint person_pseudonym_key unique (project_id, pseudonym)
);

-- Name, tax code and contacts, sealed by the application, apart from everything that is counted.
create table person_identity (
  project_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  key_version smallint not null default 1,
  constraint person_identity_pkey primary key (project_id, person_id)
);

create table import (
  project_id uuid not null,
  import_id uuid not null,
  "of" varchar(30) not null,
  file_name varchar(300) not null,
  file_sha256 char(64) not null,
  bytes bigint not null,
  rows integer not null default 0,
  dialect jsonb not null default '{}',
  summary jsonb not null default '{}',
  notices jsonb not null default '[]',
  imported_by text not null,
  imported_at timestamptz(6) not null,
  undone_by text,
  undone_at timestamptz(6),
  constraint import_pkey primary key (project_id, import_id),
  constraint import_of_check check ("of" in ('participations', 'contacts', 'attendance', 'agreements', 'vacancies', 'placements',
    'surveyResponses')),
  constraint import_undone_check check ((undone_by is null) = (undone_at is null))
);
create index import_imported_at_idx on import (project_id, imported_at);

-- One row per version of a participation. The open one has no superseded_at; a version with withdrawn = true counts nothing.
create table participation (
  project_id uuid not null,
  participation_id uuid not null,
  version integer not null,
  person_id uuid not null,
  recorded_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  withdrawn boolean not null default false,
  import_id uuid,
  recorded_by text not null,
  reason text,
  desk_number smallint,
  sex char(1),
  birth_date date,
  entry_date date not null,
  exit_date date,
  exit_reason varchar(10),
  employment_status char(3),
  long_term boolean,
  isced smallint,
  in_education_at_entry boolean,
  third_country_national varchar(9) not null default 'not_asked',
  foreign_background varchar(9) not null default 'not_asked',
  housing_exclusion varchar(9) not null default 'not_asked',
  degurba smallint,
  status_events jsonb not null default '[]',
  last_status_28d varchar(6),
  education_28d boolean,
  qualification_28d boolean,
  status_6m varchar(7),
  improved_6m text[] not null default '{}',
  missing_fields text[] not null default '{}',
  constraint participation_pkey primary key (project_id, participation_id, version),
  constraint participation_version_check check (version >= 1),
  constraint participation_instants_check check (superseded_at > recorded_at),
  constraint participation_sex_check check (sex in ('F', 'M', 'N')),
  constraint participation_exit_date_check check (exit_date >= entry_date),
  constraint participation_birth_date_check check (birth_date <= entry_date),
  constraint participation_exit_reason_check check (exit_reason in ('COMPLETED', 'JOB', 'EDU', 'DROPOUT', 'DECEASED')),
  constraint participation_employment_status_check check (employment_status in ('UNE', 'INA', 'EMP')),
  constraint participation_isced_check check (isced between 0 and 8),
  constraint participation_third_country_national_check
    check (third_country_national in ('not_asked', 'refused', 'unknown', 'no', 'yes')),
  constraint participation_foreign_background_check check (foreign_background in ('not_asked', 'refused', 'unknown', 'no', 'yes')),
  constraint participation_housing_exclusion_check check (housing_exclusion in ('not_asked', 'refused', 'unknown', 'no', 'yes')),
  constraint participation_degurba_check check (degurba between 1 and 3),
  constraint participation_last_status_28d_check check (last_status_28d in ('JOB', 'SEARCH', 'INA')),
  constraint participation_status_6m_check check (status_6m in ('EMP', 'UNE', 'INA', 'unknown')),
  constraint participation_improved_6m_check
    check (improved_6m <@ array['PREC-STABLE', 'UNDER-FULL', 'HIGHER', 'PROMO', 'PAY', 'MATCH']::text[])
);
create unique index participation_open_key on participation (project_id, participation_id) where superseded_at is null;
-- R4, R7: one participation per person and operation, however often the person comes back
create unique index participation_person_key on participation (project_id, person_id) where superseded_at is null;
create index participation_entry_date_idx on participation (project_id, entry_date) where superseded_at is null;
create index participation_incomplete_idx on participation (project_id, desk_number)
  where superseded_at is null and missing_fields <> '{}';
create index participation_import_idx on participation (project_id, import_id);

-- Disability and belonging to a minority (R29, G39): sealed by the application, apart from the ordinary fields.
create table special_category_answer (
  project_id uuid not null,
  participation_id uuid not null,
  version integer not null,
  sealed bytea not null,
  key_version smallint not null default 1,
  constraint special_category_answer_pkey primary key (project_id, participation_id, version)
);

select distribute_by_project(name), protect_project_table(name)
from unnest(array['project', 'project_change', 'project_partner', 'desk', 'reporting_period', 'indicator', 'indicator_definition',
  'indicator_baseline', 'indicator_target', 'person', 'person_identity', 'import', 'participation', 'special_category_answer']) as name;

alter table project add constraint project_programme_id_fkey
  foreign key (programme_id) references programme (programme_id) on delete restrict on update no action;
alter table project add constraint project_lead_partner_id_fkey
  foreign key (lead_partner_id) references organisation (organisation_id) on delete restrict on update no action;
alter table project_change add constraint project_change_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table project_partner add constraint project_partner_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table project_partner add constraint project_partner_organisation_id_fkey
  foreign key (organisation_id) references organisation (organisation_id) on delete restrict on update no action;
alter table desk add constraint desk_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table desk add constraint desk_host_organisation_id_fkey
  foreign key (host_organisation_id) references organisation (organisation_id) on delete no action on update no action;
alter table reporting_period add constraint reporting_period_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table indicator add constraint indicator_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table indicator_definition add constraint indicator_definition_indicator_fkey
  foreign key (project_id, indicator_number) references indicator (project_id, number) on delete restrict on update no action;
alter table indicator_baseline add constraint indicator_baseline_indicator_fkey
  foreign key (project_id, indicator_number) references indicator (project_id, number) on delete restrict on update no action;
alter table indicator_target add constraint indicator_target_indicator_fkey
  foreign key (project_id, indicator_number) references indicator (project_id, number) on delete restrict on update no action;
alter table indicator_target add constraint indicator_target_period_fkey
  foreign key (project_id, period_id) references reporting_period (project_id, period_id) on delete no action on update no action;
-- none from person to project: the scope already says which project, and an import would ask a hundred thousand times for one row
alter table person_identity add constraint person_identity_person_fkey
  foreign key (project_id, person_id) references person (project_id, person_id) on delete restrict on update no action;
alter table import add constraint import_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table participation add constraint participation_person_fkey
  foreign key (project_id, person_id) references person (project_id, person_id) on delete restrict on update no action;
alter table participation add constraint participation_desk_fkey
  foreign key (project_id, desk_number) references desk (project_id, number) on delete no action on update no action;
alter table participation add constraint participation_import_fkey
  foreign key (project_id, import_id) references import (project_id, import_id) on delete no action on update no action;
alter table special_category_answer add constraint special_category_answer_participation_fkey
  foreign key (project_id, participation_id, version) references participation (project_id, participation_id, version)
  on delete restrict on update no action;

-- The acronym of every project in the shared list, under a trigger of the owner: the API can neither forget nor forge it.
create function register_project_acronym() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into project_acronym (acronym, project_id) values (new.acronym, new.project_id)
  on conflict (project_id) do update set acronym = excluded.acronym;
  return null;
end $$;
create trigger project_acronym after insert or update of acronym on project for each row execute function register_project_acronym();

-- What was once recorded is never changed and never deleted (G35), by any login.
create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception '% of % is refused: what was recorded stays, a correction is a new version', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

-- Closing a version sets superseded_at, once; every other column keeps its value.
create function keep_versions_of(table_name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  other_columns constant text := (select string_agg(quote_ident(attname), ', ') from pg_attribute
    where attrelid = table_name::regclass and attnum > 0 and not attisdropped and attname <> 'superseded_at');
begin
  execute format('create trigger keep_content before update of %s on %I for each statement execute function refuse_change()',
    other_columns, table_name);
  execute format('create trigger close_once before update on %I for each row
    when (old.superseded_at is not null or new.superseded_at is null) execute function refuse_change()', table_name);
  execute format('create trigger keep_rows before delete or truncate on %I for each statement execute function refuse_change()',
    table_name);
end $$;

create function keep_rows_of(table_name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('create trigger keep_rows before update or delete or truncate on %I for each statement
    execute function refuse_change()', table_name);
end $$;
revoke execute on function register_project_acronym(), refuse_change(), keep_versions_of(text), keep_rows_of(text) from public;

select keep_versions_of('participation'), keep_versions_of('indicator_target');
select keep_rows_of('indicator_definition'), keep_rows_of('indicator_baseline');

grant select, insert, update on project, project_change, project_partner, desk, reporting_period, indicator, person_identity, import
  to cruscotto_api;
grant select, insert on indicator_definition, indicator_baseline, indicator_target, person, participation, special_category_answer
  to cruscotto_api;
grant update (superseded_at) on participation, indicator_target to cruscotto_api;
