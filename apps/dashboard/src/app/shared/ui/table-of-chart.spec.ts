import { asCsv, asText, sortedBy, type TableOfChart } from './table-of-chart';

const row = (key: string, name: string, value: number | null) => ({
  key,
  said: name,
  cells: [
    { text: name, sort: name },
    { text: value === null ? '–' : String(value), sort: value },
  ],
});
const table: TableOfChart = {
  caption: 'Andamento al 31 mar 2026',
  columns: [
    { key: 'month', name: 'Mese', numeric: false },
    { key: 'value', name: 'Valore', numeric: true },
  ],
  rows: [row('a', 'gennaio', 9), row('b', 'febbraio', null), row('c', '=marzo', 10)],
};

describe('the table of a chart', () => {
  it('sorts numbers as numbers and leaves what has none at the end, in both directions', () => {
    expect(sortedBy(table.rows, 1, false, 'it').map(({ key }) => key)).toEqual(['a', 'c', 'b']);
    expect(sortedBy(table.rows, 1, true, 'it').map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });

  it('is copied with its caption and tabs between cells', () => {
    expect(asText(table).split('\n').slice(0, 3)).toEqual(['Andamento al 31 mar 2026', 'Mese\tValore', 'gennaio\t9']);
  });

  it('is saved with plain numbers, empty where there is none, and nothing that a spreadsheet would run', () => {
    expect(asCsv(table)).toBe("Mese,Valore\r\ngennaio,9\r\nfebbraio,\r\n'=marzo,10\r\n");
  });
});
