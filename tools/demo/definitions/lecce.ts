import type { IndicatorDefinition } from '#domain';

/** The provincial network of employment services of Lecce. */
export const lecce: Readonly<Record<string, IndicatorDefinition>> = {
  'LE-O1': { measure: 'count', counts: [{ of: 'agreement', where: { field: 'type', is: 'network_agreement' }, on: 'signedOn' }] },
  'LE-O2': {
    measure: 'distinct',
    counts: [{ of: 'agreementSignatory', on: 'signedOn', subject: 'organisation' }],
    breakdowns: ['organisation.category'],
  },
  'LE-O3': {
    measure: 'count',
    counts: [{ of: 'networkMember', where: { field: 'joinedOn', after: 'network.agreementSignedOn' }, on: 'joinedOn' }],
    breakdowns: ['organisation.category'],
  },
  // a job point that has closed counted up to the day before
  'LE-O4': {
    measure: 'count',
    counts: [
      {
        of: 'desk',
        where: {
          all: [
            { field: 'deskType', is: 'school_job_point' },
            { field: 'status', isAnyOf: ['open', 'closed'] },
          ],
        },
        on: 'openedOn',
        until: 'closedOn',
      },
    ],
    breakdowns: ['municipality'],
  },
  'LE-O5': {
    measure: 'count',
    counts: [{ of: 'vacancy', where: { field: 'sharedWithNetwork', is: true }, on: 'publishedOn' }],
    breakdowns: ['ownerOrganisation', 'iscoMajor', 'contractType'],
  },
  'LE-O6': {
    measure: 'count',
    counts: [{ of: 'candidacy', where: { field: 'sharedWithNetwork', is: true }, on: 'sharedOn' }],
    breakdowns: ['ownerOrganisation'],
  },
  'LE-O7': { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO07' }] },
  'LE-O8': {
    measure: 'distinct',
    counts: [
      {
        of: 'participation',
        rule: 'esfPlus.EECO01',
        where: {
          all: [
            { field: 'sex', is: 'F' },
            { field: 'employmentStatus', isAnyOf: ['UNE', 'INA'] },
          ],
        },
      },
    ],
  },
  'LE-O9': {
    measure: 'distinct',
    counts: [{ of: 'employerContact', on: 'date', subject: 'employer' }],
    breakdowns: ['employer.sizeClass', 'employer.atecoSection'],
  },
  'LE-O10': {
    measure: 'count',
    counts: [{ of: 'referral', where: { field: 'toMember.category', is: 'eures' }, on: 'sentOn' }],
    breakdowns: ['destinationCountry'],
  },
  'LE-R1': {
    measure: 'ratio',
    numerator: [{ of: 'commitment', where: { field: 'fulfilledOn', onOrBefore: 'dueOn' }, on: 'dueOn' }],
    denominator: [{ of: 'commitment', on: 'dueOn' }],
    breakdowns: ['party'],
  },
  'LE-R2': {
    measure: 'ratio',
    numerator: [
      {
        of: 'vacancy',
        where: {
          all: [
            { field: 'status', is: 'closed' },
            { field: 'outcome', is: 'filled_by_network' },
          ],
        },
        on: 'closedOn',
      },
    ],
    denominator: [{ of: 'vacancy', where: { field: 'status', is: 'closed' }, on: 'closedOn' }],
    breakdowns: ['ownerOrganisation', 'iscoMajor'],
  },
  'LE-R3': {
    measure: 'mean',
    counts: [{ of: 'vacancy', on: 'filledOn', amount: { daysFrom: 'publishedOn', to: 'filledOn' } }],
    breakdowns: ['iscoMajor'],
  },
  'LE-R4': {
    measure: 'ratio',
    numerator: [
      { of: 'placement', where: { not: { field: 'vacancy.ownerOrganisation', sameAs: 'candidacy.ownerOrganisation' } }, on: 'startDate' },
    ],
    denominator: [{ of: 'placement', on: 'startDate' }],
  },
  'LE-R5': {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR04' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.leavers.unemployedOrInactive' }],
  },
};
