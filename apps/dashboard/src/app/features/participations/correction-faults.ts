import { isCalendarDay } from '#domain';
import type { ParticipationView } from '#contract';
import type { FieldKey } from './record-fields';

/** What of a correction cannot stand, by field; the words are `participations.fault.<name>`. */
export type FieldFault = 'noDay' | 'future' | 'beforeEntry' | 'afterEntry' | 'onlyUnemployed' | 'refused';

type Draft = Partial<Readonly<Record<FieldKey, unknown>>>;

/** Looks at the record as it would become: the same limits the API keeps (R54), said before anything is sent. */
export function faultsOf(record: ParticipationView, draft: Draft, today: string): Partial<Record<FieldKey, FieldFault>> {
  const after = { ...record, ...draft };
  const faults: Partial<Record<FieldKey, FieldFault>> = {};
  for (const key of ['entryDate', 'exitDate', 'birthDate'] as const) {
    const day = after[key];
    if (day === null && key !== 'entryDate') continue;
    if (typeof day !== 'string' || !isCalendarDay(day)) faults[key] = 'noDay';
    else if (day > today) faults[key] = 'future';
  }
  const { entryDate: entry, exitDate: exit, birthDate: birth } = after;
  if (faults.entryDate === undefined && typeof entry === 'string') {
    if (!faults.exitDate && typeof exit === 'string' && exit < entry) faults.exitDate = 'beforeEntry';
    if (!faults.birthDate && typeof birth === 'string' && birth > entry) faults.birthDate = 'afterEntry';
  }
  if (after.longTerm === true && after.employmentStatus !== 'UNE') faults.longTerm = 'onlyUnemployed';
  return faults;
}
