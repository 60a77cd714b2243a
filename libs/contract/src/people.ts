import * as z from 'zod';
import {
  accessBarriers,
  arrivalChannels,
  type CodeList,
  codesOf,
  contractTypes,
  declinableFacts,
  digitalLevels,
  drivingLicences,
  householdSituations,
  incomeSupports,
  type IntakeAnswers,
  languageLevels,
  mobilityRanges,
  otherDisadvantages,
  personNeeds,
  questionnaire,
  recognitionAnswers,
  residenceTitleTypes,
  rightsToWork,
  workAnswers,
} from '#domain';
import { calendarDay, instant, pageOf } from './common.js';
import { recordContent, registerPage, registerQuery } from './registers.js';

/** Who a person is to whoever works with pseudonyms: nothing that tells the name. */
export const personFound = z.object({ id: z.uuid(), pseudonym: z.string() });
export const peopleFound = pageOf(personFound);

const oneOf = <Code extends string>(list: CodeList<Code>) => z.enum(codesOf(list) as [Code, ...Code[]]);
const someOf = <Code extends string>(list: CodeList<Code>) => z.array(oneOf(list)).max(codesOf(list).length);
const answer = z.enum(['not_asked', 'refused', 'unknown', 'no', 'yes']);
const country = z.string().regex(/^([A-Z]{2}|XXA|XXX)$/, 'a country of ISO 3166-1, or XXA for stateless, XXX for undetermined');
const spoken = z.string().regex(/^[a-z]{2}$/, 'a language of ISO 639-1');
const line = z.string().trim().min(1).max(200);
const yesNo = z.boolean().nullable();
const fieldName = z.enum(questionnaire.map(({ field }) => field) as [string, ...string[]]);

const taxCode = z.string().trim().min(1).max(20).nullable();
const phone = z.string().trim().min(1).max(30).nullable();
const email = z.string().trim().min(1).max(254).nullable();
/** Who the person is. Sealed, and in no answer but that of a reveal. */
export const personIdentity = z.strictObject({
  surname: line,
  name: line,
  taxCode: taxCode.default(null),
  phone: phone.default(null),
  email: email.default(null),
});
// what is absent of a change stays as it is: no defaults
const identityChange = z.strictObject({ surname: line, name: line, taxCode, phone, email }).partial();

/** What is asked at the intake, by question; what is absent was not asked (intake form §2). */
export const intakeAnswers = z.strictObject({
  channelOfArrival: oneOf(arrivalChannels).nullable(),
  interviewLanguage: spoken.nullable(),
  mediatorPresent: yesNo,
  sex: z.enum(['F', 'M', 'N']).nullable(),
  birthDate: calendarDay.nullable(),
  birthCountry: country.nullable(),
  citizenship: z.array(country).max(5),
  municipalityOfResidence: line.nullable(),
  degurba: z.literal([1, 2, 3]).nullable(),
  titleType: oneOf(residenceTitleTypes).nullable(),
  titleExpiresOn: calendarDay.nullable(),
  rightToWork: oneOf(rightsToWork).nullable(),
  work: z.enum(Object.keys(workAnswers) as [keyof typeof workAnswers]).nullable(),
  firstJob: yesNo,
  leaveBenefit: yesNo,
  leaveExpectedMonths: z.number().int().min(0).max(60).nullable(),
  unemployedSince: calendarDay.nullable(),
  inEducationAtEntry: yesNo,
  didOn: calendarDay.nullable(),
  benefit: oneOf(incomeSupports).nullable(),
  contractTypeAtEntry: oneOf(contractTypes).nullable(),
  hoursAtEntry: z.number().min(0).max(168).nullable(),
  wantsMoreHours: yesNo,
  isced: z.literal([0, 1, 2, 3, 4, 5, 6, 7, 8]).nullable(),
  titleObtainedIn: country.nullable(),
  recognisedInItaly: oneOf(recognitionAnswers).nullable(),
  languageLevel: z.enum(['native', ...Object.keys(languageLevels)]).nullable(),
  otherLanguages: z
    .array(z.strictObject({ language: spoken, level: z.enum(Object.keys(languageLevels) as [string, ...string[]]).nullable() }))
    .max(20),
  drivingLicence: someOf(drivingLicences),
  digitalLevel: oneOf(digitalLevels).nullable(),
  housingExclusion: answer,
  disability: answer,
  minority: answer,
  parentsBornAbroad: z.enum(['both', 'one', 'none', 'unknown', 'refused']).nullable(),
  household: z.enum([...codesOf(householdSituations), 'refused']).nullable(),
  otherDisadvantage: z.array(z.enum([...codesOf(otherDisadvantages), 'refused'])).max(codesOf(otherDisadvantages).length),
  accessBarrier: someOf(accessBarriers),
  needs: someOf(personNeeds),
  occupationSought: line.nullable(),
  availableFrom: calendarDay.nullable(),
  mobility: oneOf(mobilityRanges).nullable(),
  notes: z.string().trim().max(500).nullable(),
  declined: someOf(declinableFacts),
}) satisfies z.ZodType<IntakeAnswers>;

