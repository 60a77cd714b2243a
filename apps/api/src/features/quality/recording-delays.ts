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
    `with dates as (
       select r.participation_id, r.desk_number, d.of, d.day
       from participation r, lateral (values ('entry', r.entry_date), ('exit', r.exit_date)) as d (of, day)
       where r.project_id = $1 and r.superseded_at is null and not r.withdrawn and d.day <= $2::date
     ), told as (
       select v.participation_id, d.of, d.day, min(v.recorded_at) as at
       from participation v, lateral (values ('entry', v.entry_date), ('exit', v.exit_date)) as d (of, day)
       where v.project_id = $1 and not v.withdrawn and d.day <= $2::date
       group by 1, 2, 3
     )
     select dates.of, dates.desk_number as desk, (told.at at time zone $3)::date - dates.day as days, count(*)::integer as count
     from dates join told using (participation_id, of, day) group by 1, 2, 3`,
    [projectId, asOf, timeZone],
  );
  return rows;
}
