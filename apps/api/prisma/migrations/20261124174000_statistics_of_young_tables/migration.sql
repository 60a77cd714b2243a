-- Statistics while the tables are young. Every key begins with project_id, so a plan made without statistics may take any of the indexes
-- and read a project's rows for each row it looks up; foreign keys too. Autovacuum comes only a minute later, and never inside the
-- transaction of a first large import. ANALYZE sees the rows of its own transaction. A table is looked at again when it has quadrupled, and
-- left to autovacuum once it has grown.
create function refresh_young_statistics() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  young text;
begin
  for young in
    select relname from pg_class
    where oid = any (array['person', 'participation']::regclass[])
      and relpages < 500 and pg_relation_size(oid) / current_setting('block_size')::integer > 4 * greatest(relpages, 4)
  loop
    execute format('analyze %I', young);
  end loop;
end $$;
revoke all on function refresh_young_statistics() from public;
grant execute on function refresh_young_statistics() to cruscotto_api;
