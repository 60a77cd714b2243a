import * as echarts from 'echarts';
import { labelledMonths, lastDayOf, monthAt } from './calendar-axis.js';
import { printPalette, type ChartLook } from './chart-look.js';
import { sortedBarsOption, targetBarsOption } from './bars-option.js';
import { monthColumnsOption } from './month-columns-option.js';
import type { TrendModel } from './trend-model.js';
import { trendOption } from './trend-option.js';

const look: ChartLook = {
  palette: printPalette,
  font: 'Source Sans 3',
  fontSize: 12,
  number: (value) => value.toLocaleString('it-IT', { useGrouping: 'always' } as Intl.NumberFormatOptions),
  month: (month) => month,
  decals: false,
  interactive: false,
};

const aTrend = (differences: Partial<TrendModel> = {}): TrendModel => ({
  start: '2024-10-01',
  end: '2025-09-30',
  values: [
    { day: '2024-10-31', value: 10 },
    { day: '2024-11-30', value: 25 },
  ],
  targets: [
    { start: '2024-10-01', end: '2025-03-31', value: 60 },
    { start: '2025-04-01', end: '2025-09-30', value: 120 },
  ],
  formerTargets: [],
  forecast: [{ day: '2025-09-30', value: 115, low: 100, high: 130 }],
  issued: [{ day: '2024-10-31', value: 12, label: 'P1 · 12 ▼2' }],
  ruleChanges: [{ day: '2024-11-01', label: 'regola v2' }],
  today: { day: '2024-11-30', label: 'oggi' },
  valueLabel: '25',
  forecastLabel: '115 a fine progetto',
  words: { value: 'valore', target: 'obiettivo', forecast: 'previsione' },
  description: 'Andamento: 25 contro 60.',
  ...differences,
});

/** Draws the option as the files do, and gives the picture. */
function drawn(option: echarts.EChartsOption, width = 760): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height: 286 });
  chart.setOption(option);
  const picture = chart.renderToSVGString();
  chart.dispose();
  return picture;
}

describe('the trend of a cumulative value', () => {
  it('names the last value, the end of the forecast, today, the rule and what was issued', () => {
    const picture = drawn(trendOption(aTrend(), look));
    for (const words of ['25', '115 a fine progetto', 'oggi', 'regola v2', 'P1 · 12 ▼2']) expect(picture).toContain(`>${words}</text>`);
  });

  it('marks every change of the rule on the axis, close ones on lines of their own, and none from before it', () => {
    const day = (at: string, version: number) => ({ day: at, label: `regola v${version}` });
    const changes = [day('2024-09-01', 2), day('2024-11-01', 3), day('2024-11-20', 4), day('2025-06-01', 5)];
    const picture = drawn(trendOption(aTrend({ ruleChanges: changes }), look));
    const heights = [3, 4, 5].map((version) =>
      Number(new RegExp(`translate\\([0-9.]+ ([0-9.]+)\\)"[^>]*>regola v${version}<`).exec(picture)?.[1]),
    );
    expect(new Set(heights).size).toBe(3);
    expect(heights.every((height) => height > 0)).toBeTrue();
    expect(picture).not.toContain('regola v2');
  });

  it('draws the forecast without a cone where the past allows no interval', () => {
    const picture = drawn(trendOption(aTrend({ forecast: [{ day: '2025-09-30', value: 115, low: null, high: null }] }), look));
    expect(picture).not.toContain(printPalette.band);
    expect(picture).toContain('115 a fine progetto');
  });

  it('draws no cone without a forecast', () => {
    const picture = drawn(trendOption(aTrend({ forecast: [], forecastLabel: null }), look));
    expect(picture).not.toContain(printPalette.band);
    expect(picture).not.toContain('fine progetto');
  });

  it('rises a target’s step on the first day of its period and leaves a gap where none is set', () => {
    const [, targets] = trendOption(
      aTrend({ targets: [...aTrend().targets, { start: '2025-10-01', end: '2025-12-31', value: null }] }),
      look,
    ).series as echarts.LineSeriesOption[];
    const points = targets?.data as [number, number | null][];
    expect(points.map(([, value]) => value)).toEqual([60, 60, 120, 120, null, null]);
    expect(points[2]?.[0]).toBe(Date.UTC(2025, 3, 1));
  });

  it('draws targets that were changed faintly beside those in force, and says until when they held', () => {
    const former = { start: '2024-10-01', end: '2025-03-31', value: 90, label: '90 fino al 12 gen 2025' };
    const option = trendOption(aTrend({ formerTargets: [{ ...former, value: 80, label: null }, former] }), look);
    expect(drawn(option)).toContain('90 fino al 12 gen 2025');
    const [, , faint] = option.series as echarts.LineSeriesOption[];
    expect((faint?.data as [number, number | null][]).map(([, value]) => value)).toEqual([80, 80, null, 90, 90, null]);
    expect(faint?.lineStyle?.opacity).toBeLessThan(1);
    expect((trendOption(aTrend(), look).series as unknown[]).length).toBe((option.series as unknown[]).length - 2);
  });

  it('begins the cone at the last value, so that it does not hang in the air', () => {
    const series = trendOption(aTrend(), look).series as echarts.LineSeriesOption[];
    const forecast = series.find(({ name }) => name === 'previsione');
    expect((forecast?.data as number[][])[0]).toEqual([Date.UTC(2024, 10, 30), 25]);
  });

  it('draws the same picture from the same numbers', () => {
    // ECharts numbers its class names through the life of the process
    const shapes = () => drawn(trendOption(aTrend(), look)).replace(/zr\d+-\w+?-?\d+/g, '');
    expect(shapes()).toBe(shapes());
  });
});

