import { rollUpInterreg, type InterregOperation, type OperationValue, type RollUpRow } from './interreg-roll-up.js';

const value = (code: string, planned: number | null, achieved: number | null): OperationValue => ({ code, planned, achieved });
const organisations = (code: string, planned: (string | null)[], achieved: (string | null)[]): OperationValue => ({
  ...value(code, planned.length, achieved.length),
  identifiers: { planned, achieved },
});

/** Two operations of RSO4.1, one of RSO4.6. MARE is finalised; SEA and TERRA run and have done something already. */
const operations: readonly InterregOperation[] = [
  {
    ...{ id: 'MARE', priority: '4', specificObjective: 'RSO4.1', status: 'finalised' },
    values: [value('RCO81', 800, 790), value('RCO84', 2, 3), organisations('RCO87', ['IT1', 'FR1', 'FR2'], ['IT1', 'FR1'])],
  },
  {
    ...{ id: 'SEA', priority: '4', specificObjective: 'RSO4.1', status: 'selected' },
    values: [value('RCO81', 400, 250), value('RCO84', 1, 1), organisations('RCO87', ['IT1', 'IT2'], ['IT1', 'IT2'])],
  },
  {
    ...{ id: 'TERRA', priority: '4', specificObjective: 'RSO4.6', status: 'selected' },
    values: [value('RCO81', 100, 90), organisations('RCO87', ['FR1', 'FR3'], ['FR1'])],
  },
];

const shown = (rows: readonly RollUpRow[]) =>
  rows.map(({ specificObjective, code, planned, achieved }) => [specificObjective, code, planned, achieved]);

describe('golden table of Interreg: three operations, by hand', () => {
  it('R107: planned from selected operations, achieved from finalised ones; R104: organisations once', () =>
    expect(shown(rollUpInterreg(operations))).toEqual([
      ['RSO4.1', 'RCO81', 1200, 790], // 800 + 400; SEA is not finalised
      ['RSO4.1', 'RCO84', 3, 3], // 2 + 1
      ['RSO4.1', 'RCO87', 4, 2], // IT1, FR1, FR2, IT2
      ['RSO4.6', 'RCO81', 100, 0], // nothing finalised yet: 0, not empty
      ['RSO4.6', 'RCO87', 2, 0], // FR1, FR3
      [null, 'RCO81', 1300, 790],
      [null, 'RCO84', 3, 3],
      [null, 'RCO87', 5, 2], // IT1, FR1, FR2, IT2, FR3: FR1 once, so below 4 + 2
    ]));
});

describe('R107 values of operations', () => {
  const operation = (status: InterregOperation['status'], ...values: OperationValue[]): InterregOperation => ({
    id: `X${values.length}-${status}`,
    ...{ priority: '1', specificObjective: 'RSO4.1', status, values },
  });
  const [programme] = [(list: readonly InterregOperation[]) => rollUpInterreg(list).find(({ priority }) => priority === null)];

  it('have no category of region among their keys', () =>
    expect(Object.keys(rollUpInterreg(operations)[0] ?? {})).not.toContain('categoryOfRegion'));
  it('that nobody stated are empty, and the operation is named', () => {
    const row = programme([operation('finalised', value('RCO81', null, null))]);
    expect(row).toEqual(
      jasmine.objectContaining({ planned: null, achieved: null, missing: { planned: ['X1-finalised'], achieved: ['X1-finalised'] } }),
    );
  });
  it('leave out organisations without an identifier, and say in which operation', () => {
    const row = programme([operation('finalised', organisations('RCO87', ['IT1', null], ['IT1']))]);
    expect(row).toEqual(jasmine.objectContaining({ planned: 1, achieved: 1, missing: { planned: ['X1-finalised'], achieved: [] } }));
  });
  it('of organisations that are not named at all cannot be added up', () =>
    expect(programme([operation('selected', value('RCO87', 12, null))])?.planned).toBeNull());
  it('R102: a strategy that two operations developed counts in each objective row, and once in the programme', () => {
    const strategy = (id: string): InterregOperation => ({
      ...{ id, priority: '1', specificObjective: 'RSO4.1', status: 'finalised' },
      values: [organisations('RCO83', ['S-1'], ['S-1'])],
    });
    expect(shown(rollUpInterreg([strategy('MARE'), strategy('SEA')]))).toEqual([
      ['RSO4.1', 'RCO83', 2, 2],
      [null, 'RCO83', 1, 1],
    ]);
  });
});
