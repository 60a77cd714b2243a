import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { ageAtEntry } from '../people/age.js';
import { foreignBackground, thirdCountryNational } from '../people/foreign-origin.js';
import { isLongTermUnemployed } from '../people/long-term-unemployment.js';
import type { Answer, Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { employmentAtEntry } from './employment-at-entry.js';
import type { IntakeAnswers } from './intake-form.js';

/** What a participation says of the day of entry (R8, R10). */
export type EntryCharacteristics = Pick<
  Participation,
  | ('sex' | 'birthDate' | 'employmentStatus' | 'longTerm' | 'isced' | 'inEducationAtEntry' | 'degurba')
  | ('disability' | 'minority' | 'thirdCountryNational' | 'foreignBackground' | 'housingExclusion')
>;

/** The entry characteristics that the answers make. What was not answered stays open, and is never "no" (R14). */
export function entryCharacteristics(answers: IntakeAnswers, entryDate: CalendarDay, settings: ProgrammeSettings): EntryCharacteristics {
  const { sex, birthDate, isced, inEducationAtEntry, degurba, disability, minority, housingExclusion } = answers;
  return {
    ...{ sex, birthDate, isced, inEducationAtEntry, degurba, disability, minority, housingExclusion },
    employmentStatus: employmentAtEntry(answers, settings)?.status ?? null,
    longTerm: longTermAtEntry(answers, entryDate, settings),
    thirdCountryNational: answers.citizenship.length === 0 ? 'not_asked' : thirdCountryNational(answers.citizenship),
    foreignBackground: foreignBackgroundAtEntry(answers, settings),
  };
}

/** R25, of who is unemployed on entry; null: nobody else, or not known since when or how old. */
function longTermAtEntry(answers: IntakeAnswers, entryDate: CalendarDay, settings: ProgrammeSettings): boolean | null {
  const { birthDate, unemployedSince } = answers;
  if (employmentAtEntry(answers, settings)?.status !== 'UNE' || birthDate === null || unemployedSince === null) return null;
  return isLongTermUnemployed(unemployedSince, entryDate, ageAtEntry(birthDate, entryDate), settings);
}

function foreignBackgroundAtEntry({ parentsBornAbroad }: IntakeAnswers, settings: ProgrammeSettings): Answer {
  if (parentsBornAbroad === null) return 'not_asked';
  return parentsBornAbroad === 'unknown' || parentsBornAbroad === 'refused'
    ? parentsBornAbroad
    : foreignBackground(parentsBornAbroad, settings);
}

const employment: readonly (keyof EntryCharacteristics)[] = ['employmentStatus', 'longTerm'];

/** The entry characteristics that an answer has a part in. */
const madeOf: Readonly<Partial<Record<keyof IntakeAnswers, readonly (keyof EntryCharacteristics)[]>>> = {
  sex: ['sex'],
  birthDate: ['birthDate', 'longTerm'],
  citizenship: ['thirdCountryNational'],
  degurba: ['degurba'],
  work: employment,
  leaveBenefit: employment,
  leaveExpectedMonths: employment,
  didOn: employment,
  unemployedSince: ['longTerm'],
  inEducationAtEntry: ['inEducationAtEntry'],
  isced: ['isced'],
  disability: ['disability'],
  minority: ['minority'],
  parentsBornAbroad: ['foreignBackground'],
  housingExclusion: ['housingExclusion'],
};

/** Answers about the day of entry itself: a change of one is always a correction of what was said of that day, never news (R10). */
export const aboutEntry: ReadonlySet<keyof IntakeAnswers> = new Set(
  (Object.keys(madeOf) as (keyof IntakeAnswers)[]).filter((name) => name !== 'citizenship' && name !== 'degurba'),
);

/**
 * A participation whose entry data are corrected by some answers (R10: errors apart, what was true on the day of entry stays). Only what
 * these answers have a part in changes: of somebody who came with a file, the rest was never asked here.
 * @param answers all answers as they are now, the changed ones among them
 */
export function correctedEntry(
  record: Participation,
  answers: IntakeAnswers,
  changed: readonly (keyof IntakeAnswers)[],
  settings: ProgrammeSettings,
): Participation {
  const now = entryCharacteristics(answers, record.entryDate, settings);
  const fields = new Set(changed.flatMap((name) => madeOf[name] ?? []));
  // without the day the search began, a status that stays what it was says nothing new about how long it lasts
  const keepsLongTerm =
    answers.unemployedSince === null && !changed.includes('unemployedSince') && now.employmentStatus === record.employmentStatus;
  if (keepsLongTerm) fields.delete('longTerm');
  return { ...record, ...Object.fromEntries([...fields].map((field) => [field, now[field]])) };
}
