import { type IntakeAnswers, nothingAnswered } from '#domain';
import type { DeviceWrite } from './device-entries.js';
import { newPerson, type NewPerson, type PersonChange } from './people.js';

/** Whoever is taken in charge is kept in the first version. */
const firstVersion = 1;
/** The residence title is a record of its own, and no answer that a correction of the person takes. */
const ofTitle: ReadonlySet<string> = new Set(['titleType', 'titleExpiresOn', 'rightToWork'] satisfies (keyof IntakeAnswers)[]);

/**
 * What an intake says when its person is there already: an earlier sending arrived, its reply was lost, and the form was changed meanwhile.
 * It is a correction of the first version, so that nothing is overwritten that somebody changed since (G20): what it leaves out is taken
 * away. Null: it is no intake.
 */
export function correctionOfIntake({ method, address, body }: DeviceWrite, reason: string): DeviceWrite | null {
  const told = newPerson.safeParse(body);
  if (method !== 'POST' || !/^\/api\/projects\/[^/]+\/people$/.test(address) || !told.success || told.data.id === undefined) return null;
  const { id, identity, answers } = told.data;
  const change = { identity, answers: wholeAnswers(answers), correctsEntry: true, reason } satisfies PersonChange;
  return { method: 'PATCH', address: `${address}/${id}`, version: firstVersion, body: change };
}

function wholeAnswers(answers: NewPerson['answers']): NonNullable<PersonChange['answers']> {
  const whole = Object.entries({ ...nothingAnswered, ...answers }).filter(([name]) => !ofTitle.has(name));
  return structuredClone(Object.fromEntries(whole)) as NonNullable<PersonChange['answers']>;
}
