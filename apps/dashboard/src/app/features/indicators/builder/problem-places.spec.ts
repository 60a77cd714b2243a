import type { IndicatorDefinition } from '#domain';
import { draftOf } from './draft-of-definition';
import { anywhere, problemsByPlace } from './problem-places';

const placed = (definition: IndicatorDefinition, code: string, at: string) =>
  [...problemsByPlace([{ code, at }], draftOf(definition, String), 'it')][0];
const desks: IndicatorDefinition = {
  measure: 'count',
  counts: [
    {
      of: 'desk',
      where: {
        all: [
          { field: 'closedOn', isSet: false },
          {
            any: [
              { field: 'status', is: 'gone' },
              { field: 'shoeSize', is: 42 },
            ],
          },
        ],
      },
      on: 'openedOn',
    },
  ],
  breakdowns: ['municipality'],
};

describe('what is wrong with a definition', () => {
  it('is said at the field that it is about', () => {
    expect(placed(desks, 'unknown-code', 'status: gone')).toEqual([
      'numerator.0.where.1.0',
      'Il valore «gone» non è tra quelli del campo. Scegline un altro.',
    ]);
    expect(placed(desks, 'unknown-field', 'shoeSize')?.[0]).toBe('numerator.0.where.1.1');
    expect(placed(desks, 'wrong-type', 'openedOn')).toEqual([
      'numerator.0.on',
      '«apertura» non va bene qui: serve un campo o un valore di un altro tipo.',
    ]);
    expect(placed(desks, 'wrong-type', 'municipality')?.[0]).toBe('breakdowns');
  });

  it('is said at the indicator that is read', () => {
    const name = { it: 'a', en: 'a', fr: 'a' };
    const rule: IndicatorDefinition = {
      measure: 'rule',
      conditions: [
        { name, indicator: 'A', atLeast: 1 },
        { name, indicator: 'B', atLeast: 1, groups: { by: 'desk', each: 1 } },
      ],
      shows: 0,
    };
    expect(placed(rule, 'unknown-indicator', 'B')?.[0]).toBe('conditions.1.indicator');
    expect(placed(rule, 'circular', 'X → A → X')?.[0]).toBe('conditions.0.indicator');
    expect(placed(rule, 'no-groups', 'B: desk')?.[0]).toBe('conditions.1.by');
    expect(placed({ measure: 'ratio', growthOf: 'X' }, 'circular', 'X → X')?.[0]).toBe('growthOf');
    const member: IndicatorDefinition = {
      measure: 'count',
      counts: [{ of: 'desk', where: { not: { memberOf: 'A', subject: 'hostOrganisation' } }, on: 'openedOn' }],
    };
    expect(placed(member, 'unknown-indicator', 'A')?.[0]).toBe('numerator.0.where.0');
  });

  it('is said at the part of a ratio', () => {
    const part = [{ of: 'desk', on: 'openedOn' } as const];
    expect(placed({ measure: 'ratio', numerator: part, denominator: part }, 'same-parts', 'denominator')?.[0]).toBe('denominator');
    expect(placed({ measure: 'ratio', numerator: part, denominator: 0 }, 'denominator-not-positive', '0')?.[0]).toBe('fixed');
  });

  it('is said for the whole where no field shows it, and by its code where nobody has words for it', () => {
    expect(placed(desks, 'wrong-type', 'elsewhere')?.[0]).toBe(anywhere);
    expect(placed(desks, 'never-heard', 'elsewhere')).toEqual([anywhere, 'elsewhere']);
  });
});
