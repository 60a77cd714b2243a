import type { DeskHours } from '#contract';
import type { Query } from '../../platform/database/query.js';
import { type RecordedSchedule, readSchedules } from '../../platform/desks/desk-schedules.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** The schedule of a desk by its id or its code. @throws Refusal `not_found` */
export async function readDeskSchedule(query: Query, projectId: string, idOrCode: string): Promise<RecordedSchedule> {
  const [desk] = await query<{ number: number }>(
    'select number from desk where project_id = $1::uuid and (desk_id::text = lower($2) or code = $2)',
    [projectId, idOrCode],
  );
  const [schedule] = desk ? await readSchedules(query, projectId, [desk.number]) : [];
  if (!schedule) throw new Refusal('not_found');
  return schedule;
}

export function hoursView({ openedOn, closedOn, slots, closures }: RecordedSchedule): DeskHours {
  return { openedOn, closedOn, slots: slots.map((slot) => ({ ...slot })), closures: closures.map((closure) => ({ ...closure })) };
}
