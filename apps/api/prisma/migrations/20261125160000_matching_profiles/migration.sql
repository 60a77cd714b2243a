-- What people and vacancies are proposed to each other by, apart from their records: of 50,000 of them a handful is read by the group of the
-- occupation. A row follows from the newest version of its record and from nothing else; a trigger writes it in the same statement, whoever
-- wrote the version: a form, an import, what takes one back, a merge. Nothing of a special category, no sex, age or citizenship is in it.
create table matching_profile (
  project_id uuid not null,
  record_id uuid not null,
  type varchar(20) not null,
  person_id uuid,
  unit_group integer,
  stems text[] not null,
  told jsonb not null,
  constraint matching_profile_pkey primary key (project_id, record_id),
  constraint matching_profile_type_check check (type in ('vacancy', 'person', 'candidacy'))
);
create index matching_profile_occupation_idx on matching_profile (project_id, type, unit_group);
create index matching_profile_person_idx on matching_profile (project_id, person_id) where type = 'candidacy';

select distribute_by_project('matching_profile'), protect_project_table('matching_profile');
alter table matching_profile add constraint matching_profile_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
grant select on matching_profile to cruscotto_api;

-- The unit group of ISCO-08 in what is written, and the stems of its words: as `occupationOf` of the domain has them.
create function matching_unit_group(written text) returns integer language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select substring(written from
    '(?<![\d.])(?:0[1-3]|1[1-4]|2[1-6]|3[1-5]|4[1-4]|5[1-4]|6[1-3]|7[1-5]|8[1-3]|9[1-6])\d{2}(?!\d)')::integer
$$;
create function matching_stems(written text) returns text[] language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct left(word, -1)), '{}')
  from regexp_split_to_table(translate(lower(written), 'àáâäèéêëìíîïòóôöùúûüçñÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÇÑ',
    'aaaaeeeeiiiioooouuuucnaaaaeeeeiiiioooouuuucn'), '[^a-z]+') as word
  where length(word) >= 5
$$;

-- What of a record is written of an occupation; null: its kind has none, or it is not open to proposals.
create function matching_occupation(type text, content jsonb) returns text language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select case
    when type = 'person' then nullif(trim(content ->> 'occupationSought'), '')
    when type = 'candidacy' and not content ? 'vacancy' and content ->> 'status' not in ('hired', 'rejected', 'withdrawn', 'expired')
      then nullif(concat_ws(' ', content ->> 'iscoCode', content ->> 'professionText'), '')
    when type = 'vacancy' and content ->> 'status' in ('published', 'in_selection')
      then concat_ws(' ', content ->> 'iscoCode', content ->> 'professionText', content ->> 'title')
  end
$$;
create function matching_told(type text, content jsonb) returns jsonb language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(content) where key = any (case type
    when 'person' then array['municipalityOfResidence', 'mobility', 'availableFrom', 'languageLevel', 'otherLanguages', 'drivingLicence', 'digitalLevel']
    when 'candidacy' then array['mobility', 'workingTime', 'hoursPerWeek']
    else array['municipality', 'workingTime', 'hoursPerWeek', 'startWish', 'requiredLanguages', 'requiredLicences', 'requiredDigital',
      'requiredEducation', 'validUntil', 'ownerOrganisation', 'sharedWithNetwork'] end)
$$;

revoke execute on function matching_unit_group(text), matching_stems(text), matching_occupation(text, jsonb), matching_told(text, jsonb) from public;

create function keep_matching_profiles() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from new_rows where type in ('vacancy', 'person', 'candidacy')) then return null; end if;
  delete from matching_profile m using new_rows n
    where m.project_id = n.project_id and m.record_id = n.record_id and n.type in ('vacancy', 'person', 'candidacy');
  insert into matching_profile (project_id, record_id, type, person_id, unit_group, stems, told)
    select n.project_id, n.record_id, n.type,
      case n.type when 'person' then n.record_id when 'candidacy' then n.person_id end,
      matching_unit_group(o.written), matching_stems(o.written), matching_told(n.type, n.content)
    from new_rows n cross join lateral (select matching_occupation(n.type, n.content) as written) o
    where n.superseded_at is null and not n.withdrawn and o.written is not null;
  return null;
end $$;
revoke execute on function keep_matching_profiles() from public;
create trigger matching_profiles after insert on record_version referencing new table as new_rows
  for each statement execute function keep_matching_profiles();

insert into matching_profile (project_id, record_id, type, person_id, unit_group, stems, told)
  select r.project_id, r.record_id, r.type,
    case r.type when 'person' then r.record_id when 'candidacy' then r.person_id end,
    matching_unit_group(o.written), matching_stems(o.written), matching_told(r.type, r.content)
  from record_version r cross join lateral (select matching_occupation(r.type, r.content) as written) o
  where r.type in ('vacancy', 'person', 'candidacy') and r.superseded_at is null and not r.withdrawn and o.written is not null;
