-- A definition that is counted anew writes tallies and nothing else: what the planner knows of the other tables still holds.
create function refresh_tally_statistics() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze tally, tally_month_sum;
end $$;
revoke all on function refresh_tally_statistics() from public;
grant execute on function refresh_tally_statistics() to cruscotto_api;
