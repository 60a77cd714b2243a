import fc from 'fast-check';
import type { IndicatorDefinition } from '../definitions/definition.js';
import { commonIndicator } from '../indicators/common-indicators.js';
import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import { commonRows, type CommonRow, type OperationFigure } from './common-row.js';
import { memberOf, type Operation, splitNames } from './operation.js';
import { sumOverOperations } from './sum-over-operations.js';

const operation = (acronym: string, change: Partial<Operation> = {}): Operation => ({
  acronym,
  ...{ programme: 'PR-TOSCANA', fund: 'ESF+', priority: '1', specificObjective: 'ESO4.8', categoryOfRegion: 'MD' },
  ...{ scheme: 'jobs_and_growth', state: 'selected' },
  ...change,
});

/** The common definition of a code, which is what a project has that did not change it. */
const commonDefinition = (code: string): IndicatorDefinition => {
  const indicator = commonIndicatorOf(code);
  if (!indicator) throw new Error(`${code} is no common indicator`);
  return commonIndicator(indicator).definition;
};

const figure = (of: Operation, commonCode: string, value: number | null, change: Partial<OperationFigure> = {}): OperationFigure => ({
  ...{ operation: of, code: commonCode, commonCode, value, unit: 'persons', definition: commonDefinition(commonCode) },
  ...{ numerator: null, denominator: null, planned: null, waiting: null, identifiers: null, isProtected: false },
  ...change,
});

const rate = (of: Operation, numerator: number, denominator: number, change: Partial<OperationFigure> = {}): OperationFigure =>
  figure(of, 'EECR05', denominator === 0 ? null : (numerator / denominator) * 100, {
    ...{ code: 'LI-R3', unit: '%', numerator, denominator },
    definition: {
      measure: 'ratio',
      numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
      denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
    },
    ...change,
  });

const onlyRow = (operations: readonly Operation[], figures: readonly OperationFigure[]): CommonRow => {
  const [row] = commonRows(operations, figures);
  if (!row) throw new Error('no row');
  return row;
};

const [uno, due, tre] = [operation('UNO'), operation('DUE'), operation('TRE', { specificObjective: 'ESO4.2', categoryOfRegion: 'LD' })];

describe('R5 sums of common indicators over operations', () => {
  it('add what every operation counts by the common rule, whatever the project calls it', () => {
    const sum = sumOverOperations(
      onlyRow([uno, due], [figure(uno, 'EECO01', 588, { code: 'LI-O4' }), figure(due, 'EECO01', 400, { code: 'EECO01' })]),
    );
    expect(sum).toEqual(jasmine.objectContaining({ value: 988, operations: ['UNO', 'DUE'], leftOut: [], sideBySide: null, planned: null }));
  });

  it('leave out what counts something else, what waits and what is not there, each with its reason', () => {
    const narrower: IndicatorDefinition = {
      measure: 'distinct',
      counts: [{ of: 'participation', rule: 'esfPlus.EECO01', where: { field: 'sex', is: 'F' } }],
    };
    const [quattro, cinque, sei] = [operation('QUATTRO'), operation('CINQUE'), operation('SEI')];
    const row = onlyRow(
      [uno, due, tre, quattro, cinque, sei],
      [
        figure(uno, 'EECO01', 10),
        figure(due, 'EECO01', 7, { definition: narrower }),
        figure(tre, 'EECO01', null, { waiting: 'participation' }),
        figure(quattro, 'EECO01', null),
        figure(cinque, 'EECO01', null, { isProtected: true }),
      ],
    );
    const sum = sumOverOperations(row);
    expect(sum.value).toBe(10);
    expect(sum.leftOut).toEqual([
      { operation: 'DUE', why: 'other_definition' },
      { operation: 'TRE', why: 'waiting' },
      { operation: 'QUATTRO', why: 'no_data' },
      { operation: 'CINQUE', why: 'protected' },
      { operation: 'SEI', why: 'not_counted' },
    ]);
  });

  it('are empty where nobody counts, and never 0 (R68)', () => {
    expect(sumOverOperations(onlyRow([uno], [figure(uno, 'EECO01', null, { waiting: 'participation' })])).value).toBeNull();
    expect(sumOverOperations(onlyRow([uno], [figure(uno, 'EECO01', 0)])).value).toBe(0);
  });

  it('of an indicator that no record tells wait, and take a project’s own way of counting it for another indicator', () => {
    const own: IndicatorDefinition = { measure: 'distinct', counts: [{ of: 'desk', on: 'openedOn', subject: 'administration' }] };
    const row = onlyRow([uno, due], [figure(uno, 'EECO18', 8, { definition: own }), figure(due, 'EECO18', null, { waiting: 'support' })]);
    expect(sumOverOperations(row).leftOut).toEqual([
      { operation: 'UNO', why: 'other_definition' },
      { operation: 'DUE', why: 'waiting' },
    ]);
  });

  it('are the same whatever they are split by: the parts add up to the whole', () => {
    const anyOperation = fc
      .record({
        programme: fc.constantFrom('P', 'Q'),
        fund: fc.constantFrom('ESF+', 'JTF'),
        specificObjective: fc.constantFrom('ESO4.1', 'ESO4.8'),
        categoryOfRegion: fc.constantFrom('LD', 'MD', null),
        value: fc.option(fc.nat(5_000)),
        denominator: fc.nat(300),
      })
      .map((drawn) => ({ ...drawn, numerator: Math.floor(drawn.denominator / 3) }));
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 12 }), fc.constantFrom(...splitNames), (drawn, split) => {
        const operations = drawn.map((one, at) => operation(`O${at}`, one));
        const rows = commonRows(
          operations,
          operations.flatMap((of, at) => [
            figure(of, 'EECO01', drawn[at]?.value ?? null),
            rate(of, drawn[at]?.numerator ?? 0, drawn[at]?.denominator ?? 0),
          ]),
        );
        for (const row of rows) {
          const whole = sumOverOperations(row);
          const members = [...new Set(operations.map((of) => memberOf(of, split)))];
          const parts = members.map((member) => sumOverOperations(row, (one) => memberOf(one.operation, split) === member));
          const add = (of: 'value' | 'numerator' | 'denominator') => parts.reduce((sum, part) => sum + (part[of] ?? 0), 0);
          if (row.joining === 'quotient') {
            expect([add('numerator'), add('denominator')]).toEqual([whole.numerator ?? 0, whole.denominator ?? 0]);
          } else expect(add('value')).toBe(whole.value ?? 0);
          expect(parts.flatMap((part) => part.operations).sort()).toEqual([...whole.operations].sort());
        }
      }),
    );
  });
});

