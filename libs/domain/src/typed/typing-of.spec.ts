import { commonIndicator } from '../indicators/common-indicators.js';
import { allCommonIndicators, commonIndicatorOf } from '../indicators/framework-indicators.js';
import type { IndicatorDefinition } from '../definitions/definition.js';
import { noTargetGroup, withTargetGroup } from './target-group.js';
import { typingOf, type TypedKind } from './typing-of.js';

const external: IndicatorDefinition = { measure: 'sum', waiting: 'indicatorValue' };
const group = { criterion: 'Avviso, art. 3', evidence: { title: 'Avviso pubblico', reference: 'prot. 12/2025' } };

/** The definition that a common indicator starts with. */
function definitionOf(code: string): IndicatorDefinition {
  const common = commonIndicatorOf(code);
  if (!common) throw new RangeError(code);
  return commonIndicator(common).definition;
}
const typing = (commonCode: string | null, definition: IndicatorDefinition = definitionOf(commonCode ?? '')) =>
  typingOf({ commonCode, definition }, true);
const kindOf = (code: string): TypedKind | null => typing(code).kind;

describe('which values are typed', () => {
  it('R30: an informed estimate stands for EECO12 to EECO17 and for no other indicator of Annex I', () => {
    const estimated = allCommonIndicators.filter(({ framework, code }) => framework === 'esfPlus' && kindOf(code) === 'estimate');
    expect(estimated.map(({ code }) => code)).toEqual(['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17']);
  });
  it('R30: an informed estimate stands for all of Annex II', () => {
    const annexTwo = allCommonIndicators.filter(({ framework }) => framework === 'esfPlusMostDeprived');
    expect(annexTwo.map(({ code }) => kindOf(code))).toEqual(annexTwo.map(() => 'estimate'));
  });
  it('R30, R62: Annex III is typed throughout; its results and the parts that the rule names are estimates', () => {
    const annexThree = allCommonIndicators.filter(({ framework }) => framework === 'esfPlusMaterialDeprivation');
    for (const { code, kind, estimateAllowed } of annexThree) {
      expect(kindOf(code))
        .withContext(code)
        .toBe(estimateAllowed ? 'estimate' : 'external');
      if (kind === 'result') expect(kindOf(code)).withContext(code).toBe('estimate');
    }
    expect(annexThree.filter(({ code }) => kindOf(code) === 'external').map(({ code }) => code)).toEqual([
      'EMCO01',
      'EMCO02',
      'EMCO05',
      'EMCO09',
    ]);
  });
  it('a figure that no record can tell is external, whoever defined it', () =>
    expect(typing(null, external)).toEqual({ kind: 'external', sexes: ['T'], conditions: false }));
  it('what records count, what waits for its own records, and what follows from others is not typed, and says why', () => {
    const rule: IndicatorDefinition = { measure: 'rule', conditions: [], shows: 0 };
    expect([typing('EECO02'), typing('EECO01'), typing('EECR01')].map((one) => one.kind === null && one.reason)).toEqual([
      'counted',
      'counted',
      'counted',
    ]);
    expect(typing('EECO18', { measure: 'distinct', waiting: 'supportedEntity' })).toEqual({ kind: null, reason: 'waits_for_records' });
    expect(typing(null, rule)).toEqual({ kind: null, reason: 'from_other_indicators' });
    expect(typing(null, { measure: 'ratio', growthOf: 'LI-O2' })).toEqual({ kind: null, reason: 'from_other_indicators' });
  });
  it('R30: what a project counts by a rule of its own is not the common indicator', () => {
    const narrower: IndicatorDefinition = {
      measure: 'distinct',
      counts: [{ of: 'participation', rule: 'esfPlus.EECO13', where: { field: 'sex', is: 'F' } }],
    };
    expect(typing('EECO13', narrower)).toEqual({ kind: null, reason: 'counted' });
    expect(typing('EECO13', definitionOf('EECO02'))).toEqual({ kind: null, reason: 'counted' });
  });
  it('R30: of EECO12 to EECO17 alone the conditions are stated with the estimate', () => {
    const withConditions = allCommonIndicators.filter(({ code }) => {
      const one = typing(code);
      return one.kind !== null && one.conditions;
    });
    expect(withConditions.map(({ code }) => code)).toEqual(['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17']);
  });
  it('R17, R62: people are asked by sex, recipients of Annex III as women and total, money in total', () => {
    const sexes = (code: string, nonBinary = true) => {
      const one = typingOf({ commonCode: code, definition: definitionOf(code) }, nonBinary);
      return one.kind === null ? [] : [...one.sexes].sort();
    };
    expect([sexes('EECO13'), sexes('EECO13', false)]).toEqual([
      ['F', 'M', 'N', 'T'],
      ['F', 'M', 'T'],
    ]);
    expect([sexes('EMCR01'), sexes('EMCO01')]).toEqual([['F', 'T'], ['T']]);
  });
  it('R31: what is reported from the target group is not estimated', () =>
    expect(typing('EECO13', withTargetGroup(definitionOf('EECO13'), group))).toEqual({ kind: null, reason: 'target_group' }));
});

describe('target-group reporting', () => {
  const why = (commonCode: string | null, definition: IndicatorDefinition = definitionOf(commonCode ?? '')) =>
    noTargetGroup({ commonCode, definition });

  it('R31: may be stated for common outputs on participants, never for results, entities or indicators of a project', () => {
    expect(['EECO02', 'EECO09', 'EECO13'].map((code) => why(code))).toEqual([null, null, null]);
    expect([why('EECR01'), why('EECO18'), why(null, external)]).toEqual([
      'not_a_common_output',
      'not_a_common_output',
      'not_a_common_output',
    ]);
  });
  it('R31: changes nothing where all participants count as it is', () => {
    expect([why('EECO01'), why('ANNEX2-01')]).toEqual(['counts_everybody', 'counts_everybody']);
  });
  it('R31: is not for a rule of the project’s own', () => expect(why('EECO13', definitionOf('EECO02'))).toBe('own_rule'));
  it('is stated and taken back, and the rule stays what it was', () => {
    const stated = withTargetGroup(definitionOf('EECO13'), group);
    expect(stated).toEqual({ measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO13', targetGroup: group }] });
    expect(withTargetGroup(stated, null)).toEqual(definitionOf('EECO13'));
    expect(withTargetGroup(external, group)).toEqual(external);
  });
});
