import type {
  CountedRecord,
  ExcludedRecord,
  ExplainedCondition,
  Explanation,
  IncompleteRecord,
  IndicatorDetail,
  IndicatorTargets,
  IndicatorValue,
  Project,
} from '#contract';
import { aPeriod } from './examples';

/** Total participants of the demonstration on 31 March 2026: 588 of 600, on track. */
export const anIndicatorValue = (differences: Partial<IndicatorValue> = {}): IndicatorValue => ({
  code: 'LI-O4',
  commonCode: 'EECO01',
  kind: 'output',
  name: { it: 'Partecipanti totali', en: 'Total participants', fr: 'Total des participants' },
  unit: 'persons',
  measure: 'distinct',
  operator: '>=',
  cumulative: true,
  value: 588,
  inPeriod: 297,
  baseline: 0,
  target: 600,
  final: 1200,
  expected: 600,
  ratio: 0.98,
  status: 'on_track',
  pace: 49,
  paceNeeded: 51,
  forecast: { value: 1176, low: 1090, high: 1262, seasonal: false, pastError: 0.041 },
  excluded: 11,
  provisional: 0,
  waiting: null,
  typed: null,
  definitionVersion: 2,
  asOf: '2026-03-31',
  cutOff: '2026-03-31',
  knownAt: '2026-03-31T16:00:00.000Z',
  period: 'P4',
  lock: 'draft',
  ...differences,
});

/** An indicator whose records are not kept yet. */
export const aWaitingValue = (differences: Partial<IndicatorValue> = {}): IndicatorValue =>
  anIndicatorValue({
    code: 'LI-O6',
    commonCode: null,
    name: { it: 'Contatti informativi', en: 'Information contacts', fr: 'Contacts d’information' },
    unit: 'contacts',
    measure: 'count',
    value: null,
    inPeriod: null,
    ratio: null,
    status: 'no_data',
    pace: null,
    paceNeeded: null,
    forecast: null,
    excluded: 0,
    waiting: 'deskContact',
    ...differences,
  });

const inAllLanguages = (text: string) => ({ it: text, en: text, fr: text });

/** 588 people, 11 incomplete. */
export const anExplanation = (differences: Partial<Explanation> = {}): Explanation => ({
  parts: [{ part: 'value', sentence: inAllLanguages('Persone prese in carico.'), amount: 588, records: 588, indicator: null }],
  conditions: [],
  on: null,
  cannot: null,
  excluded: { total: 11, reasons: [{ reason: 'incomplete', sentence: inAllLanguages('schede incomplete'), count: 11 }] },
  ...differences,
});

/** A condition over the groups of another indicator: three regions of four have two, Veneto has one. */
export const aCondition = (differences: Partial<ExplainedCondition> = {}): ExplainedCondition => ({
  name: inAllLanguages('regioni con almeno due amministrazioni'),
  indicator: 'SL-O1',
  indicatorName: inAllLanguages('Amministrazioni selezionate'),
  reached: 3,
  atLeast: 4,
  met: false,
  shown: true,
  sentence: inAllLanguages('3 su 4: Veneto ha 1 su 2.'),
  groups: {
    label: inAllLanguages('regione'),
    each: 2,
    having: ['Lazio', 'Puglia', 'Sicilia'].map((name) => ({ member: name, label: inAllLanguages(name), value: 2 })),
    lacking: [{ member: 'Veneto', label: inAllLanguages('Veneto'), value: 1, short: 1 }],
  },
  cannot: null,
  ...differences,
});

/** A record that does not count, of those who are not unemployed. */
export const anExcludedRecord = (number: number, differences: Partial<ExcludedRecord> = {}): ExcludedRecord => ({
  recordId: `01946c2e-0000-7000-8000-${String(number).padStart(12, '0')}`,
  of: 'participation',
  label: `P-${String(number).padStart(4, '0')}`,
  day: '2026-02-10',
  desk: 'LI-D1',
  deskName: 'SUI Livorno',
  reason: 'rule',
  sentence: inAllLanguages('La regola comune non lo conta.'),
  ...differences,
});

