import type { Participation } from './participation.js';

/** What stays of the first entry whatever comes later (R7, R10). */
type AtEntry = Pick<
  Participation,
  | 'operationId'
  | 'participantId'
  | 'sex'
  | 'birthDate'
  | 'entryDate'
  | 'employmentStatus'
  | 'longTerm'
  | 'isced'
  | 'inEducationAtEntry'
  | 'disability'
  | 'thirdCountryNational'
  | 'foreignBackground'
  | 'minority'
  | 'housingExclusion'
  | 'degurba'
  | 'desk'
>;

function entryDataOf(first: Participation): AtEntry {
  const { operationId, participantId, sex, birthDate, entryDate, employmentStatus, longTerm, isced, inEducationAtEntry } = first;
  const { disability, thirdCountryNational, foreignBackground, minority, housingExclusion, degurba, desk } = first;
  return {
    operationId,
    participantId,
    sex,
    birthDate,
    entryDate,
    employmentStatus,
    longTerm,
    isced,
    inEducationAtEntry,
    disability,
    thirdCountryNational,
    foreignBackground,
    minority,
    housingExclusion,
    degurba,
    desk,
  };
}

/** By entry date, then by exit date with the open spell last, so that any order of the same spells merges to the same record. */
function byTime(one: Participation, other: Participation): number {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return order(one.entryDate, other.entryDate) || order(one.exitDate ?? '9999-12-31', other.exitDate ?? '9999-12-31');
}

/** Whether the person is said to be in the operation twice on one day: one of the spells is wrong (V14). */
export function spellsOverlap(spells: readonly Participation[]): boolean {
  const sorted = [...spells].sort(byTime);
  return sorted.some((spell, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.entryDate <= (spell.exitDate ?? '9999-12-31');
  });
}

/**
 * R7: the separate spells of one person in one operation as one record: first entry date and data, final exit with its results. A
 * person who came back and has not left again has not left.
 * @param spells at least one, not overlapping
 */
export function mergeReentry(spells: readonly Participation[]): Participation {
  const sorted = [...spells].sort(byTime);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new RangeError('There is no spell to merge');
  return { ...last, ...entryDataOf(first) };
}
