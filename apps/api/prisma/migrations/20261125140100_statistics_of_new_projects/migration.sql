-- Statistics also where a project begins to fill beside full ones. Of a project that the planner has never seen it believes that there is
-- one row in every table, and then any index will do, since every key begins with project_id: it reads the rows of the whole project for
-- each row that is looked up. The planner is asked what it believes, which costs less than a millisecond. Where another transaction has a
-- table in hand, the statistics are left to whoever comes next: nobody waits for them, and nobody waits in a circle.
drop function refresh_young_statistics();

create function refresh_young_statistics(project uuid, written integer) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  plan json;
begin
  for one in
    select relname as name, greatest(relpages, 4) as pages_then, pg_relation_size(oid) / current_setting('block_size')::integer as pages
    from pg_class where oid = any (array['person', 'participation', 'record_version', 'tally']::regclass[])
  loop
    if one.pages_then < 500 and one.pages > 4 * one.pages_then then
      execute format('analyze (skip_locked) %I', one.name);
    elsif one.pages > one.pages_then + 8 then
      execute format('explain (format json) select from %I where project_id = %L', one.name, project) into plan;
      if (plan #>> '{0,Plan,Plan Rows}')::numeric * 20 < written then
        execute format('analyze (skip_locked) %I', one.name);
      end if;
    end if;
  end loop;
end $$;
revoke all on function refresh_young_statistics(uuid, integer) from public;
grant execute on function refresh_young_statistics(uuid, integer) to cruscotto_api;

-- Nobody asks for a whole content or for all facets of a tally: what they hold was most of the work of looking at these tables.
alter table record_version alter column content set statistics 0;
alter table tally alter column facets set statistics 0;
