import type { EChartsOption } from 'echarts';
import { baseOption, labelStyle, valueAxis } from './base-option.js';
import { seriesColour, type ChartLook } from './chart-look.js';

/** “How did it go month by month?”. */
export interface MonthColumnsModel {
  readonly months: readonly { readonly month: string; readonly amount: number }[];
  /** Months in which there was nothing to count because desks were closed: hatched ground. */
  readonly closures: readonly string[];
  /** What is needed per month to reach the final target; a dashed line with its words. */
  readonly needed: { readonly amount: number; readonly label: string } | null;
  readonly name: string;
  readonly description: string;
}

/** Columns, never a line: a line through a month of zero would draw people who were not there. */
export function monthColumnsOption(model: MonthColumnsModel, look: ChartLook): EChartsOption {
  const base = baseOption(look, model.description);
  const { needed } = model;
  return {
    ...base,
    grid: { left: 4, right: 16, top: 34, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: look.palette.rest, opacity: 0.4 } },
      formatter: (points: unknown) => tooltipOf(points, model, look),
    },
    xAxis: {
      type: 'category',
      data: model.months.map(({ month }) => month),
      axisLine: { lineStyle: { color: look.palette.axis } },
      axisTick: { show: false },
      axisLabel: { ...labelStyle(look), hideOverlap: true, formatter: (month: string) => look.month(month) },
    },
    // a line above every column would fall outside the axis, which only knows the columns
    yAxis: {
      ...valueAxis(look),
      max: ({ max }: { max: number }) => (needed !== null && needed.amount > max ? roundedUp(needed.amount) : null),
    },
    series: [
      {
        name: model.name,
        type: 'bar',
        data: model.months.map(({ amount }) => amount),
        barCategoryGap: '28%',
        itemStyle: { color: seriesColour(look.palette, 0) },
        markLine: neededLine(model, look),
        markArea: closedMonths(model, look),
      },
    ],
  };
}

function neededLine({ needed }: MonthColumnsModel, { palette, font, fontSize }: ChartLook) {
  if (needed === null) return undefined;
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: palette.target, type: [5, 4], width: 1.5 },
    label: {
      position: 'insideEndTop' as const,
      formatter: needed.label,
      color: palette.text,
      fontFamily: font,
      fontSize,
      fontWeight: 600 as const,
    },
    data: [{ yAxis: needed.amount }],
  };
}

/** The next number with one leading figure: 15 → 20, 134 → 200. */
function roundedUp(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount));
  return Math.ceil(amount / step) * step;
}

function closedMonths({ closures }: MonthColumnsModel, { palette }: ChartLook) {
  if (closures.length === 0) return undefined;
  return {
    silent: true,
    itemStyle: { color: palette.rest, opacity: 0.35 },
    data: closures.map((month): [{ xAxis: string }, { xAxis: string }] => [{ xAxis: month }, { xAxis: month }]),
  };
}

function tooltipOf(points: unknown, model: MonthColumnsModel, look: ChartLook): string {
  const [first] = (Array.isArray(points) ? points : [points]) as readonly { readonly dataIndex?: number }[];
  const column = model.months[first?.dataIndex ?? -1];
  return column ? `${look.month(column.month)}\n${model.name}  ${look.number(column.amount)}` : '';
}
