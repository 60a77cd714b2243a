import { anIndicatorDetail, anIndicatorValue, aProject } from '../../shared/testing/indicator-examples';
import { breakdownsOf } from './breakdowns-of';
import { trendOf, trendTable } from './trend-of';

const word = (key: string, parameters: Readonly<Record<string, unknown>> = {}) => [key, ...Object.values(parameters)].join(' ');

describe('the trend of an indicator', () => {
  const trend = trendOf(anIndicatorDetail(), aProject(), '2026-03-31', 'it', word);

  it('names today only when the cut-off is today', () => {
    expect(trend.today).toEqual({ day: '2026-03-31', label: 'today' });
    expect(trendOf(anIndicatorDetail(), aProject(), '2026-04-20', 'it', word).today.label).toBe('31 mar 2026');
  });

  it('marks what reports said, and by how much it was corrected later', () => {
    expect(trend.issued).toEqual([{ day: '2025-09-30', value: 294, label: 'P3 · 294 ▼3' }]);
  });

  it('marks every day on which the rule changed', () => {
    expect(trend.ruleChanges).toEqual([{ day: '2025-10-01', label: 'ruleSince 2 1° ott 2025' }]);
    const twice = anIndicatorDetail({
      ruleChanges: [
        { version: 2, day: '2026-01-10' },
        { version: 3, day: '2026-03-02' },
      ],
    });
    expect(trendOf(twice, aProject(), '2026-03-31', 'it', word).ruleChanges.map(({ day }) => day)).toEqual(['2026-01-10', '2026-03-02']);
    const table = trendTable(twice, 'caption', 'it', word);
    expect(table.columns.map(({ name }) => name)).toContain('RuleColumn');
    expect(table.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(['ruleSince 2 10 gen 2026', '', 'ruleSince 3 2 mar 2026', '']);
  });

  it('has a table with the same numbers, months counted and months expected', () => {
    const { rows } = trendTable(anIndicatorDetail({ ruleChanges: [] }), 'caption', 'it', word);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['gen 2026', '480', '40', '600', '–'],
      ['feb 2026', '534', '54', '600', '–'],
      ['mar 2026', '588', '54', '600', '–'],
      ['mar 2027', '–', '–', '–', '1.176 (1.090–1.262)'],
    ]);
    expect(rows[2]?.point).toEqual({ series: 0, index: 2 });
    expect(rows[2]?.said).toBe('said marzo 2026 588 600');
  });
});

describe('breakdowns of a value', () => {
  const cards = breakdownsOf(anIndicatorDetail().value, aProject(), 'it');

  it('keep ages in their own order and sort the others by value', () => {
    expect(cards.map(({ dimension, bars }) => [dimension, bars.map(({ key }) => key)])).toEqual([
      ['sex', ['F', 'M']],
      ['ageBand', ['18-29', '30-54', '55+']],
      ['employmentStatus', ['UNE', 'INA', 'EMP']],
    ]);
  });

  it('put what is not known last, however many they are', () => {
    const value = anIndicatorValue({ by: { desk: { unknown: 500, 'LI-D1': 88 } } });
    expect(breakdownsOf(value, aProject(), 'it')[0]?.bars.map(({ name }) => name)).toEqual(['SUI Livorno', 'Nessuno sportello']);
  });

  it('sum to the whole, and have no whole where they are rates', () => {
    for (const { bars, whole } of cards) expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(whole ?? NaN);
    const rate = anIndicatorValue({ measure: 'ratio', unit: '%', by: { sex: { F: 24.1, M: 27.2 } } });
    expect(breakdownsOf(rate, aProject(), 'it')[0]?.whole).toBeNull();
  });
});
