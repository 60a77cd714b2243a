import type { CalendarDay, RecordContent } from '#domain';
import type { DeskRecording } from './desks/demo-desk-records.js';

/** The records of a project as they stand, by their key. */
export type Written = ReadonlyMap<string, DeskRecording>;

/** Counted over the records one by one, as somebody with the lists and a pencil would. */
export type Naive = (records: Written, day: CalendarDay) => { readonly numerator: number; readonly denominator?: number };

export const ofType = (records: Written, type: string): readonly (readonly [key: string, content: RecordContent])[] =>
  [...records].flatMap(([key, recording]) => (recording.type === type ? [[key, recording.content] as const] : []));
export const isBy = (value: unknown, day: CalendarDay): boolean => typeof value === 'string' && value <= day;

/** How many records of a type say a day that has come by then, and whatever else is asked. */
export const countedOn =
  (type: string, field: string, where: (content: RecordContent) => boolean = () => true): Naive =>
  (records, day) => ({ numerator: ofType(records, type).filter(([, content]) => isBy(content[field], day) && where(content)).length });

/** Of the records that are due by a day, those that were done by the day they were due. */
export const doneWhenDue =
  (type: string, done: string): Naive =>
  (records, day) => {
    const due = ofType(records, type).filter(([, { dueOn }]) => isBy(dueOn, day));
    const kept = due.filter(([, content]) => isBy(content[done], String(content['dueOn'])));
    return { numerator: kept.length, denominator: due.length };
  };
