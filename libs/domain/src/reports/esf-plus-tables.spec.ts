import fc from 'fast-check';
import { parseVersion } from '../periods/transmission-calendar.js';
import { totalled, type BySex } from '../validation/values-by-sex.js';
import type { Cell } from './cell.js';
import { esfPlusOutputTable, type OutputForTable } from './esf-plus-output-table.js';
import { esfPlusResultTable, type ResultForTable } from './esf-plus-result-table.js';
import { cellAt, type ReportTable } from './report-table.js';

const key = { priority: '1', specificObjective: 'ESO4.8', fund: 'ESF+', categoryOfRegion: 'MD' };
const rowKey = '1|ESO4.8|ESF+|MD|';

function named(code: string) {
  return { code, name: { it: code, en: code, fr: code }, unit: code === 'EECO18' ? 'entities' : 'persons' };
}
function anOutput(code: string, values: BySex, given: Partial<OutputForTable> = {}): OutputForTable {
  return { ...named(code), values, milestone2024: null, target2029: {}, ...given };
}
function aResult(code: string, values: BySex, given: Partial<ResultForTable> = {}): ResultForTable {
  return { ...named(code), values, target: null, ...given };
}
const outputTable = (outputs: OutputForTable[], given = {}): ReportTable =>
  esfPlusOutputTable({ key, nonBinarySex: true, outputs, ...given });
const resultTable = (results: ResultForTable[], given = {}): ReportTable =>
  esfPlusResultTable({ key, nonBinarySex: true, results, reportedIn: null, ...given });

/** What stands under M, F, N, T of a heading: numbers as they are, otherwise the kind of emptiness. */
function bySex(table: ReportTable, row: string, group: string): (number | string)[] {
  return ['M', 'F', 'N', 'T'].map((sex) => shown(cellAt(table, rowKey + row, `${group}.${sex}`)));
}
function shown(cell: Cell | undefined): number | string {
  if (cell === undefined) return 'no such cell';
  return cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : cell.kind === 'words' ? cell.words.en : cell.kind;
}

describe('T6 output indicators of the ESF+', () => {
  const eeco01 = anOutput('EECO01', totalled(332, 256), { milestone2024: 4000, target2029: { T: 20000 } });

  it('has the twelve columns of Annex VII, three of them by M, F, N, T', () => {
    const columns = outputTable([]).columns;
    expect([...new Set(columns.map((column) => column.group?.title.en ?? column.title.en))]).toEqual([
      'Priority',
      'Specific objective',
      'Fund',
      'Category of region',
      'ID',
      'Indicator name',
      'Measurement unit',
      'Milestone (2024)',
      'Target (2029)',
      'Values achieved to date',
      'Achievement ratio',
      'Comments',
    ]);
    expect(columns.filter(({ group }) => group?.key === 'achieved').map(({ title }) => title.en)).toEqual([
      'Men',
      'Women',
      'Non-binary',
      'Total',
    ]);
  });

  it('has one row per indicator with key, target, values and ratio', () => {
    const table = outputTable([eeco01]);
    expect(table.rows.map(({ key: rowOf }) => rowOf)).toEqual([`${rowKey}EECO01`]);
    expect(table.rows[0]?.cells.slice(0, 8).map(shown)).toEqual(['1', 'ESO4.8', 'ESF+', 'MD', 'EECO01', 'EECO01', 'persons', 4000]);
    expect(bySex(table, 'EECO01', 'achieved')).toEqual([256, 332, 0, 588]);
    expect(bySex(table, 'EECO01', 'target2029')).toEqual(['not_applicable', 'not_applicable', 'not_applicable', 20000]);
    expect(bySex(table, 'EECO01', 'ratio')).toEqual(['not_applicable', 'not_applicable', 'not_applicable', 2.94]);
  });

  it('R69 has a ratio per sex where a target by sex exists, and none for a target of 0', () => {
    const table = outputTable([{ ...eeco01, target2029: { F: 332, M: 0, T: 588 } }]);
    expect(bySex(table, 'EECO01', 'ratio')).toEqual(['not_applicable', 100, 'not_applicable', 100]);
  });

  it('R68 shows 0 as a value, and what was not computed as missing', () => {
    const table = outputTable([anOutput('EECO06', totalled(0, 0)), anOutput('EECO17', { F: null, M: null, N: null, T: null })]);
    expect(bySex(table, 'EECO06', 'achieved')).toEqual([0, 0, 0, 0]);
    expect(bySex(table, 'EECO17', 'achieved')).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  it('gives entities in total only', () => {
    expect(bySex(outputTable([anOutput('EECO18', { F: null, M: null, N: null, T: 7 })]), 'EECO18', 'achieved')).toEqual([
      'not_applicable',
      'not_applicable',
      'not_applicable',
      7,
    ]);
  });

  it('R17 leaves N out where national law has no third entry', () => {
    expect(bySex(outputTable([eeco01], { nonBinarySex: false }), 'EECO01', 'achieved')).toEqual([256, 332, 'not_applicable', 588]);
  });

  it('R33 has no rows of status and education under ESO4.12', () => {
    const table = outputTable([eeco01, anOutput('EECO02', totalled(1, 1)), anOutput('EECO10', totalled(1, 1))], {
      key: { ...key, specificObjective: 'ESO4.12' },
    });
    expect(table.rows.length).toBe(1);
  });

  it('has no milestone, target and ratio for Annex III', () => {
    const table = outputTable([anOutput('EMCO01', { F: null, M: null, N: null, T: 900 }, { milestone2024: 5, target2029: { T: 10 } })]);
    expect(shown(cellAt(table, `${rowKey}EMCO01`, 'milestone2024'))).toBe('not_applicable');
    expect([...bySex(table, 'EMCO01', 'target2029'), ...bySex(table, 'EMCO01', 'ratio')]).toEqual(Array(8).fill('not_applicable'));
  });

  it('R17 shows a total that is the sum of its parts, whatever they are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (F, M, N) => {
        const [men, women, other, total] = bySex(outputTable([anOutput('EECO01', totalled(F, M, N))]), 'EECO01', 'achieved');
        expect(Number(men) + Number(women) + Number(other)).toBe(Number(total));
      }),
    );
  });
});

