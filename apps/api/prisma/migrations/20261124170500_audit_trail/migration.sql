-- The audit trail (G21, G36 without the chain): one entry per record version, written by triggers in the transaction of the change,
-- numbered per project without gaps. Field names, codes and ids; never a personal value.

create table audit_entry (
  project_id uuid not null,
  seq bigint not null,
  at timestamptz(6) not null,
  account_id text,
  action varchar(40) not null,
  record_type varchar(40) not null,
  record_id uuid,
  record_version integer,
  import_id uuid,
  detail jsonb not null default '{}',
  reason text,
  constraint audit_entry_pkey primary key (project_id, seq)
);
create index audit_entry_record_idx on audit_entry (project_id, record_id);

-- The last number given out. Raised and held by the transaction that writes the entries, so a rollback leaves no gap.
create table audit_counter (
  project_id uuid not null,
  last_seq bigint not null,
  constraint audit_counter_pkey primary key (project_id)
);

select distribute_by_project(name), protect_project_table(name) from unnest(array['audit_entry', 'audit_counter']) as name;

alter table audit_counter add constraint audit_counter_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;

select keep_rows_of('audit_entry');

-- Takes `amount` numbers of a project and answers the one before the first.
create function take_audit_numbers(project uuid, amount bigint) returns bigint language sql
  set search_path = pg_catalog, public, pg_temp
begin atomic
  insert into audit_counter as counter (project_id, last_seq) values (project, amount)
  on conflict (project_id) do update set last_seq = counter.last_seq + excluded.last_seq
  returning counter.last_seq - amount;
end;

-- Participations come by the hundred thousand in one statement, so their entries are written by one too. The names of the fields that
-- differ from the version before are kept, not their values.
create function audit_participation() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  -- who, why and by which import, as the scope of the transaction says; read once and not once per row
  account constant text := nullif(current_setting('cruscotto.account', true), '');
  why constant text := nullif(current_setting('cruscotto.reason', true), '');
  import_of_scope constant uuid := nullif(current_setting('cruscotto.import', true), '')::uuid;
  at_once constant timestamptz := clock_timestamp();
begin
  -- materialized: the numbers are taken once, whatever the plan
  with taken as materialized (
    select project_id, take_audit_numbers(project_id, count(*)) as before_first from new_rows group by project_id
  )
  insert into audit_entry (project_id, seq, at, account_id, action, record_type, record_id, record_version, import_id, detail, reason)
  select n.project_id, taken.before_first + row_number() over (partition by n.project_id order by n.participation_id, n.version),
    at_once, coalesce(account, n.recorded_by),
    case when n.withdrawn then 'withdrawn' when n.version = 1 then 'created' else 'corrected' end,
    'participation', n.participation_id, n.version, coalesce(n.import_id, import_of_scope),
    case when o.project_id is null then '{}' else jsonb_build_object('fields', to_jsonb(array_remove(array[
      case when n.person_id <> o.person_id then 'personId' end,
      case when n.withdrawn <> o.withdrawn then 'withdrawn' end,
      case when n.desk_number is distinct from o.desk_number then 'desk' end,
      case when n.sex is distinct from o.sex then 'sex' end,
      case when n.birth_date is distinct from o.birth_date then 'birthDate' end,
      case when n.entry_date <> o.entry_date then 'entryDate' end,
      case when n.exit_date is distinct from o.exit_date then 'exitDate' end,
      case when n.exit_reason is distinct from o.exit_reason then 'exitReason' end,
      case when n.employment_status is distinct from o.employment_status then 'employmentStatus' end,
      case when n.long_term is distinct from o.long_term then 'longTerm' end,
      case when n.isced is distinct from o.isced then 'isced' end,
      case when n.in_education_at_entry is distinct from o.in_education_at_entry then 'inEducationAtEntry' end,
      case when n.third_country_national <> o.third_country_national then 'thirdCountryNational' end,
      case when n.foreign_background <> o.foreign_background then 'foreignBackground' end,
      case when n.housing_exclusion <> o.housing_exclusion then 'housingExclusion' end,
      case when n.degurba is distinct from o.degurba then 'degurba' end,
      case when n.status_events <> o.status_events then 'statusEvents' end,
      case when n.last_status_28d is distinct from o.last_status_28d then 'lastStatus28d' end,
      case when n.education_28d is distinct from o.education_28d then 'education28d' end,
      case when n.qualification_28d is distinct from o.qualification_28d then 'qualification28d' end,
      case when n.status_6m is distinct from o.status_6m then 'status6m' end,
      case when n.improved_6m <> o.improved_6m then 'improved6m' end], null))) end,
    coalesce(n.reason, why)
  from new_rows n
  join taken on taken.project_id = n.project_id
  -- a first version has none before it: not even looked for, which a plan made on empty tables would do badly
  left join lateral (select * from participation p
    where n.version > 1 and p.project_id = n.project_id and p.participation_id = n.participation_id and p.version = n.version - 1) o on true;
  return null;