/**
 * Somebody taken in charge: person, participation, answers and the privacy notice, all at once. Ids may be made by whoever creates the
 * person, a browser without a network included; with the same Idempotency-Key it is one person however often it is sent.
 */
export const newPerson = z.strictObject({
  /** UUID version 7; without it the server makes one. */
  id: z.uuid().optional(),
  participationId: z.uuid().optional(),
  /** Code of the desk. */
  desk: z.string().min(1).max(20),
  entryDate: calendarDay,
  notice: z.strictObject({ givenOn: calendarDay, version: line, language: spoken.nullable().default(null) }),
  identity: personIdentity,
  answers: intakeAnswers.partial(),
  /**
   * Nobody could ask yet who may be the same person, as without a network: the server looks, and refuses with `people_alike` when there is
   * somebody. Whoever has looked at them and says that it is another person leaves it out.
   */
  alikeUnasked: z.boolean().optional(),
});

/**
 * What changes of a person, and why. An answer about the day of entry corrects what was said of that day; citizenship and the place of
 * residence may also be news, which leave the participation as it was (R10): `correctsEntry` says that they were wrong from the beginning.
 */
export const personChange = z.strictObject({
  identity: identityChange.optional(),
  answers: intakeAnswers.omit({ titleType: true, titleExpiresOn: true, rightToWork: true }).partial().optional(),
  correctsEntry: z.boolean().default(false),
  reason: z.string().trim().min(3).max(500),
});

/** A question to the register of people; or `search`: the beginning of a pseudonym, `P-7F`, or a part of it without the letter in front. */
export const peopleQuery = registerQuery.extend({ search: z.string().trim().min(2).max(12).optional() });
/** With `search` whom a record can be about, and no more: the rest would say where they are known. */
export const peopleAnswer = z.union([registerPage, peopleFound]);

const takingPart = z.object({
  id: z.uuid(),
  desk: z.string().nullable(),
  entryDate: calendarDay,
  exitDate: calendarDay.nullable(),
  /** Fields without which it counts in no indicator (R12). */
  missing: z.array(z.string()),
});

/** What stays sealed until somebody says why it has to be seen (G3, G39): one at a time. */
export const revealedThing = z.enum([
  ...(['identity', 'disability', 'minority', 'foreignBackground', 'housingExclusion', 'household', 'otherDisadvantage'] as const),
]);
export const personReveal = z.strictObject({ what: revealedThing, reason: z.string().trim().min(3).max(500) });
/** What was opened. It is shown for a minute, and nowhere kept. */
export const personRevealed = z.object({
  what: revealedThing,
  identity: z
    .object({
      surname: z.string(),
      name: z.string(),
      taxCode: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      birthDate: calendarDay.nullable(),
    })
    .nullable(),
  answer: answer.nullable(),
  /** Of household and other disadvantages: their codes. */
  codes: z.array(z.string()).nullable().default(null),
});

/** A person as the desk sees them: facts and participation, and of what is sealed only whether it is there. */
export const personView = z.object({
  id: z.uuid(),
  /** Of what is kept of the person; 0: nothing yet, who came with a file. */
  version: z.number().int(),
  pseudonym: z.string(),
  /** Whether it is kept who the person is. */
  identityKept: z.boolean(),
  /** Answers that were given or declined, and stay sealed. */
  sealedAnswers: z.array(revealedThing.exclude(['identity'])),
  /** Values by the field names of the catalogue's `person`. */
  facts: recordContent,
  participation: takingPart
    .extend({
      version: z.number().int(),
      exitReason: z.string().nullable(),
      sex: z.enum(['F', 'M', 'N']).nullable(),
      ageAtEntry: z.number().int().nullable(),
      employmentStatus: z.enum(['UNE', 'INA', 'EMP']).nullable(),
      longTerm: yesNo,
      isced: z.number().int().nullable(),
      inEducationAtEntry: yesNo,
      thirdCountryNational: answer,
      degurba: z.number().int().nullable(),
    })
    .nullable(),
  /** Questions without which the participation counts nowhere (R12), and those asked of everybody like this person that have no answer. */
  gaps: z.object({ toReport: z.array(fieldName), toAsk: z.array(fieldName) }),
  /** Of the residence title: it has expired, or will within the number of days a desk is warned before. */
  titleAlert: z.object({ expiresOn: calendarDay, expired: z.boolean() }).nullable(),
  /** Newest first: what changed and who did it, by the names of the fields, never with a value. */
  history: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      by: z.string(),
      of: z.enum(['facts', 'identity']),
      fields: z.array(z.string()),
      reason: z.string().nullable(),
    }),
  ),
});

export type PersonFound = z.infer<typeof personFound>;
export type PeopleFound = z.infer<typeof peopleFound>;
export type PeopleQuery = z.infer<typeof peopleQuery>;
export type NewPerson = z.infer<typeof newPerson>;
export type PersonIdentityFields = z.infer<typeof personIdentity>;
export type PersonChange = z.infer<typeof personChange>;
export type PeopleAnswer = z.infer<typeof peopleAnswer>;
export type RevealedThing = z.infer<typeof revealedThing>;
export type PersonReveal = z.infer<typeof personReveal>;
export type PersonRevealed = z.infer<typeof personRevealed>;
export type PersonView = z.infer<typeof personView>;
