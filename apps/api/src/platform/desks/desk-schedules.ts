import type { CalendarDay, ClosureReason, DeskSchedule, LocalTime, Weekday } from '#domain';
import type { Query } from '../database/query.js';

/** Hours and closures with the records that say them. */
export interface RecordedSchedule extends DeskSchedule {
  readonly id: string;
  /** Of the desk in its project. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly slots: readonly RecordedSlot[];
  readonly closures: readonly RecordedClosure[];
}

interface Recorded {
  readonly id: string;
  readonly version: number;
}

export interface RecordedSlot extends Recorded {
  readonly weekday: Weekday;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

export interface RecordedClosure extends Recorded {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly reason: ClosureReason;
  readonly note: string | null;
}

/** When the desks of a project receive people, in the order of their numbers. @param desks numbers of the desks; null: all */
export function readSchedules(query: Query, projectId: string, desks: readonly number[] | null): Promise<RecordedSchedule[]> {
  return query<RecordedSchedule>(statement, [projectId, desks]);
}

/** A few hundred records at most: they are read whole, by type. */
const statement = `
with kept as materialized (
  select r.record_id as id, r.version, r.type, r.desk_number, r.content from record_version r
  where r.project_id = $1::uuid and r.type = any ('{deskOpening,deskClosure}') and r.superseded_at is null and not r.withdrawn
    and ($2::smallint[] is null or r.desk_number = any ($2))
)
select d.desk_id as id, d.number, d.code, d.name, d.opened_on::text as "openedOn", d.closed_on::text as "closedOn",
  (select coalesce(json_agg(json_build_object('id', k.id, 'version', k.version, 'weekday', k.content -> 'weekday', 'from', k.content -> 'from',
      'to', k.content -> 'to', 'validFrom', k.content -> 'validFrom', 'validTo', k.content -> 'validTo')
      order by k.content ->> 'validFrom', (k.content ->> 'weekday')::integer, k.content ->> 'from'), '[]')
    from kept k where k.desk_number = d.number and k.type = 'deskOpening') as slots,
  (select coalesce(json_agg(json_build_object('id', k.id, 'version', k.version, 'from', k.content -> 'from', 'to', k.content -> 'to',
      'reason', k.content -> 'reason', 'note', k.content -> 'note') order by k.content ->> 'from'), '[]')
    from kept k where k.desk_number = d.number and k.type = 'deskClosure') as closures
from desk d
where d.project_id = $1::uuid and ($2::smallint[] is null or d.number = any ($2))
order by d.number`;
