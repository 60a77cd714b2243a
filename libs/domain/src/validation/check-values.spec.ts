import fc from 'fast-check';
import { parseVersion } from '../periods/transmission-calendar.js';
import { checkValues, type ValueCheckContext } from './check-values.js';
import { hasErrors } from './finding.js';
import { reservedSumsThatDiffer } from './reserved-sums.js';
import { percentagesAbove100, resultsAboveOutput } from './result-within-output.js';
import { totalled, type BySex, type ValuesByCode } from './values-by-sex.js';

/** Livorno on 31 December 2025, as counted by a second implementation (samples/participations-livorno.expected.json). */
const livorno: ValuesByCode = {
  EECO01: totalled(550, 444, 1),
  EECO02: totalled(335, 287, 1),
  EECO03: totalled(113, 103),
  EECO04: totalled(129, 90),
  EECO05: totalled(86, 67),
  EECO06: totalled(17, 7),
  EECO07: totalled(183, 145),
  EECO08: totalled(98, 85, 1),
  EECO09: totalled(255, 218),
  EECO10: totalled(212, 161, 1),
  EECO11: totalled(83, 65),
  EECO12: totalled(38, 31, 1),
  EECO13: totalled(98, 98),
  EECO14: totalled(127, 121),
  EECO15: totalled(32, 17),
  EECO16: totalled(25, 20),
  EECO17: totalled(64, 61, 1),
  EECR01: totalled(26, 19),
  EECR02: totalled(36, 37),
  EECR03: totalled(60, 56),
  EECR04: totalled(121, 81),
  EECR05: totalled(22, 21),
  EECR06: totalled(7, 2),
};

const context: ValueCheckContext = { specificObjective: 'ESO4.8' };

/** The checks that object when one indicator has other values. */
function objections(changed: Readonly<Record<string, BySex>>, given: Partial<ValueCheckContext> = {}): string[] {
  const findings = checkValues({ ...livorno, ...changed }, { ...context, ...given });
  return [...new Set(findings.map(({ check, level }) => `${check} ${level}`))];
}

