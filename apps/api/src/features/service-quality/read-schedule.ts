import { type Closure, closureReasons, type DeskSchedule, isCodeOf, type OpeningSlot } from '#domain';
import { type RecordsByType, textOf } from '../../platform/records/records-on-day.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import type { DeskOfProject } from './read-desks.js';

/** When a desk receives people, by its records as they were known. */
export function scheduleOf({ id, openedOn, closedOn }: DeskOfProject, records: RecordsByType): DeskSchedule {
  const isOfDesk = ({ content }: StoredRecord): boolean => content['desk'] === id;
  return {
    ...{ openedOn, closedOn },
    slots: records.of('deskOpening').filter(isOfDesk).flatMap(slotOf),
    closures: records.of('deskClosure').filter(isOfDesk).flatMap(closureOf),
  };
}

function slotOf({ content }: StoredRecord): readonly OpeningSlot[] {
  const weekday = ([1, 2, 3, 4, 5, 6, 7] as const).find((one) => one === content['weekday']);
  const [from, to, validFrom] = [textOf(content['from']), textOf(content['to']), textOf(content['validFrom'])];
  if (weekday === undefined || from === null || to === null || validFrom === null) return [];
  return [{ weekday, from, to, validFrom, validTo: textOf(content['validTo']) }];
}

function closureOf({ content }: StoredRecord): readonly Closure[] {
  const [from, to, reason] = [textOf(content['from']), textOf(content['to']), textOf(content['reason'])];
  return from !== null && to !== null && reason !== null && isCodeOf(closureReasons, reason) ? [{ from, to, reason }] : [];
}
