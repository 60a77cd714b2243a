-- Records of every type come by the thousand too, and their tallies with them: a plan made while those tables are young reads all tallies of
-- a project for each record that is looked up.
create or replace function refresh_young_statistics() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  young text;
begin
  for young in
    select relname from pg_class
    where oid = any (array['person', 'participation', 'record_version', 'tally']::regclass[])
      and relpages < 500 and pg_relation_size(oid) / current_setting('block_size')::integer > 4 * greatest(relpages, 4)
  loop
    execute format('analyze %I', young);
  end loop;
end $$;

create or replace function refresh_statistics() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze person, participation, special_category_answer, record_version, tally;
end $$;
