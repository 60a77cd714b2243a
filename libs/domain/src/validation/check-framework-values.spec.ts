import fc from 'fast-check';
import { frameworks } from '../indicators/framework-indicators.js';
import { checkFrameworkValues, relationsOf, type ValueSpan } from './check-framework-values.js';
import { checkValues } from './check-values.js';
import { totalled, type BySex, type ValuesByCode } from './values-by-sex.js';
import type { Framework } from '../indicators/common-indicator.js';

/** A value known in total only. */
const total = (T: number): BySex => ({ F: null, M: null, N: null, T });
const totals = (values: Readonly<Record<string, number>>): ValuesByCode =>
  Object.fromEntries(Object.entries(values).map(([code, T]) => [code, total(T)]));

function objections(framework: Framework, values: ValuesByCode, span?: ValueSpan): string[] {
  return [...new Set(checkFrameworkValues(framework, values, span).map(({ check, level }) => `${check} ${level}`))];
}

describe('R57 checks of ESF 2014-2020', () => {
  const sound: ValuesByCode = {
    ...{ CO01: totalled(60, 40), CO02: totalled(20, 10), CO03: totalled(20, 10), CO04: totalled(15, 5), CO05: totalled(20, 50) },
    ...{ CO06: totalled(30, 20), CO07: totalled(20, 30), CO08: totalled(10, 15), CO09: totalled(30, 30), CO10: totalled(40, 40) },
    ...{ CO11: totalled(20, 25), CR01: totalled(5, 4), CR04: totalled(30, 20), CR06: totalled(25, 18), CR07: totalled(8, 10) },
    ...{ CR08: totalled(4, 5), CR09: totalled(6, 2) },
  };
  const changed = (values: ValuesByCode, span?: ValueSpan) => objections('esf2014', { ...sound, ...values }, span);

  it('find nothing in sound values; ISCED 0 is in no education indicator', () => expect(changed({})).toEqual([]));
  it('a part does not exceed its whole: CO02, CO04, CO08', () => {
    expect(changed({ CO02: totalled(61, 0) })).toEqual(['R57 error']);
    expect(changed({ CO04: totalled(0, 11) })).toEqual(['R57 error']);
    expect(changed({ CO08: totalled(21, 0) })).toEqual(['R57 error']);
  });
  it('ages and levels of education are among all participants', () => {
    expect(changed({ CO06: totalled(81, 20) })).toEqual(['R57 error']);
    expect(changed({ CO11: totalled(31, 25) })).toEqual(['R57 error']);
  });
  it('results are among those they are measured on, over all years', () => {
    expect(changed({ CR01: totalled(21, 0) })).toEqual(['R57 error']);
    expect(changed({ CR04: totalled(81, 0) })).toEqual(['R57 error', 'V8 error']);
    expect(changed({ CR07: totalled(21, 0) })).toEqual(['R57 error']);
  });
  it('R90: in one year more may leave with a job than entered without one', () =>
    expect(changed({ CR04: totalled(81, 0), CR01: totalled(21, 0), CR07: totalled(21, 0) }, 'year')).toEqual([]));
  it('people above 54 and disadvantaged people are among those who work after six months, in every year', () => {
    expect(changed({ CR08: totalled(26, 0) }, 'year')).toEqual(['R57 error']);
    expect(changed({ CR09: totalled(0, 19) }, 'year')).toEqual(['R57 error']);
  });
  it('R17: women, men and non-binary persons make the total', () =>
    expect(changed({ CO01: { F: 60, M: 40, N: 1, T: 100 } })).toEqual(['V6 error']));
  it('R91, R51: results of the YEI are among their group, and the long-term unemployed among the unemployed', () => {
    const yei = (values: Readonly<Record<string, number>>, span?: ValueSpan) =>
      objections('yei2014', totals({ CO01: 10, CO02: 4, CO04: 3, ...values }), span);
    expect(yei({ 'YEI-CR01': 10, 'YEI-CR04': 4, 'YEI-CR09': 3 })).toEqual([]);
    expect(yei({ 'YEI-CR09': 4 })).toEqual(['R51 error']);
    expect(yei({ 'YEI-CR09': 4 }, 'year')).toEqual([]);
    expect(yei({ 'YEI-CR03': 1, 'YEI-CR06': 2 }, 'year')).toEqual(['R91 error']);
  });
});

describe('R61 R62 checks of ESF+ Annex II and III', () => {
  it('R61: age bands and traits are among all participants', () => {
    const values = { 'ANNEX2-01': totalled(10, 10), 'ANNEX2-02': totalled(4, 4), 'ANNEX2-03': totalled(3, 3), 'ANNEX2-04': totalled(3, 3) };
    expect(objections('esfPlusMostDeprived', values)).toEqual([]);
    expect(objections('esfPlusMostDeprived', { ...values, 'ANNEX2-04': totalled(4, 3) })).toEqual(['R61 error']);
    expect(objections('esfPlusMostDeprived', { ...values, 'ANNEX2-09': totalled(11, 0) })).toEqual(['R61 error']);
  });

  const food = totals({
    ...{ EMCO01: 300.3, EMCO02: 0.3, EMCO03: 0.1, EMCO04: 0.2, EMCO05: 300, EMCO06: 100.5, EMCO07: 99.5, EMCO08: 100 },
    ...{ EMCO09: 12.75, EMCO10: 40, EMCO11: 100 },
    ...{ EMCR01: 90, EMCR02: 30, EMCR03: 20, EMCR04: 50, EMCR05: 40, EMCR06: 5, EMCR07: 12, EMCR08: 20, EMCR09: 3 },
  });
  const changed = (values: Readonly<Record<string, number>>) => objections('esfPlusMaterialDeprivation', { ...food, ...totals(values) });

  it('R62: money adds up to the cent, although 0.1 and 0.2 are not 0.3 in a computer; money and weight have fractions', () =>
    expect(changed({})).toEqual([]));
  it('R62: food and goods make the whole', () => expect(changed({ EMCO01: 300.31 })).toEqual(['R62 error']));
  it('R52: a share is at most 100', () => expect(changed({ EMCO11: 100.5 })).toEqual(['R52 error']));
  it('R62: groups of recipients are among all: a warning, because they are estimates', () => {
    expect(changed({ EMCR02: 31 })).toEqual(['R62 warning']);
    expect(changed({ EMCR04: 91 })).toEqual(['R62 warning']);
  });
  it('V18: recipients are whole persons, and nothing is negative', () => {
    expect(changed({ EMCR06: 1.5 })).toEqual(['V18 error']);
    expect(changed({ EMCO09: -1 })).toEqual(['V18 error']);
  });
  it('R62: the same is found where ESF+ values are checked by their objective', () =>
    expect(checkValues({ ...food, ...totals({ EMCO01: 301 }) }, { specificObjective: 'ESO4.13' }).map(({ check }) => check)).toEqual([
      'R62',
    ]));
});

