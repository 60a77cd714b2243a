-- How many operations a programme has here, whoever asks: so that a sum says how many of them are in it. A number, of what every programme
-- publishes as its list of operations; which ones they are stays with those who may see them. A draft is not selected yet (R107).
create function programme_operation_count(asked_programme uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer from project where programme_id = asked_programme and status <> 'draft';
$$;

revoke all on function programme_operation_count(uuid) from public;
grant execute on function programme_operation_count(uuid) to cruscotto_api;
