import { isCalendarDay } from '#domain';
import type { RecordValues } from '../../shared/records/form-fields';
import type { FieldKey } from './record-fields';

/** What of a correction cannot stand beside the other fields; the words are `participations.fault.<name>`. */
export type FieldFault = 'future' | 'beforeEntry' | 'afterEntry' | 'onlyUnemployed';

/** Looks at the record as it would become: the same limits the API keeps (R54), said before anything is sent. */
export function faultsOf(record: RecordValues, today: string): Partial<Record<FieldKey, FieldFault>> {
  const faults: Partial<Record<FieldKey, FieldFault>> = {};
  const dayOf = (key: FieldKey): string | null => {
    const day = record[key];
    return typeof day === 'string' && isCalendarDay(day) ? day : null;
  };
  for (const key of ['entryDate', 'exitDate', 'birthDate'] as const) {
    const day = dayOf(key);
    if (day !== null && day > today) faults[key] = 'future';
  }
  const [entry, exit, birth] = [dayOf('entryDate'), dayOf('exitDate'), dayOf('birthDate')];
  if (entry !== null && faults.entryDate === undefined) {
    if (!faults.exitDate && exit !== null && exit < entry) faults.exitDate = 'beforeEntry';
    if (!faults.birthDate && birth !== null && birth > entry) faults.birthDate = 'afterEntry';
  }
  if (record['longTerm'] === true && record['employmentStatus'] !== 'UNE') faults.longTerm = 'onlyUnemployed';
  return faults;
}
