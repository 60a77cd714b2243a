-- A table in which a project has no row is of no interest to it: an import of people need not look at a hundred thousand contacts of others.
create or replace function refresh_young_statistics(project uuid, written integer) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  one record;
  plan json;
  is_there boolean;
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
        execute format('select exists (select from %I where project_id = %L)', one.name, project) into is_there;
        if is_there then execute format('analyze (skip_locked) %I', one.name); end if;
      end if;
    end if;
  end loop;
end $$;
