-- Which records point to some others is found by the index on links. Under row-level security the API cannot use that index: comparing lists
-- could tell of rows that a policy hides, so every row of the project was read first. This function looks for whoever asks within the scope of
-- the transaction, one id after the other, since a plan for many at once leaves the index too.
create function records_pointing_to(project uuid, ids uuid[]) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  pointed uuid;
begin
  if not coalesce(project = any (string_to_array(nullif(current_setting('cruscotto.projects', true), ''), ',')::uuid[]), false) then
    return;
  end if;
  foreach pointed in array ids loop
    return query select r.record_id from record_version r
      where r.links @> array[pointed] and r.superseded_at is null and not r.withdrawn and r.project_id = project;
  end loop;
end $$;
revoke all on function records_pointing_to(uuid, uuid[]) from public;
grant execute on function records_pointing_to(uuid, uuid[]) to cruscotto_api;

-- Tallies are closed as versions are: one by one, each by its key.
create function close_tallies(project uuid, ids uuid[], indicators smallint[], parts text[], ordinals smallint[], closed_at timestamptz)
  returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
begin
  for one in select * from unnest(ids, indicators, parts, ordinals) as k (id, indicator, part, ordinal) loop
    update tally t set superseded_at = closed_at
    where t.project_id = project and t.record_id = one.id and t.indicator_number = one.indicator and t.part = one.part
      and t.ordinal = one.ordinal and t.superseded_at is null;
  end loop;
end $$;
revoke all on function close_tallies(uuid, uuid[], smallint[], text[], smallint[], timestamptz) from public;
grant execute on function close_tallies(uuid, uuid[], smallint[], text[], smallint[], timestamptz) to cruscotto_api;
