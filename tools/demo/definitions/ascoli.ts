import type { Condition, IndicatorDefinition } from '#domain';

/** Editions that train operators and inform them; in this project those are the training days. */
const trainsOperators = (edition: string): Condition => ({ field: `${edition}.type`, isAnyOf: ['capacity_building', 'information_day'] });

const trained = (role: 'operator' | 'manager'): IndicatorDefinition => ({
  measure: 'distinct',
  counts: [
    {
      of: 'enrolment',
      where: { all: [trainsOperators('edition'), { field: 'role', is: role }] },
      on: 'thresholdReachedOn',
      subject: 'person',
    },
  ],
  breakdowns: ['organisation', 'organisation.sector'],
});

/** SEZIONE-LAVORO-AP, the labour section of the council for immigration of Ascoli Piceno. */
export const ascoli: Readonly<Record<string, IndicatorDefinition>> = {
  'AP-O1': { measure: 'count', counts: [{ of: 'roundTable', where: { field: 'code', is: 'AP-RT1' }, on: 'constitutedOn' }] },
  'AP-O2': {
    measure: 'count',
    counts: [
      {
        of: 'roundTableMeeting',
        where: {
          all: [
            { field: 'roundTable.code', is: 'AP-RT1' },
            { field: 'status', is: 'held' },
          ],
        },
        on: 'date',
      },
    ],
  },
  'AP-O3': { measure: 'count', counts: [{ of: 'plan', on: 'adoptedOn' }] },
  'AP-O4': {
    measure: 'distinct',
    counts: [
      {
        of: 'courseSession',
        where: { all: [trainsOperators('edition'), { field: 'status', is: 'held' }] },
        on: 'date',
        subject: 'date',
      },
    ],
    breakdowns: ['edition.type'],
  },
  'AP-O5': trained('operator'),
  'AP-O6': trained('manager'),
  'AP-O7': {
    measure: 'sum',
    counts: [{ of: 'attendance', where: trainsOperators('session.edition'), on: 'session.date', amount: { field: 'hours' } }],
    breakdowns: ['organisation'],
  },
  'AP-O8': { measure: 'count', counts: [{ of: 'transferItem', on: 'deliveredOn' }], breakdowns: ['type'] },
  'AP-O9': {
    measure: 'distinct',
    counts: [{ of: 'enrolment', where: trainsOperators('edition'), on: 'firstAttendedOn', subject: 'organisation' }],
    breakdowns: ['organisation.sector'],
  },
  // whoever has started a measure is in a pathway, and once however many follow: the network counts on from those of its baseline
  'AP-O10': {
    measure: 'stock',
    counts: [
      {
        of: 'activeMeasure',
        where: { field: 'participation.person.citizenshipGroup', isAnyOf: ['third_country', 'eu_mobile'] },
        on: 'startOn',
        subject: 'participation.person',
      },
    ],
    breakdowns: ['participation.person.citizenship', 'participation.person.residenceTitle', 'participation.person.languageLevel'],
  },
  'AP-R1': { measure: 'ratio', growthOf: 'AP-O10' },
  // only who took both tests has a gain
  'AP-R2': {
    measure: 'mean',
    counts: [
      {
        of: 'enrolment',
        where: trainsOperators('edition'),
        on: 'postTestOn',
        amount: { field: 'postScore', minus: 'preScore' },
      },
    ],
    breakdowns: ['edition'],
  },
  'AP-R3': {
    measure: 'ratio',
    numerator: [
      {
        of: 'enrolment',
        where: { all: [trainsOperators('edition'), { field: 'usesToolsAfter3Months', is: true }] },
        on: 'askedAfter3MonthsOn',
      },
    ],
    denominator: [
      {
        of: 'enrolment',
        where: { all: [trainsOperators('edition'), { field: 'usesToolsAfter3Months', isSet: true }] },
        on: 'askedAfter3MonthsOn',
      },
    ],
    breakdowns: ['organisation'],
  },
  'AP-R4': {
    measure: 'distinct',
    counts: [
      { of: 'placement', where: { memberOf: 'AP-O10', subject: 'person' }, on: 'startDate', subject: 'person' },
      {
        of: 'enrolment',
        where: {
          all: [
            { memberOf: 'AP-O10', subject: 'person' },
            { field: 'edition.type', is: 'participant_course' },
          ],
        },
        on: 'firstAttendedOn',
        subject: 'person',
      },
    ],
    breakdowns: ['outcomeType'],
  },
  'AP-R5': { measure: 'count', counts: [{ of: 'procedure', where: { field: 'status', is: 'in_use' }, on: 'inUseSince' }] },
};
