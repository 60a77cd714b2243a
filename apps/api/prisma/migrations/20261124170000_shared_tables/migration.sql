-- Shared tables: what belongs to no single project. Small, without personal data, readable in every scope (G13).
-- The logins cruscotto_api and cruscotto_backup exist before the first migration runs.

revoke create on schema public from public;
grant usage on schema public to cruscotto_api, cruscotto_backup;
-- a table that a later migration adds is in the backup without anybody thinking of it
alter default privileges in schema public grant select on tables to cruscotto_backup;

-- On Citus a project table lives on the node of its project and a shared table on every node; elsewhere these do nothing.
create function distribute_by_project(table_name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_distributed_table(table_name, 'project_id', colocate_with => case table_name when 'project' then 'none' else 'project' end);
  end if;
end $$;

create function replicate_to_every_node(table_name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_reference_table(table_name);
  end if;
end $$;

-- Row-level security of a project table, forced on its owner too: the API sees the projects of its scope and nothing else, the owner
-- and the backup see all. The setting is read and cast in a sub-select, once per statement and not once per row; the second cast only
-- tells the parser that a list follows and not a query.
create function protect_project_table(table_name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  in_scope constant text := 'project_id = any ((select string_to_array(nullif(current_setting(''cruscotto.projects'', true), ''''), '','')::uuid[])::uuid[])';
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy api on %I to cruscotto_api using (%s) with check (%s)', table_name, in_scope, in_scope);
  execute format('create policy owner on %I to current_user using (true) with check (true)', table_name);
  execute format('create policy backup on %I for select to cruscotto_backup using (true)', table_name);
end $$;

revoke execute on function distribute_by_project(text), replicate_to_every_node(text), protect_project_table(text) from public;

create table programme (
  programme_id uuid not null,
  code varchar(60) not null,
  name jsonb not null,
  fund varchar(20) not null,
  settings jsonb not null default '{}',
  time_zone varchar(40) not null default 'Europe/Rome',
  period_text varchar(20) not null default '',
  is_demo boolean not null default false,
  created_at timestamptz(6) not null default current_timestamp,
  constraint programme_pkey primary key (programme_id),
  constraint programme_code_key unique (code),
  constraint programme_fund_check check (fund in ('ESF+', 'ESF', 'YEI', 'ERDF', 'INTERREG', 'AMIF', 'JTF', 'national', 'regional', 'other'))
);

create table programme_target (
  programme_id uuid not null,
  priority varchar(20) not null default '1',
  specific_objective varchar(12) not null default '',
  category_of_region varchar(2) not null default 'NA',
  indicator_code varchar(20) not null,
  milestone_2024 numeric(18, 6),
  target_2029 numeric(18, 6),
  target_percent_2029 numeric(18, 6),
  reference_output varchar(20),
  constraint programme_target_pkey primary key (programme_id, priority, specific_objective, category_of_region, indicator_code)
);

create table organisation (
  organisation_id uuid not null,
  name varchar(300) not null,
  category varchar(30) not null default 'other',
  country char(2) not null default 'IT',
  nuts3 varchar(5),
  istat_code varchar(6),
  created_at timestamptz(6) not null default current_timestamp,
  constraint organisation_pkey primary key (organisation_id),
  constraint organisation_name_key unique (name),
  constraint organisation_category_check check (category in ('public_administration', 'employment_centre', 'employment_agency', 'school',
    'university', 'training_body', 'professional_order', 'employers_association', 'trade_union', 'chamber_of_commerce', 'eures',
    'equality_office', 'prefecture', 'police_headquarters', 'labour_inspectorate', 'social_services', 'third_sector', 'company', 'other'))
);

-- An acronym belongs to one project of the whole installation, and a project's row is not visible outside its scope: so the
-- uniqueness lives here, kept by a trigger on project.
create table project_acronym (
  acronym varchar(40) not null,
  project_id uuid not null,
  constraint project_acronym_pkey primary key (acronym),
  constraint project_acronym_project_id_key unique (project_id)
);

create table account_profile (
  account_id text not null,
  language char(2) not null default 'it',
  disabled_at timestamptz(6),
  until_date date,
  version integer not null default 1,
  constraint account_profile_pkey primary key (account_id),
  constraint account_profile_language_check check (language in ('it', 'en', 'fr'))
);

create table role_grant (
  role_grant_id uuid not null,
  account_id text not null,
  role varchar(12) not null,
  project_id uuid,
  desk_number smallint,
  until_date date,
  granted_by text,
  granted_at timestamptz(6) not null default current_timestamp,
  constraint role_grant_pkey primary key (role_grant_id),
  constraint role_grant_once unique nulls not distinct (account_id, role, project_id, desk_number),
  constraint role_grant_role_check check (role in ('admin', 'manager', 'lead', 'assessor', 'trainer', 'operator', 'auditor')),
  -- only an administrator's role is for the installation, every other is for one project
  constraint role_grant_project_check check ((role = 'admin') = (project_id is null)),
  constraint role_grant_desk_check check (desk_number is null or project_id is not null)
);

create table idempotent_answer (
  account_id text not null,
  key varchar(100) not null,
  method varchar(7) not null,
  path varchar(500) not null,
  content_hash char(64) not null,
  status smallint,
  answer jsonb,
  created_at timestamptz(6) not null default current_timestamp,
  constraint idempotent_answer_pkey primary key (account_id, key),
  constraint idempotent_answer_status_check check (status between 100 and 599)
);
create index idempotent_answer_created_at_idx on idempotent_answer (created_at);

create table account_event (
  account_event_id uuid not null,
  at timestamptz(6) not null default current_timestamp,
  account_id text,
  action varchar(40) not null,
  detail jsonb not null default '{}',
  constraint account_event_pkey primary key (account_event_id)
);
create index account_event_at_idx on account_event (at);

create table setup_link (
  token_hash char(64) not null,
  created_at timestamptz(6) not null default current_timestamp,
  expires_at timestamptz(6) not null,
  used_at timestamptz(6),
  constraint setup_link_pkey primary key (token_hash)
);

select replicate_to_every_node(name)
from unnest(array['programme', 'programme_target', 'organisation', 'project_acronym', 'account_profile', 'role_grant',
  'idempotent_answer', 'account_event', 'setup_link']) as name;

alter table programme_target add constraint programme_target_programme_id_fkey
  foreign key (programme_id) references programme (programme_id) on delete restrict on update no action;

grant select, insert, update on programme, organisation, account_profile, idempotent_answer, setup_link to cruscotto_api;
grant select, insert, update, delete on programme_target, role_grant to cruscotto_api;
grant delete on idempotent_answer to cruscotto_api;
grant select, insert on account_event to cruscotto_api;
grant select on project_acronym to cruscotto_api;
