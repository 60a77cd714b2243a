import { aReportTable } from '../../shared/testing/report-examples';
import { cellText, columnHeads } from './cell-text';

const columns = aReportTable().columns;
const column = (key: string) => {
  const found = columns.find((one) => one.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};

describe('cells of a report', () => {
  it('say numbers in the language, and changes with their sign', () => {
    expect(cellText({ kind: 'number', value: 1874, decimals: 0 }, column('cumulative.T'), 'it')).toBe('1.874');
    expect(cellText({ kind: 'number', value: -3, decimals: 0 }, column('corrections'), 'en')).toBe('−3');
  });

  it('keep the three ways of having no number apart, and none of them is 0 (R68)', () => {
    const texts = (['missing', 'not_applicable', 'too_small'] as const).map((kind) => cellText({ kind }, column('cumulative.T'), 'it'));
    expect(new Set([...texts, '0']).size).toBe(4);
  });

  it('stand under one heading where columns share it', () => {
    const { top, sub } = columnHeads(columns);
    expect(top.map(({ column: { key }, span }) => `${key} ${span}`)).toEqual(['code 1', 'name 1', 'corrections 1', 'cumulative.F 2']);
    expect(sub.map(({ key }) => key)).toEqual(['cumulative.F', 'cumulative.T']);
  });
});
