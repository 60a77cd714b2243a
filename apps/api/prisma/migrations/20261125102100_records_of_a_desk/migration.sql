-- What was recorded at one desk, by day: its activity, its day and its registers are asked for all the time, and a desk is one of dozens.
create index record_version_desk_idx on record_version (project_id, desk_number, type, day desc nulls last)
  where superseded_at is null and not withdrawn;