describe('R54 checks of values', () => {
  it('find nothing in values counted by the rules', () => expect(checkValues(livorno, context)).toEqual([]));

  it('V1 the total is the sum of the three statuses', () => {
    const findings = checkValues({ ...livorno, EECO04: totalled(128, 91) }, context).filter(({ check }) => check === 'V1');
    expect(findings.map(({ sex, found, bound }) => [sex, found, bound])).toEqual([
      ['M', 444, 445],
      ['F', 550, 549],
    ]);
  });

  it('V2 long-term unemployed are among the unemployed', () => expect(objections({ EECO03: totalled(336, 0) })).toEqual(['V2 error']));
  it('V3 age groups are among all', () => expect(objections({ EECO06: totalled(270, 7) })).toEqual(['V3 error']));
  it('V4 everybody has one level of education', () => expect(objections({ EECO11: totalled(82, 65) })).toEqual(['V4 error']));
  it('V5 each trait is among all', () => {
    for (const code of ['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17'])
      expect(objections({ [code]: totalled(551, 0) })).toEqual(['V5 error']);
  });
  it('V6 women, men and non-binary persons make the total', () =>
    expect(objections({ EECO17: { F: 64, M: 61, N: 1, T: 125 } })).toEqual(['V6 error']));
  it('V7 those who look for work were inactive', () => expect(objections({ EECR01: totalled(130, 0) })).toEqual(['V7 error']));
  it('V8 those who found work were unemployed or inactive, and do not also look for it', () => {
    expect(objections({ EECR04: totalled(465, 0) })).toEqual(['V8 error']);
    expect(objections({ EECR04: totalled(440, 0) })).toEqual(['V8 error']);
  });
  it('V9 those in education or with a qualification are among all', () => {
    expect(objections({ EECR02: totalled(551, 0) })).toEqual(['V9 error']);
    expect(objections({ EECR03: totalled(551, 0) })).toEqual(['V9 error']);
  });
  it('V10 those employed after six months were unemployed or inactive', () =>
    expect(objections({ EECR05: totalled(465, 0) })).toEqual(['V10 error']));
  it('V11 those with a better job had one', () => expect(objections({ EECR06: totalled(87, 0) })).toEqual(['V11 error']));
  it('V12 a result is among the leavers of its group', () => {
    expect(objections({}, { leavers: { EECR06: totalled(7, 1) } })).toEqual(['V12 error']);
    expect(objections({}, { leavers: { EECR06: totalled(7, 2) } })).toEqual([]);
  });
  it('V15 a value below the one transmitted before asks for an explanation', () => {
    const previous = { EECO01: totalled(551, 440, 1) };
    expect(checkValues(livorno, { ...context, previous }).map(({ check, level, sex }) => [check, level, sex])).toEqual([
      ['V15', 'warning', 'F'],
    ]);
  });
  it('V18 values are whole numbers, 0 or more', () => {
    expect(objections({ EECR06: totalled(-1, 3) })).toEqual(['V18 error']);
    expect(objections({ EECR06: totalled(0.5, 1) })).toEqual(['V18 error']);
  });
  it('V19 ESO4.12 has neither status nor education nor results, and its total stands alone (R33)', () => {
    const onlyAge = { EECO01: totalled(5, 5), EECO06: totalled(5, 5), EECO13: totalled(1, 1) };
    expect(checkValues(onlyAge, { specificObjective: 'ESO4.12' })).toEqual([]);
    const findings = checkValues(
      { ...onlyAge, EECO02: totalled(5, 5), EECO11: totalled(1, 0), EECR03: totalled(0, 0) },
      { specificObjective: 'ESO4.12' },
    );
    expect([...new Set(findings.map(({ check, indicators }) => `${check} ${indicators.join()}`))]).toEqual([
      'V19 EECO02',
      'V19 EECO11',
      'V19 EECR03',
    ]);
  });
  it('V20 ESO4.13 gives results in total and for women only', () => {
    const food: BySex = { T: 90, F: 50, M: null, N: null };
    expect(checkValues({ EMCR01: food }, { specificObjective: 'ESO4.13' })).toEqual([]);
    expect(checkValues({ EMCR01: { ...food, M: 40 } }, { specificObjective: 'ESO4.13' }).map(({ check, sex }) => [check, sex])).toEqual([
      ['V20', 'M'],
    ]);
  });

  it('do not judge what was not computed: absent is not 0 (R68)', () => {
    expect(checkValues({ EECO01: totalled(5, 5) }, context)).toEqual([]);
    expect(
      hasErrors(checkValues({ EECO01: totalled(5, 5), EECO02: totalled(0, 0), EECO04: totalled(0, 0), EECO05: totalled(0, 0) }, context)),
    ).toBeTrue();
  });

  it('accept every total that is computed from its parts (R17)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (F, M, N) => {
        const bySex = totalled(F, M, N);
        expect(checkValues({ EECO01: bySex }, context)).toEqual([]);
        expect(checkValues({ EECO01: { ...bySex, T: F + M + N + 1 } }, context).map(({ check }) => check)).toEqual(['V6']);
      }),
    );
  });
});

describe('R50 reserved sums of table 6', () => {
  const reserved = [{ code: 'PSO1', sum: ['EECO02', 'EECO04'] }];
  const december = parseVersion('202512');
  const march = parseVersion('202603');

  it('equal their parts in the versions that carry indicators', () => {
    if (december === null || march === null) return fail('versions');
    const right = { ...livorno, PSO1: totalled(464, 377, 1) };
    const wrong = { ...livorno, PSO1: totalled(464, 376, 1) };
    expect(reservedSumsThatDiffer(right, reserved, december)).toEqual([]);
    expect(reservedSumsThatDiffer(wrong, reserved, december).map(({ sex }) => sex)).toEqual(['M', 'T']);
    expect(reservedSumsThatDiffer(wrong, reserved, march)).toEqual([]);
    expect(reservedSumsThatDiffer(wrong, reserved, null).length).toBe(2);
  });
});

describe('R51 R52 results of table 10', () => {
  const result = { code: 'EECR04', unit: 'number', referenceOutput: 'EECO02' } as const;

  it('R51 do not exceed their reference output, by sex', () => {
    expect(resultsAboveOutput(livorno, [result])).toEqual([]);
    expect(resultsAboveOutput({ ...livorno, EECR04: totalled(100, 288) }, [result]).map(({ sex }) => sex)).toEqual(['M']);
    expect(resultsAboveOutput({ ...livorno, EECR04: totalled(999, 999) }, [{ ...result, referenceOutput: null }])).toEqual([]);
  });

  it('R52 are at most 100 where they are percentages', () => {
    const rate = (T: number) => ({ PSR1: { F: null, M: null, N: null, T } });
    const percentage = [{ code: 'PSR1', unit: 'percentage', referenceOutput: null }] as const;
    expect(percentagesAbove100(rate(100), percentage)).toEqual([]);
    expect(percentagesAbove100(rate(100.5), percentage).map(({ check }) => check)).toEqual(['R52']);
  });
});
