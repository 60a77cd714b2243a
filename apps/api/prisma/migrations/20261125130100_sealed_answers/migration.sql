-- Household and other disadvantages (intake form §2E, R29): sealed by the application apart from facts and participations, since no indicator
-- counts them. In versions like identities: a corrected answer closes the one before (G35), beside it stands which answers changed, by name
-- alone, for the trail. The login of the API may not delete; when their time has come they go and the counted row stays (G39).
create table sealed_answer (
  project_id uuid not null,
  person_id uuid not null,
  version integer not null,
  sealed bytea not null,
  key_version smallint not null default 1,
  recorded_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  recorded_by varchar(64) not null,
  reason varchar(500),
  changed text[] not null default '{}',
  constraint sealed_answer_pkey primary key (project_id, person_id, version),
  constraint sealed_answer_version_check check (version >= 1),
  constraint sealed_answer_instants_check check (superseded_at > recorded_at)
);
create unique index sealed_answer_open_key on sealed_answer (project_id, person_id) where superseded_at is null;

select distribute_by_project('sealed_answer'), protect_project_table('sealed_answer');

alter table sealed_answer add constraint sealed_answer_person_fkey
  foreign key (project_id, person_id) references person (project_id, person_id) on delete restrict on update no action;

create trigger keep_content before update of project_id, person_id, sealed, key_version, version, recorded_at, recorded_by, reason, changed
  on sealed_answer for each statement execute function refuse_change();
create trigger close_once before update on sealed_answer for each row
  when (old.superseded_at is not null or new.superseded_at is null) execute function refuse_change();

create function audit_sealed_answer() returns trigger language plpgsql security definer
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
    'sealed_answer', n.person_id, n.version, import_of_scope, jsonb_build_object('fields', to_jsonb(n.changed)), coalesce(n.reason, why)
  from new_rows n join taken on taken.project_id = n.project_id;
  return null;
end $$;
revoke execute on function audit_sealed_answer() from public;
create trigger audit after insert on sealed_answer referencing new table as new_rows
  for each statement execute function audit_sealed_answer();

grant select, insert on sealed_answer to cruscotto_api;
grant update (superseded_at) on sealed_answer to cruscotto_api;