describe('R69 ratios over operations', () => {
  it('come from the sums of both parts and are never averaged', () => {
    const sum = sumOverOperations(onlyRow([uno, due], [rate(uno, 1, 2), rate(due, 90, 100)]));
    expect(sum).toEqual(jasmine.objectContaining({ numerator: 91, denominator: 102 }));
    // the mean of 50% and 90% would be 70%
    expect(sum.value).toBeCloseTo((91 / 102) * 100, 10);
  });
  it('have no value with nobody in the reference group, and an operation without any takes nothing away', () => {
    expect(sumOverOperations(onlyRow([uno], [rate(uno, 0, 0)])).value).toBeNull();
    expect(sumOverOperations(onlyRow([uno, due], [rate(uno, 0, 0), rate(due, 1, 4)]))).toEqual(
      jasmine.objectContaining({ value: 25, operations: ['UNO', 'DUE'] }),
    );
  });
  it('are not joined where projects define them otherwise', () => {
    const other = rate(due, 5, 10, {
      definition: {
        measure: 'ratio',
        numerator: [{ of: 'participation', rule: 'esfPlus.EECR04' }],
        denominator: [{ of: 'participation', rule: 'esfPlus.EECO02' }],
      },
    });
    const sum = sumOverOperations(onlyRow([uno, due], [rate(uno, 1, 2), other]));
    expect(sum.value).toBeNull();
    expect(sum.leftOut.map(({ why }) => why)).toEqual(['other_definition', 'other_definition']);
  });
  it('under a common code are a row of their own; a project that has only the rate is not in the number', () => {
    const [number, quotient] = commonRows([uno, due], [figure(uno, 'EECR05', 12), rate(uno, 12, 40), rate(due, 1, 4)]);
    if (!number || !quotient) return fail('two rows');
    expect([number.joining, quotient.joining]).toEqual(['sum', 'quotient']);
    expect(sumOverOperations(number)).toEqual(
      jasmine.objectContaining({ value: 12, operations: ['UNO'], leftOut: [{ operation: 'DUE', why: 'other_unit' }] }),
    );
    expect(sumOverOperations(quotient)).toEqual(jasmine.objectContaining({ numerator: 13, denominator: 44 }));
  });
});

