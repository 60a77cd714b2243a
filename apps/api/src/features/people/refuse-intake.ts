import { type IntakeFault, intakeFaults, type IntakeField, type IntakeForm } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import type { CountingBasis } from '../../platform/tallies/counting-basis.js';

/**
 * @param among the questions whose faults count; default: all
 * @throws Refusal `validation` naming the question at which the first contradiction is mended (R7, R17, R25, V13, desk practice §8)
 */
export function refuseFaults(
  form: IntakeForm,
  { start, end, settings }: CountingBasis,
  today: string,
  among?: ReadonlySet<IntakeField>,
): void {
  const found = intakeFaults(form, { today, project: { start, end }, settings });
  const [fault] = found.filter(({ field }) => among?.has(field) ?? true);
  if (fault) throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${sentences[fault.code]}` });
}

/** What each fault says to another program; the dashboard says it in the user's language, by code. No value: it may be personal (G32). */
const sentences: Readonly<Record<IntakeFault['code'], string>> = {
  'exit-before-entry': 'the exit date lies before the entry date',
  'birth-after-entry': 'the birth date does not lie before the entry date',
  'entry-outside-operation': 'the entry date lies outside the project',
  'date-after-today': 'the date lies after today',
  'duplicate-participation': 'the person takes part already',
  'separate-spells': 'the person took part before',
  'tertiary-education-under-18': 'unlikely for the age',
  'employed-under-15': 'unlikely for the age',
  'long-term-under-16': 'unlikely for the age',
  'two-age-bands': 'unlikely for the age',
  'non-binary-not-provided': 'the programme does not provide for this entry',
  'long-term-not-unemployed': 'only somebody unemployed on entry can be so for long',
  'search-and-job': 'one status alone counts',
  'six-months-not-past': 'six months have not passed',
  'result-without-exit': 'there is no result of leaving without an exit date',
  'title-of-eu-citizen': 'an EU citizen has no residence title',
  'title-missing': 'an expiry needs a residence title',
  'title-without-expiry': 'a title that is awaited or permanent does not expire',
  'unemployed-after-entry': 'the search for work begins after the entry',
  'declared-after-entry': 'the declaration of availability lies after the entry',
  'in-the-future': 'the date lies after today',
  'not-an-address': 'not an e-mail address',
  'not-a-number': 'not a phone number',
  'none-and-others': 'none and refused stand alone',
};
