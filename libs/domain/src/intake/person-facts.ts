import type { RecordContent } from '../records/record-content.js';
import { withoutNothing } from '../records/record-content.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { Participation } from '../people/participation.js';
import { employmentAtEntry, workAnswerOf } from './employment-at-entry.js';
import { type IntakeAnswers, nothingAnswered } from './intake-form.js';

/** Answers that are kept as facts of the person, under the names of the field catalogue. The others are the participation's, or sealed. */
export const factNames = [
  ...(['channelOfArrival', 'interviewLanguage', 'mediatorPresent', 'birthCountry', 'citizenship', 'municipalityOfResidence'] as const),
  ...(['firstJob', 'leaveBenefit', 'leaveExpectedMonths', 'unemployedSince', 'didOn', 'benefit', 'contractTypeAtEntry'] as const),
  ...(['hoursAtEntry', 'wantsMoreHours', 'titleObtainedIn', 'recognisedInItaly', 'languageLevel', 'otherLanguages'] as const),
  ...(['drivingLicence', 'digitalLevel', 'accessBarrier', 'needs', 'occupationSought', 'availableFrom', 'mobility', 'notes'] as const),
  ...(['declined'] as const),
] as const satisfies readonly (keyof IntakeAnswers)[];
export type FactName = (typeof factNames)[number];

/** What is kept of a person apart from identity and participation: a content of the record type `person`. */
export function personFacts(answers: IntakeAnswers, settings: Pick<ProgrammeSettings, 'registeredStudent'>): RecordContent {
  const facts = Object.fromEntries(factNames.map((name) => [name, answers[name]]));
  const otherLanguages = answers.otherLanguages.map(({ language, level }) => ({ language, level }));
  return withoutNothing({ ...facts, otherLanguages, employmentStatusDetail: employmentAtEntry(answers, settings)?.detail ?? null });
}

/** The answers behind what is kept, as far as it is: what was asked and kept elsewhere, or only as what follows from it, is open. */
export function answersKept(facts: RecordContent, record: Participation): IntakeAnswers {
  const { sex, birthDate, isced, inEducationAtEntry, degurba, disability, minority, housingExclusion } = record;
  const kept = Object.fromEntries(factNames.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
  const detail = facts['employmentStatusDetail'];
  return {
    ...nothingAnswered,
    ...(kept as Partial<IntakeAnswers>),
    ...{ sex, birthDate, isced, inEducationAtEntry, degurba, disability, minority, housingExclusion },
    work: workAnswerOf(typeof detail === 'string' ? detail : null),
  };
}
