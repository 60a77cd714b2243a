-- The change number of a project, 0 before its first write; no row when the scope does not hold the project.
--
-- Given a scope, it is a whole scoped transaction in one statement, for answers that are kept as long as the number is the same: opening a
-- scope, reading and closing are five journeys to the server otherwise, and most questions of a day need nothing but the number. It runs
-- with the rights of who calls it, and the settings end with the statement, as those of every scope do.
create function project_change_number(asked_project uuid, scope_projects text default null, scope_account text default null)
  returns table (number bigint, last_posted_at timestamptz)
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if scope_projects is not null then
    perform set_config('cruscotto.projects', scope_projects, true), set_config('cruscotto.account', scope_account, true);
  end if;
  return query
    select coalesce(c.number, 0), case when isfinite(c.last_posted_at) then c.last_posted_at else 'epoch'::timestamptz end
    from project p left join project_change c on c.project_id = p.project_id where p.project_id = asked_project;
end $$;

revoke all on function project_change_number(uuid, text, text) from public;
grant execute on function project_change_number(uuid, text, text) to cruscotto_api;
