import type { CountedByField, IndicatorDefinition } from '#domain';

const recipients = { field: 'role', isAnyOf: ['manager', 'official', 'operator'] } as const;

const sentToCliclavoro: CountedByField = {
  of: 'exchangeBatch',
  where: {
    all: [
      { field: 'system', is: 'cliclavoro' },
      { field: 'recordType', is: 'vacancy' },
    ],
  },
  on: 'sentOn',
};

/** SILLA-2, the local job-matching services of Formez. */
export const silla: Readonly<Record<string, IndicatorDefinition>> = {
  'SL-O1': {
    measure: 'distinct',
    counts: [{ of: 'administrationEnrolment', on: 'selectedOn', subject: 'organisation' }],
    breakdowns: ['region', 'territorialVocation'],
  },
  // both conditions must hold; what is shown is the number of regions
  'SL-O2': {
    measure: 'rule',
    conditions: [
      {
        name: { it: 'amministrazioni selezionate', en: 'administrations selected', fr: 'administrations retenues' },
        indicator: 'SL-O1',
        atLeast: 8,
      },
      {
        name: {
          it: 'regioni con almeno due amministrazioni',
          en: 'regions with at least two administrations',
          fr: 'régions avec au moins deux administrations',
        },
        indicator: 'SL-O1',
        groups: { by: 'region', each: 2 },
        atLeast: 4,
      },
    ],
    shows: 1,
  },
  // by administration, so that antennas do not add to it
  'SL-O3': {
    measure: 'distinct',
    counts: [{ of: 'desk', on: 'openedOn', subject: 'administration' }],
    breakdowns: ['administration'],
  },
  'SL-O4': { measure: 'count', counts: [{ of: 'desk', on: 'minimumServicesOn' }] },
  'SL-O5': {
    measure: 'count',
    counts: [{ of: 'agreement', where: { field: 'type', is: 'programme_agreement' }, on: 'signedOn' }],
    breakdowns: ['counterpartType', 'administration'],
  },
  'SL-O6': {
    measure: 'count',
    counts: [{ of: 'serviceCharter', where: { field: 'status', isAnyOf: ['approved', 'published'] }, on: 'approvedOn' }],
    breakdowns: ['status'],
  },
  'SL-O7': {
    measure: 'count',
    counts: [
      {
        of: 'interconnection',
        where: {
          all: [
            { field: 'system', is: 'cliclavoro' },
            { field: 'status', is: 'connected' },
          ],
        },
        on: 'liveOn',
      },
    ],
    breakdowns: ['status'],
  },
  'SL-O8': { measure: 'count', counts: [{ of: 'portal', on: 'onlineOn' }] },
  'SL-O9': { measure: 'count', counts: [{ of: 'kitRegistration', on: 'registeredOn' }], breakdowns: ['organisation.region'] },
  'SL-O10': {
    measure: 'count',
    counts: [{ of: 'kitRegistration', where: { field: 'installMode', is: 'autonomous' }, on: 'installedOn' }],
    breakdowns: ['organisation.region', 'kitVersion.number'],
  },
  'SL-O11': {
    measure: 'count',
    counts: [{ of: 'supportVisit', where: { field: 'mode', is: 'on_site' }, on: 'date' }],
    breakdowns: ['administration'],
  },
  'SL-O12': {
    measure: 'sum',
    counts: [{ of: 'supportVisit', where: { field: 'mode', is: 'remote' }, on: 'date', amount: { field: 'hours' } }],
    breakdowns: ['administration'],
  },
  'SL-O13': {
    measure: 'distinct',
    counts: [
      {
        of: 'enrolment',
        where: { all: [recipients, { field: 'edition.type', isAnyOf: ['capacity_building', 'information_day'] }] },
        on: 'firstAttendedOn',
        subject: 'person',
      },
      { of: 'supportAttendance', where: recipients, on: 'visit.date', subject: 'person' },
    ],
    breakdowns: ['role', 'organisation'],
  },
  'SL-O14': {
    measure: 'sum',
    counts: [
      {
        of: 'exchangeBatch',
        where: { field: 'direction', is: 'desk_to_desk' },
        on: 'sentOn',
        amount: { field: 'recordsAccepted' },
      },
    ],
    breakdowns: ['recordType', 'administration'],
  },
  'SL-O15': {
    measure: 'count',
    counts: [{ of: 'event', where: { field: 'status', is: 'held' }, on: 'date' }],
    breakdowns: ['type', 'organiser'],
  },
  'SL-O16': {
    measure: 'count',
    counts: [
      {
        of: 'disseminationProduct',
        where: { field: 'publications.channel', isAnyOf: ['Esplora Lavoro', 'sito DFP', 'sito MdL', 'sito Formez PA'] },
        on: 'publishedOn',
      },
    ],
    breakdowns: ['publications.channel'],
  },
  'SL-O17': {
    measure: 'distinct',
    counts: [{ of: 'administrationEnrolment', on: 'selectedOn', subject: 'territorialVocation' }],
  },
  'SL-R1': {
    measure: 'ratio',
    numerator: [{ of: 'charterMeasurement', where: { field: 'met', is: true }, on: 'measuredOn' }],
    denominator: [{ of: 'charterMeasurement', where: { field: 'met', isSet: true }, on: 'measuredOn' }],
    breakdowns: ['standard.code'],
  },
  'SL-R2': {
    measure: 'ratio',
    numerator: [{ ...sentToCliclavoro, amount: { field: 'recordsAccepted' } }],
    denominator: [{ ...sentToCliclavoro, amount: { field: 'recordsSent' } }],
    breakdowns: ['errors.code'],
  },
  'SL-R3': {
    measure: 'distinct',
    counts: [{ of: 'placement', on: 'startDate', subject: 'person' }],
    breakdowns: ['contractType'],
  },
};