describe('columns per month', () => {
  it('show a month of zero as no column and the pace that is needed as a line', () => {
    const option = monthColumnsOption(
      {
        months: [
          { month: '2025-01', amount: 12 },
          { month: '2025-02', amount: 0 },
        ],
        closures: [],
        needed: { amount: 15, label: 'servono 15' },
        name: 'ingressi',
        description: 'Ingressi al mese.',
      },
      look,
    );
    expect(drawn(option)).toContain('servono 15');
  });
});

describe('bars', () => {
  it('stand from the largest to the smallest', () => {
    const option = sortedBarsOption(
      {
        bars: [
          { name: 'Cecina', value: 87, label: '87' },
          { name: 'Livorno', value: 214, label: '214' },
        ],
        description: 'Per sportello.',
      },
      look,
    );
    expect((option.yAxis as { data: string[] }).data).toEqual(['Livorno', 'Cecina']);
  });

  it('put each indicator on the scale of its own final target', () => {
    const option = targetBarsOption(
      {
        rows: [
          { name: 'Partecipanti', value: 588, target: 600, final: 1200, label: '588 su 600' },
          { name: 'Ancora nulla', value: null, target: null, final: null, label: '–' },
        ],
        words: { value: 'valore', target: 'obiettivo' },
        description: 'Valori e obiettivi.',
      },
      look,
    );
    const [values, targets] = option.series as echarts.ScatterSeriesOption[];
    expect((values?.data as { value: number | string }[]).map(({ value }) => value)).toEqual([0.49, '-']);
    expect(targets?.data).toEqual([[0.5, 0]]);
    expect(drawn(option)).toContain('588 su 600');
  });

  it('leave their words whole on a phone, the name above its bar', () => {
    const [width, label] = [338, '25,4% su 25%'];
    const model = {
      rows: [{ name: 'Partecipanti occupati sei mesi dopo l’uscita', value: 25.4, target: 25, final: 30, label }],
      words: { value: 'valore', target: 'obiettivo' },
      description: 'Valori e obiettivi.',
    };
    const picture = drawn(targetBarsOption(model, { ...look, narrow: true }), width);
    const placeOf = (words: string) => {
      const text = picture.split('<text').find((one) => one.includes(words)) ?? '';
      return { x: Number(/translate\(([\d.]+) /.exec(text)?.[1]), rise: Number(/ y="-(\d+)"/.exec(text)?.[1] ?? 0) };
    };
    expect(placeOf(label).x + label.length * 6.5).toBeLessThan(width);
    expect(placeOf('Partecipanti occupati').x).toBeLessThan(10);
    expect(placeOf('Partecipanti occupati').rise).toBeGreaterThan(placeOf(label).rise + look.fontSize);
  });
});

describe('months on the axis', () => {
  it('label half-years over three years and months over a few', () => {
    expect(labelledMonths('2024-10-01', '2027-09-30').map(monthAt)).toEqual([
      '2025-01',
      '2025-07',
      '2026-01',
      '2026-07',
      '2027-01',
      '2027-07',
    ]);
    expect(labelledMonths('2025-01-01', '2025-04-30').map(monthAt)).toEqual(['2025-01', '2025-02', '2025-03', '2025-04']);
  });

  it('end on the last day of the month', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2025-12')).toBe('2025-12-31');
  });
});