describe('R107 Interreg over operations', () => {
  const interreg = (acronym: string, change: Partial<Operation> = {}): Operation =>
    operation(acronym, {
      ...{ programme: 'MARITTIMO', fund: 'ERDF', specificObjective: 'RSO4.1', categoryOfRegion: null, scheme: 'interreg' },
      ...change,
    });
  const organisations = (of: Operation, names: (string | null)[]): OperationFigure =>
    figure(of, 'RCO87', names.length, { unit: 'organisations', identifiers: names, planned: names.length });
  const [mare, sea] = [interreg('MARE', { state: 'finalised' }), interreg('SEA')];
  const terra = interreg('TERRA', { specificObjective: 'RSO4.6' });

  it('achieves by finalised operations and plans by selected ones; what the others have reached stands apart', () => {
    const row = onlyRow([mare, sea], [figure(mare, 'RCO81', 790, { planned: 800 }), figure(sea, 'RCO81', 250, { planned: 400 })]);
    expect(sumOverOperations(row)).toEqual(
      jasmine.objectContaining({
        ...{ value: 790, planned: 1200, today: 1040, operations: ['MARE'] },
        leftOut: [{ operation: 'SEA', why: 'not_finalised' }],
      }),
    );
  });
  it('counts the plans of operations whose records are still awaited', () => {
    const row = onlyRow([sea], [figure(sea, 'RCO81', null, { planned: 400, waiting: 'eventAttendance' })]);
    expect(sumOverOperations(row)).toEqual(jasmine.objectContaining({ value: 0, planned: 400, today: null }));
  });
  it('says that its 0 waits while none of its operations is finalised, and no longer', () => {
    const of = (...operations: readonly Operation[]) =>
      sumOverOperations(
        onlyRow(
          operations,
          operations.map((one) => figure(one, 'RCO81', 0, { planned: 400 })),
        ),
      ).waitsForFinalised;
    expect([of(sea), of(sea, terra), of(mare, sea)]).toEqual([true, true, false]);
    expect(sumOverOperations(onlyRow([uno], [figure(uno, 'EECO01', 0)])).waitsForFinalised).toBeFalse();
  });
  it('R104: counts an organisation once in the specific objective and once in the programme, and says what the sum would be', () => {
    const row = onlyRow(
      [mare, sea, terra],
      [organisations(mare, ['IT1', 'FR1']), organisations(sea, ['IT1', 'IT2']), organisations(terra, ['IT1'])],
    );
    const objective = sumOverOperations(row, ({ operation: one }) => one.specificObjective === 'RSO4.1');
    expect([objective.today, objective.sideBySide]).toEqual([3, 4]);
    const programme = sumOverOperations(row);
    expect([programme.value, programme.planned, programme.today, programme.sideBySide]).toEqual([2, 3, 3, 5]);
  });
  it('counts an organisation of two programmes in each of them: a programme knows its own operations alone', () => {
    const other = interreg('OTHER', { programme: 'ALCOTRA', state: 'finalised' });
    const row = onlyRow([mare, other], [organisations(mare, ['IT1']), organisations(other, ['IT1'])]);
    expect(sumOverOperations(row).value).toBe(2);
  });
  it('never counts more organisations in a part than in the whole, nor in the whole than the sum over operations', () => {
    const draw = fc.array(fc.tuple(fc.constantFrom('RSO4.1', 'RSO4.6'), fc.uniqueArray(fc.nat(6), { minLength: 1 })), { minLength: 1 });
    fc.assert(
      fc.property(draw, (drawn) => {
        const operations = drawn.map(([specificObjective], at) => interreg(`O${at}`, { specificObjective, state: 'finalised' }));
        const row = onlyRow(
          operations,
          operations.map((of, at) =>
            organisations(
              of,
              (drawn[at]?.[1] ?? []).map((id) => `ID${id}`),
            ),
          ),
        );
        const whole = sumOverOperations(row);
        expect(whole.value).toBe(new Set(drawn.flatMap(([, ids]) => ids)).size);
        expect(whole.value ?? 0).toBeLessThanOrEqual(whole.sideBySide ?? 0);
        const objectives = [...new Set(operations.map((of) => of.specificObjective))];
        const parts = objectives.map((name) => sumOverOperations(row, (one) => one.operation.specificObjective === name).value ?? 0);
        expect(Math.max(...parts)).toBeLessThanOrEqual(whole.value ?? 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeGreaterThanOrEqual(whole.value ?? 0);
      }),
    );
  });
});
