-- Statistics at the end of a large write, in its own transaction. A project that statistics do not know yet seems to have a handful of rows;
-- every index begins with project_id, so any of them looks as good as the right one, and what reads the project next goes through all of
-- its rows for each record. Autovacuum would notice a minute later.
create function refresh_statistics() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze person, participation, special_category_answer, tally;
end $$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to cruscotto_api;
