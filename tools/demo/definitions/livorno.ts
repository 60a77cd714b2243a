import type { IndicatorDefinition } from '#domain';

/** MEDMORE-SUI, the one-stop desks of the province of Livorno. */
export const livorno: Readonly<Record<string, IndicatorDefinition>> = {
  'LI-O1': { measure: 'count', counts: [{ of: 'agreement', where: { field: 'type', is: 'memorandum' }, on: 'signedOn' }] },
  'LI-O2': {
    measure: 'distinct',
    counts: [{ of: 'desk', on: 'premisesHandedOverOn', subject: 'premisesProvidedBy' }],
    breakdowns: ['municipality'],
  },
  // a desk that has closed counted up to the day before
  'LI-O3': {
    measure: 'count',
    counts: [{ of: 'desk', where: { field: 'status', isAnyOf: ['open', 'closed'] }, on: 'openedOn', until: 'closedOn' }],
    breakdowns: ['municipality'],
  },
  'LI-O4': { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01' }] },
  'LI-O5': { measure: 'count', counts: [{ of: 'participation', rule: 'esfPlus.EECO02' }] },
  'LI-O6': {
    measure: 'count',
    counts: [{ of: 'deskContact', where: { field: 'contactType', is: 'information' }, on: 'date' }],
    breakdowns: ['channel', 'topic'],
  },
  'LI-O7': { measure: 'count', counts: [{ of: 'deskContact', where: { field: 'contactType', is: 'individual_guidance' }, on: 'date' }] },
  'LI-O8': {
    measure: 'count',
    counts: [{ of: 'groupSession', where: { field: 'status', is: 'held' }, on: 'date' }],
    breakdowns: ['topic'],
  },
  'LI-O9': {
    measure: 'count',
    counts: [
      {
        of: 'surveyResponse',
        where: {
          all: [
            { field: 'survey.population', is: 'citizens' },
            { field: 'status', is: 'complete' },
          ],
        },
        on: 'completedOn',
      },
    ],
  },
  'LI-O10': {
    measure: 'distinct',
    counts: [
      {
        of: 'surveyResponse',
        where: {
          all: [
            { field: 'survey.population', is: 'companies' },
            { field: 'status', is: 'complete' },
          ],
        },
        on: 'completedOn',
        subject: 'employer',
      },
    ],
    breakdowns: ['employer.atecoSection', 'employer.sizeClass', 'employer.municipality'],
  },
  'LI-O11': {
    measure: 'count',
    counts: [
      {
        of: 'roundTableMeeting',
        where: {
          all: [
            { field: 'roundTable.code', is: 'LI-RT1' },
            { field: 'status', is: 'held' },
          ],
        },
        on: 'date',
      },
    ],
  },
  'LI-R1': {
    measure: 'ratio',
    numerator: [{ of: 'decision', where: { field: 'implementedOn', onOrBefore: 'dueOn' }, on: 'dueOn' }],
    denominator: [{ of: 'decision', on: 'dueOn' }],
    breakdowns: ['ownerOrganisation'],
  },
  // 19 municipalities in the province, list of 2020
  'LI-R2': {
    measure: 'ratio',
    numerator: [
      {
        of: 'desk',
        where: {
          all: [
            { field: 'nuts3', is: 'ITI16' },
            { field: 'status', isAnyOf: ['open', 'closed'] },
          ],
        },
        on: 'openedOn',
        until: 'closedOn',
        subject: 'municipality',
      },
    ],
    denominator: 19,
  },
  'LI-R3': {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
  'LI-R4': {
    measure: 'mean',
    counts: [{ of: 'satisfactionResponse', on: 'date', amount: { field: 'overall' } }],
    breakdowns: ['contactType'],
  },
};