end $$;
create trigger audit after insert on participation referencing new table as new_rows
  for each statement execute function audit_participation();

-- Every other record: few rows at a time, so one function for all. Arguments: record type, the fields that name the record, and the
-- field whose uuid becomes record_id ('' for none).
create function audit_record() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  key_fields constant text[] := string_to_array(tg_argv[1], ',');
  changed record;
begin
  for changed in execute case tg_op
    when 'INSERT' then 'select to_jsonb(n) as new_row, null::jsonb as old_row from new_rows n'
    else format('select to_jsonb(n) as new_row, to_jsonb(o) as old_row from new_rows n join old_rows o using (%s)',
      (select string_agg(quote_ident(field), ', ') from (select distinct unnest(array['project_id'] || key_fields)) as keys (field))) end
  loop
    continue when changed.new_row = changed.old_row;
    insert into audit_entry (project_id, seq, at, account_id, action, record_type, record_id, record_version, import_id, detail, reason)
    values ((changed.new_row ->> 'project_id')::uuid, take_audit_numbers((changed.new_row ->> 'project_id')::uuid, 1) + 1,
      clock_timestamp(), nullif(current_setting('cruscotto.account', true), ''), case tg_op when 'INSERT' then 'created' else 'changed' end, tg_argv[0],
      (changed.new_row ->> nullif(tg_argv[2], ''))::uuid, (changed.new_row ->> 'version')::integer, nullif(current_setting('cruscotto.import', true), '')::uuid,
      jsonb_build_object('key', (select jsonb_object_agg(field, changed.new_row -> field) from unnest(key_fields) as field))
        || case when changed.old_row is null then '{}' else jsonb_build_object('fields', (select coalesce(jsonb_agg(field), '[]')
          from jsonb_object_keys(changed.new_row) as field
          where field <> 'version' and changed.new_row -> field is distinct from changed.old_row -> field)) end,
      coalesce(changed.new_row ->> 'reason', nullif(current_setting('cruscotto.reason', true), '')));
  end loop;
  return null;
end $$;

create function audit_changes_of(table_name text, key_fields text, record_id_field text, operations text[] default array['insert', 'update'])
  returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  operation text;
begin
  foreach operation in array operations loop
    execute format('create trigger audit_%s after %s on %I referencing new table as new_rows %s for each statement
      execute function audit_record(%L, %L, %L)', operation, operation, table_name,
      case operation when 'update' then 'old table as old_rows' else '' end, table_name, key_fields, record_id_field);
  end loop;
end $$;

select audit_changes_of('project', 'project_id', 'project_id');
select audit_changes_of('project_partner', 'organisation_id,role', 'organisation_id');
select audit_changes_of('desk', 'desk_id', 'desk_id');
select audit_changes_of('reporting_period', 'period_id', '');
select audit_changes_of('indicator', 'number', '');
select audit_changes_of('indicator_definition', 'indicator_number,version', '', array['insert']);
select audit_changes_of('indicator_baseline', 'indicator_number,recorded_at', '', array['insert']);
select audit_changes_of('indicator_target', 'target_id', 'target_id', array['insert']);
select audit_changes_of('import', 'import_id', 'import_id');
select audit_changes_of('report', 'report_id', 'report_id');
select audit_changes_of('report_section_text', 'report_id,section,language', 'report_id');
select audit_changes_of('report_transition', 'report_id,seq,from_state,to_state', 'report_id', array['insert']);

-- What changes no record and leaves a trace all the same (G37): a reveal, a drill-down, an export, a refused attempt.
create function record_audit_event(project uuid, action text, record_type text, record_id uuid default null, detail jsonb default '{}')
  returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  number bigint;
begin
  -- the owner's rights see every project, so the scope is asked for here
  if not coalesce(project = any (string_to_array(nullif(current_setting('cruscotto.projects', true), ''), ',')::uuid[]), false) then
    raise exception 'project % is outside the scope', project using errcode = 'insufficient_privilege';
  end if;
  number := take_audit_numbers(project, 1) + 1;
  insert into audit_entry (project_id, seq, at, account_id, action, record_type, record_id, import_id, detail, reason)
  values (project, number, clock_timestamp(), nullif(current_setting('cruscotto.account', true), ''), action, record_type, record_id,
    nullif(current_setting('cruscotto.import', true), '')::uuid, detail, nullif(current_setting('cruscotto.reason', true), ''));
  return number;
end $$;

revoke execute on function take_audit_numbers(uuid, bigint), audit_participation(), audit_record(),
  audit_changes_of(text, text, text, text[]), record_audit_event(uuid, text, text, uuid, jsonb) from public;
grant execute on function record_audit_event(uuid, text, text, uuid, jsonb) to cruscotto_api;

grant select on audit_entry, audit_counter to cruscotto_api;