describe('R103 R105 warnings of Interreg', () => {
  const sound = totals({
    ...{ RCO83: 4, RCR79: 4, RCO117: 2, RCR82: 1, RCO87: 30, RCR84: 30, RCO84: 3, RCO116: 5, RCR104: 8, RCO85: 120, RCR81: 96 },
  });
  const changed = (values: Readonly<Record<string, number>>) => objections('interreg', { ...sound, ...totals(values) });

  it('find nothing where as much was developed as was taken up', () => expect(changed({})).toEqual([]));
  it('R105: more strategies taken up than developed, obstacles resolved than solutions, organisations going on than cooperating', () => {
    expect(changed({ RCR79: 5 })).toEqual(['R105 warning']);
    expect(changed({ RCR82: 3 })).toEqual(['R105 warning']);
    expect(changed({ RCR84: 31 })).toEqual(['R105 warning']);
  });
  it('R105: solutions taken up come from pilot actions or from joint work', () => expect(changed({ RCR104: 9 })).toEqual(['R105 warning']));
  it('R103: more completions than participations in training schemes', () => expect(changed({ RCR81: 121 })).toEqual(['R103 warning']));
  it('do not judge what was not computed', () => expect(objections('interreg', totals({ RCR79: 5, RCR104: 9, RCO84: 3 }))).toEqual([]));
});

describe('R111 R112 R113 checks of AMIF', () => {
  const sound: ValuesByCode = {
    ...{
      'O.1.1': totalled(50, 50),
      'O.1.1.1': totalled(40, 30),
      'O.1.2': totalled(20, 10),
      'R.1.5': totalled(20, 9),
      'R.1.6': totalled(9, 4),
    },
    // 140 in the three parts together, of 100: they overlap; 30 women took the language course, 12 got on
    ...{ 'O.2.3': totalled(60, 40), 'O.2.3.1': totalled(30, 20), 'O.2.3.2': totalled(40, 30), 'O.2.3.3': totalled(15, 5) },
    ...{ 'R.2.8': totalled(12, 9), 'R.2.9': totalled(33, 12) },
  };
  const changed = (values: ValuesByCode) => objections('amif', { ...sound, ...values });

  it('R111: the parts may together be more than the whole, and less', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ 'O.2.3.2': totalled(1, 1), 'O.2.3.3': totalled(0, 0) })).toEqual([]);
  });
  it('R111: no part is more than the whole, for one sex either', () => {
    expect(changed({ 'O.2.3.2': totalled(61, 0) })).toEqual(['R111 error']);
    expect(changed({ 'O.1.1.1': totalled(0, 51) })).toEqual(['R111 error']);
  });
  it('R112: no more answers than people who were asked', () => {
    expect(changed({ 'R.1.6': totalled(21, 0) })).toEqual(['R112 error']);
    expect(changed({ 'R.2.9': totalled(0, 41) })).toEqual(['R112 error']);
  });
  it('R113: who got on in the language took a course', () => expect(changed({ 'R.2.8': totalled(31, 0) })).toEqual(['R113 error']));
});

describe('values of any framework', () => {
  const relations = frameworks.flatMap((framework) => relationsOf(framework).map((relation) => ({ framework, relation })));
  const first = (codes: readonly string[], value: number): ValuesByCode =>
    Object.fromEntries(codes.map((code, index) => [code, total(index === 0 ? value : 0)]));

  it('R57, R61, R62, R91, R103, R105, R111, R112, R113: break a relation exactly where the left side is too much, or not the same', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...relations),
        fc.nat(100),
        fc.integer({ min: -100, max: 100 }),
        ({ framework, relation }, whole, more) => {
          fc.pre(whole + more >= 0);
          const { check, left, right } = relation;
          const found = checkFrameworkValues(framework, { ...first(left, whole + more), ...first(right, whole) });
          const isBroken = relation.relation === 'equals' ? more !== 0 : more > 0;
          expect(found.some((finding) => finding.check === check && finding.indicators.join() === left.join())).toBe(isBroken);
        },
      ),
    ));
  it('R17: a total that is not the sum of its parts is found in each of them', () => {
    for (const [framework, code] of [
      ['esf2014', 'CO01'],
      ['yei2014', 'YEI-CR01'],
      ['amif', 'O.2.3'],
      ['esfPlusMostDeprived', 'ANNEX2-01'],
    ] as const)
      expect(objections(framework, { [code]: { F: 1, M: 1, N: 0, T: 3 } })).toEqual(['V6 error']);
  });
});
