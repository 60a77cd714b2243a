import type { ClientBase } from 'pg';
import type { CalendarDay, RecordingDelay } from '#domain';
import type { ProjectFacts } from '../../platform/values/project-facts.js';

export interface DelayOfDesk extends RecordingDelay {
  readonly of: 'entry' | 'exit';
  /** Number of the desk; null: of no desk. */
  readonly desk: number | null;
}

/**
 * How long entries and exits up to a day took to be recorded, by desk: from the date as it stands now to the day, in the programme's time,
 * on which a version first said so. Later corrections of other fields do not make a record late.
 */
export async function readRecordingDelays(
  client: ClientBase,
  { projectId, timeZone }: ProjectFacts,
  asOf: CalendarDay,
): Promise<readonly DelayOfDesk[]> {
  const { rows } = await client.query<DelayOfDesk>(
    // one pass over the versions and no join: whatever the planner knows of a young table, it costs the same
    `select of, desk, (at at time zone $3)::date - day as days, count(*)::integer as count
     from (
       select d.of, d.day, min(v.recorded_at) as at, bool_or(v.superseded_at is null) as stands,
         max(v.desk_number) filter (where v.superseded_at is null) as desk
       from participation v, lateral (values ('entry', v.entry_date), ('exit', v.exit_date)) as d (of, day)
       where v.project_id = $1 and not v.withdrawn and d.day <= $2::date
       group by v.participation_id, d.of, d.day
     ) told
     where stands group by 1, 2, 3`,
    [projectId, asOf, timeZone],
  );
  return rows;
}
