import { addDays, addMonths, type CalendarDay, type ContentType, type RecordContent } from '#domain';
import type { DemoProject } from './demo-network.js';
import type { DeskRecording } from './desks/demo-desk-records.js';

/** A record of a project, what others name it by, and what it said from which day on. */
export interface WrittenRecord {
  readonly key: string;
  readonly type: ContentType;
  readonly states: readonly (readonly [from: CalendarDay, content: RecordContent])[];
}

/** A record that is written down once, when it has happened. */
export function writtenOnce(type: ContentType, key: string, on: CalendarDay, content: RecordContent): WrittenRecord {
  return { key, type, states: [[on, content]] };
}

/**
 * Everything that was written down until today, in the order it was: of a month together on its last day, and nothing before the project's
 * first month ends.
 */
export function recordingsOf(records: readonly WrittenRecord[], { period }: DemoProject, today: CalendarDay): DeskRecording[] {
  const first = monthEnd(period.demo.start);
  return records
    .flatMap((record) => versionsOf(record, first))
    .filter(({ recordedOn }) => recordedOn <= today)
    .sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0));
}

/** Of a month only the last state. */
function versionsOf({ key, type, states }: WrittenRecord, first: CalendarDay): readonly DeskRecording[] {
  const byMonth = new Map<CalendarDay, RecordContent>();
  for (const [from, content] of states) byMonth.set(monthEnd(from) < first ? first : monthEnd(from), content);
  return [...byMonth].map(([recordedOn, content], at): DeskRecording => ({ recordedOn, key, version: at + 1, type, content }));
}

function monthEnd(day: CalendarDay): CalendarDay {
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
}
