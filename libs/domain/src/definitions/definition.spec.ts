import { indicatorsRead, isAdditive, partsOf, recordTypesOf, type IndicatorDefinition } from './definition.js';

const vacancies = { of: 'vacancy', on: 'publishedOn' } as const;
const count: IndicatorDefinition = { measure: 'count', counts: [vacancies] };
const ratio: IndicatorDefinition = {
  measure: 'ratio',
  numerator: [{ of: 'desk', on: 'openedOn', until: 'closedOn', subject: 'municipality' }],
  denominator: [{ ...vacancies, where: { not: { memberOf: 'LE-O9', subject: 'employer' } } }],
};
const rule: IndicatorDefinition = {
  measure: 'rule',
  conditions: [{ name: { it: 'tutte', en: 'all', fr: 'toutes' }, indicator: 'SL-O1', atLeast: 8 }],
  shows: 0,
};

describe('the parts of a definition', () => {
  it('of a count are numerator only, of a ratio both', () => {
    expect(partsOf(count)).toEqual({ numerator: [vacancies], denominator: [] });
    expect(partsOf(ratio).denominator.map(({ of }) => of)).toEqual(['vacancy']);
    expect(partsOf({ ...ratio, denominator: 19 }).denominator).toEqual([]);
  });

  it('of a mean are its sum and its count', () => {
    const mean = partsOf({ measure: 'mean', counts: [{ ...vacancies, amount: { field: 'positions' } }] });
    expect(mean.numerator.length).toBe(1);
    expect(mean.denominator.length).toBe(1);
  });

  it('of what is computed from other indicators are none', () => {
    const others: readonly IndicatorDefinition[] = [rule, { measure: 'ratio', growthOf: 'AP-O10' }, { measure: 'count', waiting: 'event' }];
    for (const definition of others) expect(partsOf(definition)).toEqual({ numerator: [], denominator: [] });
  });

  it('name the records that are read, and the indicators', () => {
    expect(recordTypesOf(ratio)).toEqual(['desk', 'vacancy']);
    expect(recordTypesOf(rule)).toEqual([]);
    expect(indicatorsRead(rule)).toEqual(['SL-O1']);
    expect(indicatorsRead({ measure: 'ratio', growthOf: 'AP-O10' })).toEqual(['AP-O10']);
    expect(indicatorsRead(ratio)).toEqual(['LE-O9']);
  });

  it('add up by month when nothing is counted once for several records, and nothing ends', () => {
    expect(isAdditive(count)).toBeTrue();
    expect(isAdditive(ratio)).toBeFalse();
    expect(isAdditive({ measure: 'stock', counts: [{ ...vacancies, until: 'closedOn' }] })).toBeFalse();
  });
});
