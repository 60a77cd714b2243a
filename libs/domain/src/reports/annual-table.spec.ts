import { annualTable, type AnnualFacts } from './annual-table.js';
import { cellAt } from './report-table.js';

const name = { it: 'Disoccupati', en: 'Unemployed', fr: 'Chômeurs' };
const facts = (changed: Partial<AnnualFacts> = {}): AnnualFacts => ({
  key: { priority: '1', specificObjective: '8i', fund: 'ESF', categoryOfRegion: 'MD' },
  nonBinarySex: true,
  values: [
    { code: 'CO01', name, unit: 'persons', year: 2017, values: { F: 2, M: 1, N: 1, T: 4 } },
    { code: 'CO01', name, unit: 'persons', year: 2018, values: { F: 1, M: 0, N: 0, T: 1 } },
  ],
  supported: [
    { year: 2017, persons: 8 },
    { year: 2018, persons: 1 },
  ],
  ...changed,
});

describe('table of annual values', () => {
  it('R90: has a row for each indicator and year, and none that adds years up', () => {
    const table = annualTable(facts());
    expect(table.rows.map(({ key, isTotal }) => [key, isTotal])).toEqual([
      ['CO01 2017', false],
      ['CO01 2018', false],
      ['TOT 2017', true],
      ['TOT 2018', true],
    ]);
    expect(['value.M', 'value.F', 'value.N', 'value.T'].map((column) => cellAt(table, 'CO01 2017', column))).toEqual(
      [1, 2, 1, 4].map((value) => ({ kind: 'number', value, decimals: 0 })),
    );
    expect(cellAt(table, 'CO01 2018', 'specificObjective')).toEqual({ kind: 'text', text: '8i' });
  });
  it('R13: tells who was supported in a year, incomplete records among them, in total alone', () => {
    const table = annualTable(facts());
    expect(cellAt(table, 'TOT 2017', 'value.T')).toEqual({ kind: 'number', value: 8, decimals: 0 });
    expect(cellAt(table, 'TOT 2017', 'value.F')).toEqual({ kind: 'not_applicable' });
  });
  it('R91: has no category of region for the YEI', () => {
    const yei = annualTable(facts({ key: { ...facts().key, fund: 'YEI' } }));
    expect(cellAt(yei, 'CO01 2017', 'categoryOfRegion')).toEqual({ kind: 'not_applicable' });
    expect(cellAt(annualTable(facts()), 'CO01 2017', 'categoryOfRegion')).toEqual({ kind: 'text', text: 'MD' });
  });
  it('R17: asks no third sex where national law has none', () =>
    expect(cellAt(annualTable(facts({ nonBinarySex: false })), 'CO01 2017', 'value.N')).toEqual({ kind: 'not_applicable' }));
});
