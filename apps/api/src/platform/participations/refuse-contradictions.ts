import { type CalendarDay, checkParticipation, type Participation, type RecordFinding, type RecordFindingCode } from '#domain';
import { Refusal } from '../problems/refusal.js';
import type { CountingBasis } from '../tallies/counting-basis.js';

/** What each check says to whoever corrects a record; the dashboard says it in the user's language, by field. */
const sentences: Partial<Readonly<Record<RecordFindingCode, string>>> = {
  'exit-before-entry': 'the exit date lies before the entry date',
  'birth-after-entry': 'the birth date does not lie before the entry date',
  'entry-outside-operation': 'the entry date lies outside the project',
  'date-after-today': 'the date lies after today',
  'non-binary-not-provided': 'the programme does not provide for this entry',
  'long-term-not-unemployed': 'only somebody unemployed on entry can be so for long',
  'result-without-exit': 'there is no result of leaving without an exit date',
};

/** @throws Refusal `validation` naming the field of the first error that the checks of R54 find in a record (V13, R17, R25, R49). */
export function refuseContradictions(record: Participation, { start, end, settings }: CountingBasis, today: CalendarDay): void {
  const findings = checkParticipation(record, { operation: { start, end }, lastKnowableDay: today, settings });
  const error = findings.find(({ level }) => level === 'error');
  if (error) throw new Refusal('validation', { field: error.field ?? undefined, detail: detailOf(error) });
}

function detailOf({ field, code, check }: RecordFinding): string {
  return `${field ?? 'record'}: ${sentences[code] ?? code} (${check})`;
}