export const anIndicatorDetail = (differences: Partial<IndicatorDetail> = {}): IndicatorDetail => ({
  value: anIndicatorValue({
    by: {
      sex: { F: 332, M: 256 },
      ageBand: { '55+': 117, '18-29': 153, '30-54': 318 },
      employmentStatus: { EMP: 65, UNE: 402, INA: 121 },
    },
  }),
  rule: {
    sentence: {
      it: 'Conta una volta ogni persona entrata nel progetto, con scheda completa.',
      en: 'Counts once each person who entered the project with a complete record.',
      fr: 'Compte une fois chaque personne entrée dans le projet.',
    },
    name: 'esfPlus.EECO01',
    rules: ['R12', 'R18'],
    source: 'Reg. (UE) 2021/1057, allegato I',
    version: 2,
    inForceFrom: '2025-10-01',
  },
  ruleChanges: [{ version: 2, day: '2025-10-01' }],
  explained: anExplanation(),
  months: [
    { month: '2026-01', cumulative: 480, amount: 40 },
    { month: '2026-02', cumulative: 534, amount: 54 },
    { month: '2026-03', cumulative: 588, amount: 54 },
  ],
  targets: [
    { period: 'P4', start: '2025-10-01', end: '2026-03-31', value: 600 },
    { period: 'P5', start: '2026-04-01', end: '2026-09-30', value: 900 },
  ],
  ownBreakdowns: [],
  formerTargets: [],
  forecastCurve: [{ month: '2027-03', value: 1176, low: 1090, high: 1262 }],
  noForecast: null,
  issued: [{ reportId: 'r-3', period: 'P3', end: '2025-09-30', value: 294, now: 291, state: 'under_verification' }],
  bridge: { reported: 294, added: 297, corrections: -3, now: 588 },
  people: { contacts: null, participations: 604, persons: 599, complete: 588, newInPeriod: 297 },
  missing: [
    { field: 'isced', count: 6 },
    { field: 'birthDate', count: 5 },
  ],
  deskMonths: [],
  typed: null,
  fingerprint: '8c41e07b93fd',
  ...differences,
});

/** The plan of the same indicator: two periods, a milestone, the end, a desk, and one change. */
export const anIndicatorPlan = (differences: Partial<IndicatorTargets> = {}): IndicatorTargets => {
  const { code, commonCode, name, unit, measure, operator, cumulative } = anIndicatorValue();
  const target = { scope: null, milestone: false, origin: 'stated', source: 'Domanda di finanziamento, p. 14' } as const;
  const desk = { by: 'desk', member: 'LI-D1' } as const;
  const amended = { ...target, period: 'P4', value: 600 };
  return {
    ...{ code, commonCode, name, unit, measure, operator, cumulative },
    version: 2,
    baselines: [{ scope: null, value: 0, on: '2024-03-31', origin: 'stated', source: '' }],
    targets: [
      { ...target, period: 'P3', value: 300 },
      amended,
      { ...target, period: 'P4', milestone: true, value: 500, origin: 'derived', source: '' },
      { ...target, period: null, value: 1200 },
      { ...target, scope: desk, period: 'P4', value: 200, origin: 'derived' },
    ],
    partners: [{ member: '1', name: 'Provincia di Livorno' }],
    standings: [{ scope: desk, value: 180, target: 200, final: null, expected: 200, ratio: 0.9, status: 'behind' }],
    history: [
      {
        ...{ version: 2, at: '2026-03-12T10:00:00.000Z', on: '2026-03-12', by: 'Giulia Martelli', reason: 'Convenzione modificata' },
        changes: [{ before: { ...amended, value: 640 }, after: amended }],
      },
    ],
    ...differences,
  };
};

export const aProject = (differences: Partial<Project> = {}): Project => ({
  id: '01946c2e-0000-7000-8000-000000000001',
  acronym: 'MEDMORE-SUI',
  title: { it: 'Sportello Unico', en: 'One-stop desk', fr: 'Guichet unique' },
  programme: { code: 'IT-ESFPLUS-TOS-2127', name: 'PR Toscana FSE+ 2021-2027', fund: 'ESF+', period: '2021-2027' },
  specificObjective: 'ESO4.8',
  frameworks: ['esfPlus'],
  priority: '1',
  categoryOfRegion: 'MD',
  start: '2024-04-01',
  end: '2027-03-31',
  leadPartner: 'Provincia di Livorno',
  demo: true,
  version: 1,
  periods: [aPeriod({ id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30', reportState: 'under_verification' }), aPeriod()],
  desks: [
    {
      id: '01946c2e-0000-7000-8000-000000000101',
      code: 'LI-D1',
      name: 'SUI Livorno',
      municipality: 'Livorno',
      status: 'open',
      openedOn: null,
    },
  ],
  partners: [],
  ...differences,
});

export const aCountedRecord = (number: number, differences: Partial<CountedRecord> = {}): CountedRecord => ({
  recordId: `01946c2e-0000-7000-8000-${String(number).padStart(12, '0')}`,
  version: 1,
  of: 'participation',
  pseudonym: `P-${String(number).padStart(4, '0')}`,
  name: null,
  day: '2026-03-31',
  amount: 1,
  desk: 'LI-D1',
  deskName: 'SUI Livorno',
  sex: 'F',
  ageBand: '30-54',
  employmentStatus: 'UNE',
  educationGroup: '0-2',
  citizenshipGroup: 'third_country',
  ...differences,
});

export const anIncompleteRecord = (number: number, differences: Partial<IncompleteRecord> = {}): IncompleteRecord => ({
  recordId: `01946c2e-0000-7000-8000-${String(number).padStart(12, '0')}`,
  pseudonym: `P-${String(number).padStart(4, '0')}`,
  entryDate: '2026-02-10',
  desk: 'LI-D1',
  deskName: 'SUI Livorno',
  missing: ['isced'],
  ...differences,
});
