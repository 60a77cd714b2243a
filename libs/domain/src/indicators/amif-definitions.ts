import type { Condition } from '../definitions/condition.js';
import type { CountedByField, IndicatorDefinition } from '../definitions/definition.js';
import type { Path } from '../records/path.js';

/** R110: persons once per indicator and project; by sex as all persons are, and by the age bands of the fund on entry. */
const persons = (...counts: readonly CountedByField[]): IndicatorDefinition => ({
  measure: 'distinct',
  counts,
  breakdowns: ['person.amifAgeBand'],
});

/** From the start of a measure on. */
const measures = (where?: Condition): CountedByField => ({
  of: 'activeMeasure',
  ...(where === undefined ? {} : { where }),
  on: 'startOn',
  subject: 'person',
});
const support = (kind: string): CountedByField => measures({ field: 'support', is: kind });

/** From the first attendance on, or from another day of the enrolment. */
const enrolled = (where: Condition, on: Path = 'firstAttendedOn'): CountedByField => ({ of: 'enrolment', where, on, subject: 'person' });

const courseTypes = (...types: readonly string[]): Condition => ({ field: 'edition.type', isAnyOf: types });
/** Who is supported (R2): those a course is for, not the staff that is trained. */
const forParticipants = courseTypes('participant_course', 'group_guidance');
const training = courseTypes('participant_course', 'capacity_building', 'seminar_series');
const course = (subject: string): Condition => ({ all: [forParticipants, { field: 'edition.subject', is: subject }] });
const answeredYes = (question: Path): Condition => ({ field: question, is: true });

/** R114: applications, once per person: there is one record of each. */
const applied = (on: Path): IndicatorDefinition => ({ measure: 'count', counts: [{ of: 'person', on }], breakdowns: ['amifAgeBand'] });

const trainedPersons = persons(enrolled(training));
const supportedPersons = persons(measures(), enrolled(forParticipants));

/**
 * AMIF on records (R110-R114). Its outputs and results on places, equipment, returns, transfers and detention are held by no record, and
 * whether somebody is vulnerable is asked of nobody.
 */
export const amifDefinitions: Readonly<Record<string, IndicatorDefinition>> = {
  'O.1.1': supportedPersons,
  'O.1.1.1': persons(support('legal_assistance')),
  'O.1.1.2': persons(support('asylum_support')),
  'O.1.2': trainedPersons,
  /** R112: who does not answer, counts 0. */
  'R.1.5': persons(enrolled({ all: [training, answeredYes('usefulForWork')] }, 'feedbackOn')),
  'R.1.6': persons(enrolled({ all: [training, answeredYes('usesToolsAfter3Months')] }, 'askedAfter3MonthsOn')),
  'O.2.1': persons(support('pre_departure')),
  'O.2.2': {
    measure: 'distinct',
    counts: [
      {
        of: 'supportVisit',
        where: { field: 'administration.category', is: 'public_administration' },
        on: 'date',
        subject: 'administration',
      },
    ],
  },
  /** R111: the parts may overlap, and none is above the whole. */
  'O.2.3': supportedPersons,
  'O.2.3.1': persons(enrolled(course('language'))),
  'O.2.3.2': persons(enrolled(course('civic_orientation'))),
  'O.2.3.3': persons(support('professional_guidance')),
  'O.2.4': {
    measure: 'count',
    counts: [{ of: 'disseminationProduct', where: { field: 'onLegalMigration', is: true }, on: 'publishedOn' }],
  },
  'O.2.5': persons(support('family_reunification')),
  'O.2.6': persons(support('mobility_scheme')),
  'O.2.7': {
    measure: 'count',
    counts: [{ of: 'project', where: { field: 'beneficiary.category', is: 'public_administration' }, on: 'start' }],
  },
  /** R113: at least one whole level; who is on two courses counts once. */
  'R.2.8': persons(enrolled({ all: [course('language'), { field: 'levelsGained', from: 1 }] }, 'exitLevelOn')),
  'R.2.9': persons(
    { ...measures(answeredYes('helpedIntegration')), on: 'feedbackOn' },
    enrolled({ all: [forParticipants, answeredYes('helpedIntegration')] }, 'feedbackOn'),
  ),
  'R.2.10': applied('recognitionAppliedOn'),
  'R.2.11': applied('longTermResidenceAppliedOn'),
  'O.3.1': trainedPersons,
  'O.3.3': persons(support('reintegration')),
  'O.4.1': persons(enrolled({ all: [training, { field: 'role', isAnyOf: ['manager', 'official', 'operator', 'trainer'] }] })),
  'O.4.2': persons(support('pre_departure')),
};
