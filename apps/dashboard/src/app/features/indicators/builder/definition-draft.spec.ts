import { type Condition, type IndicatorDefinition, keptRecordTypes } from '#domain';
import { checkDraft } from './check-draft';
import { type DefinitionDraft, emptyCounted, emptyDefinition, emptyRow, withMeasure } from './definition-draft';
import { draftOf } from './draft-of-definition';

const read = (text: string): number | null => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text));
const through = (definition: IndicatorDefinition): unknown => checkDraft(draftOf(definition, String), read).definition;
const desks = (where?: Condition): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'desk', ...(where && { where }), on: 'openedOn' }],
});
const written = (change: Partial<DefinitionDraft>) => checkDraft({ ...emptyDefinition, ...change }, read);

describe('a definition in the form', () => {
  it('comes out as it went in, whatever it counts', () => {
    const definitions: readonly IndicatorDefinition[] = [
      desks(),
      { measure: 'distinct', counts: [{ of: 'desk', on: 'openedOn', subject: 'municipality' }], breakdowns: ['municipality'] },
      { measure: 'stock', counts: [{ of: 'desk', on: 'openedOn', until: 'closedOn' }] },
      { measure: 'mean', counts: [{ of: 'desk', on: 'openedOn', amount: { daysFrom: 'premisesHandedOverOn', to: 'openedOn' } }] },
      { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01', where: { field: 'sex', is: 'F' } }] },
      { measure: 'ratio', numerator: [{ of: 'desk', on: 'openedOn', subject: 'municipality' }], denominator: 20 },
      {
        measure: 'ratio',
        numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
        denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
      },
      { measure: 'ratio', growthOf: 'LI-O3' },
      { measure: 'sum', waiting: 'indicatorValue' },
      {
        measure: 'distinct',
        counts: [
          {
            of: 'participation',
            rule: 'esfPlus.EECO13',
            targetGroup: { criterion: 'cittadini di paesi terzi', evidence: { title: 'Avviso', reference: 'DGR 1' } },
          },
        ],
      },
      {
        measure: 'rule',
        conditions: [
          { name: { it: 'a', en: 'b', fr: 'c' }, indicator: 'LI-O3', atLeast: 3, groups: { by: 'municipality', each: 2 } },
          { name: { it: 'a', en: 'b', fr: 'c' }, indicator: 'LI-O4', atLeast: 600 },
        ],
        shows: 1,
      },
    ];
    for (const definition of definitions) expect(through(definition)).toEqual(definition);
  });

  it('keeps every kind of condition', () => {
    const conditions: readonly Condition[] = [
      { field: 'status', is: 'open' },
      { field: 'status', isAnyOf: ['open', 'suspended'] },
      { not: { field: 'status', is: 'open' } },
      { field: 'openedOn', from: '2025-01-01' },
      { field: 'openedOn', from: '2025-01-01', to: '2025-12-31' },
      { field: 'openedOn', to: '2025-12-31' },
      { field: 'closedOn', isSet: false },
      { field: 'coManagedBy', atLeastWords: 2 },
      { field: 'premisesHandedOverOn', onOrBefore: 'openedOn' },
      { field: 'openedOn', withinDaysOf: 'premisesHandedOverOn', days: 30 },
      { field: 'hostOrganisation', sameAs: 'premisesProvidedBy' },
      { field: 'hostOrganisation.category', is: 'school' },
      { memberOf: 'LI-O3', subject: 'hostOrganisation' },
    ];
    for (const condition of conditions) expect(through(desks(condition))).toEqual(desks(condition));
    expect(through(desks({ all: conditions }))).toEqual(desks({ all: conditions }));
  });

  it('groups conditions one level deep, and passes on as a sentence what goes deeper or reads a field that is gone', () => {
    const where: Condition = {
      all: [
        {
          any: [
            { field: 'status', is: 'open' },
            { field: 'closedOn', isSet: true },
          ],
        },
        { some: 'coManagedBy', where: { field: 'category', is: 'school' } },
        {
          not: {
            all: [
              { field: 'status', is: 'open' },
              { field: 'closedOn', isSet: true },
            ],
          },
        },
        {
          any: [
            {
              all: [
                { field: 'status', is: 'open' },
                { field: 'deskType', is: 'online' },
              ],
            },
            { field: 'shoeSize', is: 42 },
          ],
        },
      ],
    };
    expect(through(desks(where))).toEqual(desks(where));
    const kinds = draftOf(desks(where), String).numerator[0]?.where.rows.map(({ kind }) => kind);
    expect(kinds).toEqual(['group', 'kept', 'kept', 'group']);
  });

  it('of a common indicator that nobody has defined yet starts from the record it waits for', () => {
    expect(draftOf({ measure: 'sum', waiting: 'strategy' }, String)).toEqual({
      ...emptyDefinition,
      measure: 'sum',
      numerator: [{ ...emptyCounted, of: 'strategy' }],
    });
    expect(keptRecordTypes.has('strategy')).toBeFalse();
  });
});

describe('a definition that is being written', () => {
  it('says what it still lacks, by place', () => {
    expect([...written({}).faults]).toEqual([['numerator.0.of', 'of']]);
    expect([...written({ measure: 'distinct', numerator: [{ ...emptyCounted, of: 'desk' }] }).faults]).toEqual([
      ['numerator.0.subject', 'subject'],
      ['numerator.0.on', 'on'],
    ]);
    expect([...written({ measure: 'growth' }).faults]).toEqual([['growthOf', 'indicator']]);
    expect(
      written({ measure: 'ratio', numerator: [{ ...emptyCounted, of: 'desk', on: 'openedOn' }], fixed: 'tanti' }).faults.get('fixed'),
    ).toBe('number');
    expect([...written({ measure: 'rule' }).faults.keys()]).toEqual(['conditions.0.name', 'conditions.0.indicator']);
  });

  it('says which condition is not finished', () => {
    const withRows = (...rows: readonly Partial<typeof emptyRow>[]) =>
      written({
        numerator: [
          { ...emptyCounted, of: 'desk', on: 'openedOn', where: { together: 'all', rows: rows.map((row) => ({ ...emptyRow, ...row })) } },
        ],
      });
    expect(withRows({}).faults.get('numerator.0.where.0')).toBe('field');
    expect(withRows({ field: 'status' }).faults.get('numerator.0.where.0')).toBe('value');
    expect(withRows({ field: 'openedOn', test: 'atLeast', from: '2025-02-30' }).faults.get('numerator.0.where.0')).toBe('day');
    expect(withRows({ field: 'openedOn', test: 'between', from: '2025-02-02', to: '2025-01-01' }).faults.get('numerator.0.where.0')).toBe(
      'order',
    );
    expect(withRows({ field: 'status', test: 'before', other: 'openedOn' }).faults.get('numerator.0.where.0')).toBe('test');
    expect(withRows({ field: 'closedOn', test: 'isSet' }, { field: 'status' }).faults.has('numerator.0.where.1')).toBeTrue();
  });

  it('keeps its records when the measure changes, and lets go of what the other has no use for', () => {
    const draft: DefinitionDraft = {
      ...emptyDefinition,
      measure: 'distinct',
      numerator: [{ ...emptyCounted, of: 'desk', on: 'openedOn', subject: 'municipality' }],
    };
    expect(withMeasure(draft, 'count').numerator).toEqual([{ ...emptyCounted, of: 'desk', on: 'openedOn' }]);
    expect(withMeasure(draft, 'ratio').numerator).toEqual(draft.numerator);
  });
});
