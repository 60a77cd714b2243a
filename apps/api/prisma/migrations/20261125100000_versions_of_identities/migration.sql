-- Who a person is, in versions: a corrected name closes the version before it, and nothing is lost (G35). The content stays sealed by the
-- application; beside it stands which fields a version changed, by name alone, for the trail. No rule against deleting rows: when their time
-- has come identities go and the counted row stays (G39), and the login of the API may not delete.
alter table person_identity
  add column version integer not null default 1,
  add column recorded_at timestamptz(6) not null default now(),
  add column superseded_at timestamptz(6),
  add column recorded_by varchar(64) not null default '',
  add column reason varchar(500),
  add column changed text[] not null default '{}';
alter table person_identity
  alter column version drop default,
  alter column recorded_at drop default,
  alter column recorded_by drop default;
alter table person_identity drop constraint person_identity_pkey;
alter table person_identity
  add constraint person_identity_pkey primary key (project_id, person_id, version),
  add constraint person_identity_version_check check (version >= 1),
  add constraint person_identity_instants_check check (superseded_at > recorded_at);
create unique index person_identity_open_key on person_identity (project_id, person_id) where superseded_at is null;

create trigger keep_content before update of project_id, person_id, sealed, key_version, version, recorded_at, recorded_by, reason, changed
  on person_identity for each statement execute function refuse_change();
create trigger close_once before update on person_identity for each row
  when (old.superseded_at is not null or new.superseded_at is null) execute function refuse_change();

create function audit_person_identity() returns trigger language plpgsql security definer
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
  select n.project_id, taken.before_first + row_number() over (partition by n.project_id order by n.person_id, n.version),
    at_once, coalesce(account, n.recorded_by), case when n.version = 1 then 'created' else 'corrected' end,
    'person_identity', n.person_id, n.version, import_of_scope, jsonb_build_object('fields', to_jsonb(n.changed)), coalesce(n.reason, why)
  from new_rows n join taken on taken.project_id = n.project_id;
  return null;
end $$;
revoke execute on function audit_person_identity() from public;
create trigger audit after insert on person_identity referencing new table as new_rows
  for each statement execute function audit_person_identity();

revoke update on person_identity from cruscotto_api;
grant update (superseded_at) on person_identity to cruscotto_api;
