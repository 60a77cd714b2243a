-- Records of every type that the field catalogue describes and that has no table of its own: contacts, appointments, referrals, agreements …
-- What people entered is the content, by field name; beside it stands what records are found and listed by. Versions as participations have
-- them: a correction adds one and closes the one before.
create table record_version (
  project_id uuid not null,
  record_id uuid not null,
  version integer not null,
  type varchar(40) not null,
  recorded_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  withdrawn boolean not null default false,
  import_id uuid,
  recorded_by varchar(64) not null,
  reason varchar(500),
  desk_number smallint,
  person_id uuid,
  day date,
  links uuid[] not null default '{}',
  content jsonb not null,
  constraint record_version_pkey primary key (project_id, record_id, version),
  constraint record_version_version_check check (version >= 1),
  constraint record_version_instants_check check (superseded_at > recorded_at),
  constraint record_version_content_check check (jsonb_typeof(content) = 'object')
);
create unique index record_version_open_key on record_version (project_id, record_id) where superseded_at is null;
-- a register: the newest first
create index record_version_day_idx on record_version (project_id, type, day desc nulls last, record_id desc)
  where superseded_at is null and not withdrawn;
-- everything done for a person
create index record_version_person_idx on record_version (project_id, person_id) where superseded_at is null and person_id is not null;
create index record_version_import_idx on record_version (project_id, import_id) where import_id is not null;
-- what points to a record is counted again when that changes
create index record_version_links_idx on record_version using gin (links) where superseded_at is null;

select distribute_by_project('record_version'), protect_project_table('record_version');

alter table record_version
  add constraint record_version_project_id_fkey foreign key (project_id) references project (project_id) on delete restrict on update no action,
  add constraint record_version_desk_fkey foreign key (project_id, desk_number) references desk (project_id, number)
    on delete no action on update no action,
  add constraint record_version_person_fkey foreign key (project_id, person_id) references person (project_id, person_id)
    on delete restrict on update no action,
  add constraint record_version_import_fkey foreign key (project_id, import_id) references import (project_id, import_id)
    on delete restrict on update no action;

select keep_versions_of('record_version');

-- They come by the thousand too. The names of the fields that differ are kept, never their values.
create function audit_record_version() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  account constant text := nullif(current_setting('cruscotto.account', true), '');
  why constant text := nullif(current_setting('cruscotto.reason', true), '');
  import_of_scope constant uuid := nullif(current_setting('cruscotto.import', true), '')::uuid;
  at_once constant timestamptz := clock_timestamp();
begin
  with taken as materialized (
    select project_id, take_audit_numbers(project_id, count(*)) as before_first from new_rows group by project_id
  )
  insert into audit_entry (project_id, seq, at, account_id, action, record_type, record_id, record_version, import_id, detail, reason)
  select n.project_id, taken.before_first + row_number() over (partition by n.project_id order by n.record_id, n.version),
    at_once, coalesce(account, n.recorded_by),
    case when n.withdrawn then 'withdrawn' when n.version = 1 then 'created' else 'corrected' end,
    n.type, n.record_id, n.version, coalesce(n.import_id, import_of_scope),
    case when o.content is null then '{}' else jsonb_build_object('fields', (
      select coalesce(jsonb_agg(key order by key), '[]')
      from jsonb_each(n.content) as new_field full join jsonb_each(o.content) as old_field using (key)
      where new_field.value is distinct from old_field.value)) end,
    coalesce(n.reason, why)
  from new_rows n
  join taken on taken.project_id = n.project_id
  left join lateral (select content from record_version p
    where n.version > 1 and p.project_id = n.project_id and p.record_id = n.record_id and p.version = n.version - 1) o on true;
  return null;
end $$;
revoke execute on function audit_record_version() from public;
create trigger audit after insert on record_version referencing new table as new_rows
  for each statement execute function audit_record_version();

grant select, insert on record_version to cruscotto_api;
grant update (superseded_at) on record_version to cruscotto_api;
