import type { Condition, IndicatorDefinition } from '#domain';

/** An event that took place and was organised with partners of at least two participating countries (R100). */
const heldAcrossBorders = (event: '' | 'event.'): readonly Condition[] => [
  { field: `${event}status`, is: 'held' },
  { field: `${event}countriesInvolved`, atLeastWords: 2 },
];

const isSchool: Condition = { field: 'organisation.category', is: 'school' };

const hasBarrier: Condition = { field: 'person.accessBarrier', isAnyOf: ['isolation', 'marginalisation', 'lack_of_information'] };

const networkMeetingHeld: readonly Condition[] = [
  { field: 'roundTable.code', is: 'SP-RT1' },
  { field: 'status', is: 'held' },
];

const employmentCentreWasThere: Condition = {
  some: 'attendance',
  where: {
    all: [
      { field: 'organisation.category', is: 'employment_centre' },
      { field: 'present', is: true },
    ],
  },
};

/** MARE-RETELAVORO, the Infolavoro desk and the pilot action of La Spezia. */
export const laSpezia: Readonly<Record<string, IndicatorDefinition>> = {
  // in force on the day, so no longer after the agreement has ended
  'SP-O1': {
    measure: 'count',
    counts: [{ of: 'agreement', where: { field: 'code', isAnyOf: ['SP-AG1', 'SP-AG2'] }, on: 'inForceOn', until: 'endedOn' }],
  },
  'SP-O2': {
    measure: 'stock',
    counts: [{ of: 'networkMember', on: 'joinedOn', until: 'leftOn', subject: 'organisation' }],
    breakdowns: ['organisation.category'],
  },
  // who is named in the financing agreement, associated bodies included (RCO87, R104)
  'SP-O3': {
    measure: 'distinct',
    counts: [
      {
        of: 'projectPartner',
        where: { field: 'role', isAnyOf: ['lead_partner', 'partner', 'managing_body', 'implementing_body', 'associated'] },
        on: 'from',
        subject: 'organisation',
      },
    ],
    breakdowns: ['country'],
  },
  'SP-O4': { measure: 'count', counts: [{ of: 'pilotAction', where: { field: 'status', is: 'completed' }, on: 'completedOn' }] },
  'SP-O5': {
    measure: 'distinct',
    counts: [
      {
        of: 'jointService',
        where: { field: 'type', isAnyOf: ['guidance', 'matching', 'recruiting'] },
        on: 'firstDeliveryOn',
        subject: 'type',
      },
    ],
    breakdowns: ['type'],
  },
  'SP-O6': { measure: 'distinct', counts: [{ of: 'deskContact', on: 'date', subject: 'person' }] },
  'SP-O7': {
    measure: 'distinct',
    counts: [
      { of: 'deskContact', where: hasBarrier, on: 'date', subject: 'person' },
      { of: 'participation', where: hasBarrier, on: 'entryDate', subject: 'person' },
    ],
    breakdowns: ['person.accessBarrier'],
  },
  // a school is involved by what it took part in, and once however often
  'SP-O8': {
    measure: 'distinct',
    counts: [
      { of: 'deskContact', where: isSchool, on: 'date', subject: 'organisation' },
      { of: 'groupSession', where: { all: [isSchool, { field: 'status', is: 'held' }] }, on: 'date', subject: 'organisation' },
      {
        of: 'eventAttendance',
        where: { all: [isSchool, { field: 'event.status', is: 'held' }] },
        on: 'event.date',
        subject: 'organisation',
      },
      { of: 'enrolment', where: isSchool, on: 'firstAttendedOn', subject: 'organisation' },
    ],
  },
  'SP-O9': {
    measure: 'distinct',
    counts: [
      { of: 'employerContact', on: 'date', subject: 'employer' },
      { of: 'vacancy', on: 'publishedOn', subject: 'employer' },
      { of: 'eventAttendance', where: { field: 'event.status', is: 'held' }, on: 'event.date', subject: 'employer' },
    ],
    breakdowns: ['employer.atecoSection', 'employer.valueChain', 'employer.sizeClass'],
  },
  'SP-O10': {
    measure: 'count',
    counts: [
      {
        of: 'vacancy',
        where: { field: 'valueChain', isAnyOf: ['nautical', 'sustainable_tourism', 'biotech', 'renewables'] },
        on: 'publishedOn',
      },
    ],
    breakdowns: ['valueChain', 'contractType'],
  },
  'SP-O11': {
    measure: 'count',
    counts: [
      {
        of: 'event',
        where: {
          all: [
            { field: 'type', is: 'recruiting_day' },
            { field: 'status', is: 'held' },
          ],
        },
        on: 'date',
      },
    ],
  },
  // attendance counts: somebody at three joint actions is three; public events and project meetings are left out (RCO81, R101)
  'SP-O12': {
    measure: 'count',
    counts: [
      {
        of: 'eventAttendance',
        where: {
          all: [
            ...heldAcrossBorders('event.'),
            { field: 'event.openToPublic', is: false },
            { not: { field: 'event.type', isAnyOf: ['meeting', 'kick_off'] } },
          ],
        },
        on: 'event.date',
        amount: { field: 'people' },
      },
    ],
    breakdowns: ['country'],
  },
  // a practice that others have adopted was validated before
  'SP-O13': {
    measure: 'count',
    counts: [{ of: 'goodPractice', where: { field: 'status', isAnyOf: ['validated', 'adopted'] }, on: 'validatedOn' }],
  },
  'SP-O14': {
    measure: 'count',
    counts: [{ of: 'event', where: { all: [...heldAcrossBorders(''), { field: 'openToPublic', is: true }] }, on: 'date' }],
  },
  'SP-R1': {
    measure: 'ratio',
    numerator: [{ of: 'roundTableMeeting', where: { all: [...networkMeetingHeld, employmentCentreWasThere] }, on: 'date' }],
    denominator: [{ of: 'roundTableMeeting', where: { all: networkMeetingHeld }, on: 'date' }],
  },
  'SP-R2': {
    measure: 'ratio',
    numerator: [{ of: 'deskContact', where: { field: 'servedTwiceWithin90Days', is: true }, on: 'date', subject: 'person' }],
    denominator: [{ of: 'deskContact', on: 'date', subject: 'person' }],
    breakdowns: ['services.serviceType'],
  },
  'SP-R3': {
    measure: 'ratio',
    numerator: [{ of: 'referral', where: { field: 'takenUpOn', withinDaysOf: 'sentOn', days: 15 }, on: 'sentOn' }],
    denominator: [{ of: 'referral', on: 'sentOn' }],
    breakdowns: ['toMember'],
  },
  // an internship is no employment where a result is counted (desk practice 3.7)
  'SP-R4': {
    measure: 'distinct',
    counts: [
      {
        of: 'placement',
        where: { field: 'type', isAnyOf: ['employment', 'apprenticeship', 'self_employment'] },
        on: 'startDate',
        subject: 'person',
      },
    ],
    breakdowns: ['contractType'],
  },
};