describe('T10 result indicators of the ESF+', () => {
  const eecr04 = aResult('EECR04', totalled(121, 81), {
    target: {
      referenceOutput: 'EECO02',
      unit: 'percentage',
      target2029: { T: 35 },
      achieved: totalled(90, 60),
      referenceValues: totalled(335, 287, 1),
    },
  });

  it('R69 has two rows for a common result with a target: those of the reference output, then all participants', () => {
    const table = resultTable([eecr04]);
    expect(table.rows.map(({ key: rowOf }) => rowOf)).toEqual([`${rowKey}EECR04|EECO02`, `${rowKey}EECR04|`]);
    expect(bySex(table, 'EECR04|EECO02', 'achieved')).toEqual([60, 90, 0, 150]);
    expect(bySex(table, 'EECR04|', 'achieved')).toEqual([81, 121, 0, 202]);
    expect(bySex(table, 'EECR04|', 'target2029')).toEqual(Array(4).fill('not_applicable'));
    expect(['referenceOutput', 'targetUnit'].map((column) => shown(cellAt(table, `${rowKey}EECR04|EECO02`, column)))).toEqual([
      'EECO02',
      'percentage',
    ]);
  });

  it('R69 takes the ratio of a percentage target from the rate', () => {
    const ratio = bySex(resultTable([eecr04]), 'EECR04|EECO02', 'ratio');
    expect(ratio.slice(0, 3)).toEqual(Array(3).fill('not_applicable'));
    expect(ratio[3]).toBeCloseTo((((150 / 623) * 100) / 35) * 100, 9);
  });

  it('R69 takes the ratio of an absolute target from the number', () => {
    const absolute = { ...eecr04, target: eecr04.target && { ...eecr04.target, unit: 'number' as const, target2029: { T: 300 } } };
    expect(bySex(resultTable([absolute]), 'EECR04|EECO02', 'ratio')[3]).toBe(50);
  });

  it('has one row for a result without a target', () => {
    expect(resultTable([aResult('EECR01', totalled(26, 19))]).rows.length).toBe(1);
  });

  it('R78 has values of EECR05 and EECR06 only in the version due 31 January 2026 and in the final report', () => {
    const results = [aResult('EECR05', totalled(22, 21))];
    const none = Array(4).fill('not_applicable');
    expect(bySex(resultTable(results, { reportedIn: parseVersion('202512') }), 'EECR05|', 'achieved')).toEqual([21, 22, 0, 43]);
    expect(bySex(resultTable(results, { reportedIn: 'final_report' }), 'EECR05|', 'achieved')).toEqual([21, 22, 0, 43]);
    expect(bySex(resultTable(results, { reportedIn: parseVersion('202606') }), 'EECR05|', 'achieved')).toEqual(none);
    expect(bySex(resultTable(results), 'EECR05|', 'achieved')).toEqual(none);
  });

  it('R62 gives results of ESO4.13 in total and for women', () => {
    const table = resultTable([aResult('EMCR01', { T: 90, F: 50, M: 40, N: 0 })]);
    expect(bySex(table, 'EMCR01|', 'achieved')).toEqual(['not_applicable', 50, 'not_applicable', 90]);
  });

  it('R33 has no rows under ESO4.12', () => {
    expect(resultTable([eecr04], { key: { ...key, specificObjective: 'ESO4.12' } }).rows).toEqual([]);
  });

  it('fills every column of every row', () => {
    const table = resultTable([eecr04, aResult('EECR02', totalled(1, 2), { comment: 'x' })]);
    for (const { cells } of table.rows) expect(cells.length).toBe(table.columns.length);
    expect(shown(cellAt(table, `${rowKey}EECR02|`, 'comments'))).toBe('x');
  });
});
