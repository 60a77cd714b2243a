import { aRecord, countCommon } from '#testkit';
import type { RecordNode } from '../records/record-node.js';
import { checkFrameworkValues } from '../validation/check-framework-values.js';
import { typedFor } from './common-indicator.js';
import { frameworkIndicators } from './framework-indicators.js';

const activity = (kind: string, status: string, end: string | null): RecordNode =>
  aRecord('activity', { kind, status, end }, {}, `${kind} ${status} ${String(end)}`);
const placement = (id: string, mobilityScheme: boolean | null, startDate: string): RecordNode =>
  aRecord('placement', { mobilityScheme, startDate }, {}, id);

describe('golden table of EaSI: activities of one project, by hand', () => {
  const records = [
    activity('analysis', 'completed', '2024-06-30'),
    activity('analysis', 'completed', '2025-06-30'),
    activity('analysis', 'running', '2025-03-31'),
    activity('mutual_learning', 'completed', '2025-01-31'),
    activity('social_experimentation', 'dropped', '2025-01-31'),
    activity('capacity_building', 'completed', '2024-12-31'),
    activity('other', 'completed', '2024-12-31'),
    placement('abroad', true, '2024-09-01'),
    placement('at home', false, '2024-09-01'),
    placement('not said', null, '2024-09-01'),
  ];
  const expected: Readonly<Record<string, readonly [endOf2024: number, endOf2025: number]>> = {
    'EASI-01': [1, 2], // what still runs does not count
    'EASI-02': [0, 1],
    'EASI-03': [0, 0], // dropped
    'EASI-04': [1, 1],
    'EASI-05': [1, 1],
  };
  for (const [code, values] of Object.entries(expected))
    it(`R63: ${code} at the end of 2024 and 2025`, () =>
      expect(['2024-12-31', '2025-12-31'].map((day) => countCommon(code, records, day))).toEqual([...values]));
  it('is the naive count of activities by kind', () => {
    const ended = (kind: string): number =>
      records.filter(({ values }) => values['kind'] === kind && values['status'] === 'completed').length;
    expect(['analysis', 'mutual_learning', 'social_experimentation', 'capacity_building'].map(ended)).toEqual(
      ['EASI-01', 'EASI-02', 'EASI-03', 'EASI-04'].map((code) => countCommon(code, records, '2025-12-31') ?? -1),
    );
  });
});

describe('golden table of ESF+ Annex III: material deprivation in one year, typed', () => {
  /** Value of food and goods in euro, tonnes and shares, as an organisation would state them. */
  const outputs: Readonly<Record<string, number>> = {
    ...{ EMCO01: 150_000, EMCO02: 90_000, EMCO03: 20_000, EMCO04: 70_000 },
    ...{ EMCO05: 60_000, EMCO06: 35_000, EMCO07: 5_000, EMCO08: 20_000 },
    ...{ EMCO09: 48.5, EMCO10: 12, EMCO11: 65 },
  };
  /** The nine groups of recipients of food: all, children, youth, women, 65 and older, disability, third country, minorities, homeless. */
  const recipients = [800, 210, 120, 430, 90, 60, 150, 170, 35];
  const values = (changed: Readonly<Record<string, number>> = {}) =>
    Object.fromEntries(
      Object.entries({
        ...outputs,
        ...Object.fromEntries(recipients.map((value, at) => [`EMCR0${at + 1}`, value])),
        ...changed,
      }).map(([code, T]) => [code, { F: null, M: null, N: null, T }]),
    );
  const broken = (changed: Readonly<Record<string, number>>): string[] => [
    ...new Set(
      checkFrameworkValues('esfPlusMaterialDeprivation', values(changed)).map(({ indicators, against }) =>
        [...indicators, ...against].join(' '),
      ),
    ),
  ];

  it('R62: is held by no record, so that all 38 are typed', () =>
    expect(frameworkIndicators('esfPlusMaterialDeprivation').filter((indicator) => typedFor(indicator) === null)).toEqual([]));
  it('R62: adds up', () => expect(checkFrameworkValues('esfPlusMaterialDeprivation', values())).toEqual([]));
  it('R62: does not add up when food and goods are not the whole, or a group is larger than all', () => {
    expect(broken({ EMCO01: 151_000 })).toEqual(['EMCO01 EMCO02 EMCO05']);
    expect(broken({ EMCO03: 21_000 })).toEqual(['EMCO02 EMCO03 EMCO04']);
    expect(broken({ EMCO06: 34_000 })).toEqual(['EMCO05 EMCO06 EMCO07 EMCO08']);
    expect(broken({ EMCR04: 801 }).length).toBeGreaterThan(0);
  });
  it('R52: no share is above 100', () => expect(broken({ EMCO11: 101 })).toEqual(['EMCO11']));
});

describe('projects and administrations of the social funds', () => {
  it('R90: CO20 to CO22 count a project by what it is for, in the year in which it begins', () => {
    const project = aRecord('project', { start: '2016-05-01', runBySocialPartners: true, forWomenInEmployment: false });
    expect(['CO20', 'CO21', 'CO22'].map((code) => countCommon(code, [project], '2016-12-31'))).toEqual([1, 0, 0]);
    expect(countCommon('CO20', [project], '2015-12-31')).toBe(0);
  });
  it('R36: EECO18 counts an administration once, from its selection on', () => {
    const enrolment = (id: string, who: string, selectedOn: string | null): RecordNode =>
      aRecord('administrationEnrolment', { selectedOn }, { organisation: aRecord('organisation', {}, {}, who) }, id);
    const records = [enrolment('1', 'Comune', '2025-01-01'), enrolment('2', 'Comune', '2025-06-01'), enrolment('3', 'Unione', null)];
    expect(countCommon('EECO18', records, '2025-12-31')).toBe(1);
  });
  it('R35, R36: EECO19 and CO23 count a small or medium enterprise once for all it was given to hire', () => {
    const employer = (id: string, isSme: boolean | null): RecordNode => aRecord('employer', { isSme }, {}, id);
    const hiring = (id: string, who: RecordNode, subsidised: boolean | null, startDate: string | null): RecordNode =>
      aRecord('placement', { subsidised, startDate }, { employer: who }, id);
    const [small, large, unknown] = [employer('small', true), employer('large', false), employer('size not known', null)];
    const records = [
      hiring('1', small, true, '2025-02-01'),
      hiring('2', small, true, '2025-05-01'),
      hiring('3', large, true, '2025-02-01'),
      hiring('4', unknown, true, '2025-02-01'),
      hiring('5', employer('without an incentive', true), false, '2025-02-01'),
      hiring('6', employer('next year', true), true, '2026-02-01'),
    ];
    for (const code of ['EECO19', 'CO23'])
      expect(['2025-12-31', '2026-12-31'].map((day) => countCommon(code, records, day))).toEqual([1, 2]);
  });
});
