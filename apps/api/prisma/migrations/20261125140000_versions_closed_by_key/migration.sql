-- Versions are closed one by one, each found by its key. In one statement over all of them the planner chooses the order, and of a project
-- that it knows nothing of yet (one that fills beside full ones) it believes that there is one row: it read all rows of the project and held
-- each against every version to be closed. With the rights of whoever calls: the rows that a scope sees, and no others.
create function close_participations(project uuid, ids uuid[], versions integer[], closed_at timestamptz) returns integer
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  closed integer := 0;
begin
  for one in select * from unnest(ids, versions) as k (id, version) loop
    update participation r set superseded_at = closed_at
    where r.project_id = project and r.participation_id = one.id and r.version = one.version and r.superseded_at is null;
    if found then closed := closed + 1; end if;
  end loop;
  return closed;
end $$;
revoke all on function close_participations(uuid, uuid[], integer[], timestamptz) from public;
grant execute on function close_participations(uuid, uuid[], integer[], timestamptz) to cruscotto_api;

create function close_record_versions(project uuid, ids uuid[], versions integer[], closed_at timestamptz) returns integer
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  closed integer := 0;
begin
  for one in select * from unnest(ids, versions) as k (id, version) loop
    update record_version r set superseded_at = closed_at
    where r.project_id = project and r.record_id = one.id and r.version = one.version and r.superseded_at is null;
    if found then closed := closed + 1; end if;
  end loop;
  return closed;
end $$;
revoke all on function close_record_versions(uuid, uuid[], integer[], timestamptz) from public;
grant execute on function close_record_versions(uuid, uuid[], integer[], timestamptz) to cruscotto_api;
