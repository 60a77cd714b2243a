-- The registers of people and of participations: the newest entry first, of the project and of one desk.
create index participation_register_idx on participation (project_id, entry_date desc nulls last, participation_id desc)
  where superseded_at is null and not withdrawn;
create index participation_desk_idx on participation (project_id, desk_number, entry_date desc nulls last)
  where superseded_at is null and not withdrawn;
