import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { baseOption, labelStyle, valueAxis } from './base-option.js';
import { instantOf, labelledMonths, monthAt } from './calendar-axis.js';
import { seriesColour, type ChartLook } from './chart-look.js';
import type { TrendModel } from './trend-model.js';

type Line = LineSeriesOption;

/** The line of the values is always the first series, whatever else is drawn: keyboard and tooltips go along it. */
export const trendValueSeries = 0;

/** “Are we on time?”: the cumulative line, the steps of the targets and the cone of the forecast (ux §6). Counts begin at zero. */
export function trendOption(model: TrendModel, look: ChartLook): EChartsOption {
  const base = baseOption(look, model.description);
  return {
    ...base,
    grid: { left: 4, right: 16, top: topOf(model), bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: pointer(look),
      formatter: (points: unknown) => tooltipOf(points, model, look),
    },
    xAxis: {
      type: 'time',
      min: instantOf(model.start),
      max: instantOf(model.end),
      axisLine: { lineStyle: { color: look.palette.axis } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...labelStyle(look),
        hideOverlap: true,
        customValues: labelledMonths(model.start, model.end),
        formatter: (instant: number) => look.month(monthAt(instant)),
      },
    },
    yAxis: valueAxis(look),
    series: [
      valueLine(model, look),
      ...targetLines(model, look),
      ...forecastLines(model, look),
      ...(model.issued.length > 0 ? [issuedMarks(model, look)] : []),
      lastPoint(model, look),
    ],
  };
}

function valueLine(model: TrendModel, look: ChartLook): Line {
  return {
    name: model.words.value,
    type: 'line',
    data: model.values.map(({ day, value }) => [instantOf(day), value]),
    lineStyle: { width: 3, color: seriesColour(look.palette, 0) },
    itemStyle: { color: seriesColour(look.palette, 0) },
    symbol: 'circle',
    symbolSize: 7,
    showSymbol: false,
    z: 5,
    markLine: { silent: true, symbol: 'none', animation: false, data: standingLines(model, look) },
  };
}

/** Room for one line of labels above the drawing, and for each further one. */
const topOfOneLine = 34;
const lineHeight = 16;
/** Shares of the axis that the label of a change and half the label of today take, roughly. */
const widthOfChange = 0.22;
const halfOfToday = 0.05;

/** The changes of the rule that fall on the axis. */
function drawnChanges({ ruleChanges, start, end }: TrendModel): TrendModel['ruleChanges'] {
  return ruleChanges.filter(({ day }) => start <= day && day <= end);
}

/** On which line above the drawing the label of each change stands, 0 the lowest: higher where it would cover the next one or today. */
function linesOfChanges(model: TrendModel): readonly number[] {
  const span = instantOf(model.end) - instantOf(model.start);
  const places = drawnChanges(model).map(({ day }) => (instantOf(day) - instantOf(model.start)) / span);
  const today = (instantOf(model.today.day) - instantOf(model.start)) / span;
  return places.reduceRight<number[]>((lines, place, at) => {
    const coversToday = place > today - halfOfToday && place < today + halfOfToday + widthOfChange;
    const next = places[at + 1];
    const above = next !== undefined && next - place < widthOfChange ? (lines[0] ?? 0) + 1 : 0;
    return [Math.max(coversToday ? 1 : 0, above), ...lines];
  }, []);
}

const topOf = (model: TrendModel): number => topOfOneLine + lineHeight * Math.max(0, ...linesOfChanges(model));

/** Dashed: a rule changed; solid: today. Labels stand above the drawing so that no line crosses them. */
function standingLines(model: TrendModel, { palette, font, fontSize }: ChartLook) {
  const label = { position: 'end' as const, distance: 6, fontFamily: font, fontSize, fontWeight: 600 as const };
  const lines = linesOfChanges(model);
  const rules = drawnChanges(model).map((change, at) => ({
    xAxis: instantOf(change.day),
    lineStyle: { color: palette.rule, type: [6, 3], width: 1.5 },
    // to the left of its line: the label of today stands over the next one
    label: {
      ...label,
      distance: 6 + lineHeight * (lines[at] ?? 0),
      align: 'right' as const,
      color: palette.rule,
      formatter: change.label,
    },
  }));
  const today = {
    xAxis: instantOf(model.today.day),
    lineStyle: { color: palette.now, type: 'solid' as const, width: 1.5 },
    label: { ...label, color: palette.nowText, formatter: model.today.label },
  };
  return [...rules, today];
}

function targetLines(model: TrendModel, look: ChartLook): (Line | ScatterSeriesOption)[] {
  const { palette } = look;
  const style = { symbol: 'none', itemStyle: { color: palette.target }, emphasis: { disabled: true } } as const;
  const now: Line = {
    ...style,
    name: model.words.target,
    type: 'line',
    // both ends of each period: a step rises on the first day of the next one, and a period without a target leaves a gap
    data: model.targets.flatMap(({ start, end, value }) => [
      [instantOf(start), value],
      [instantOf(end), value],
    ]) as (number | null)[][],
    lineStyle: { width: 1.5, type: 'solid', color: palette.target },
    z: 3,
  };
  if (model.formerTargets.length === 0) return [now];
  const former: Line = {
    ...style,
    name: '',
    type: 'line',
    // a gap after each: what was once in force over two periods need not have been so at the same time
    data: model.formerTargets.flatMap(({ start, end, value }) => [
      [instantOf(start), value],
      [instantOf(end), value],
      [instantOf(end), null],
    ]) as (number | null)[][],
    connectNulls: false,
    lineStyle: { width: 1.5, type: [4, 4], color: palette.target, opacity: 0.55 },
    z: 2,
  };
  return [now, former, formerLabels(model, look)];
}

/** Until when the earlier targets held: on the side of their line that is turned away from the one in force. */
function formerLabels({ formerTargets, targets }: TrendModel, { palette, font, fontSize }: ChartLook): ScatterSeriesOption {
  const labelled = formerTargets.filter(({ label }) => label !== null);
  const isBelow = ({ start, value }: TrendModel['formerTargets'][number]): boolean =>
    (targets.find((target) => target.start === start)?.value ?? -Infinity) > value;
  return {
    name: '',
    type: 'scatter',
    silent: true,
    z: 6,
    symbolSize: 0.1,
    data: labelled.map((former) => ({
      value: [instantOf(former.start), former.value],
      label: { formatter: former.label ?? '', position: isBelow(former) ? [4, 4] : [4, -16] },
    })),
    label: { show: true, align: 'left', fontFamily: font, fontSize, color: palette.text },
    labelLayout: { hideOverlap: true },
  };
}

/** The cone: an unseen line at the low end carries the band up to the high one. */
function forecastLines(model: TrendModel, { palette }: ChartLook): Line[] {
  const last = model.values.at(-1);
  if (model.forecast.length === 0 || last === undefined) return [];
  const points = [{ day: last.day, value: last.value, low: last.value, high: last.value }, ...model.forecast];
  const band = points.flatMap(({ day, low, high }) => (low === null || high === null ? [] : [{ day, low, high }]));
  const unseen = { symbol: 'none', lineStyle: { opacity: 0 }, stack: 'interval', silent: true, emphasis: { disabled: true }, z: 1 };
  const cone: Line[] = [
    { ...unseen, name: '', type: 'line', stackStrategy: 'all', data: band.map(({ day, low }) => [instantOf(day), low]) },
    {
      ...unseen,
      name: '',
      type: 'line',
      stackStrategy: 'all',
      data: band.map(({ day, low, high }) => [instantOf(day), high - low]),
      areaStyle: { color: palette.band, opacity: 0.55 },
    },
  ];
  return [
    // too short a past has no interval, and no cone is drawn
    ...(band.length > 1 ? cone : []),
    {
      name: model.words.forecast,
      type: 'line',
      data: points.map(({ day, value }) => [instantOf(day), value]),
      symbol: 'none',
      lineStyle: { width: 2, type: [2, 5], cap: 'round', color: palette.series[0] ?? palette.text },
      itemStyle: { color: palette.series[0] ?? palette.text },
      emphasis: { disabled: true },
      endLabel: { show: false },
      z: 4,
    },
  ];
}

function issuedMarks(model: TrendModel, { palette, font, fontSize }: ChartLook): ScatterSeriesOption {
  return {
    name: '',
    type: 'scatter',
    silent: true,
    z: 6,
    data: model.issued.map(({ day, value, label }) => ({
      value: [instantOf(day), value],
      label: { formatter: label },
    })),
    symbol: 'diamond',
    symbolSize: 13,
    itemStyle: { color: palette.surface, borderColor: palette.series[0] ?? palette.text, borderWidth: 2.5, opacity: 1 },
    // to the left and above: the line rises to the right, where it would cross the words
    label: { show: true, position: [-6, -20], align: 'right', fontFamily: font, fontSize, fontWeight: 600, color: palette.text },
  };
}

/** The last value and the end of the forecast, named where they stand: no one should have to look up a legend for them. */
function lastPoint(model: TrendModel, { palette, font, fontSize }: ChartLook): ScatterSeriesOption {
  const last = model.values.at(-1);
  const end = model.forecast.at(-1);
  const value = last && {
    value: [instantOf(last.day), last.value],
    label: { formatter: model.valueLabel, position: 'right', offset: [2, 12], fontSize: 15, fontWeight: 700, color: palette.text },
  };
  const forecast = end && {
    value: [instantOf(end.day), end.high ?? end.value],
    symbolSize: 0.1,
    label: { formatter: model.forecastLabel ?? '', position: [0, -18], align: 'right', color: palette.forecastText, fontWeight: 600 },
  };
  return {
    name: '',
    type: 'scatter',
    silent: true,
    z: 7,
    data: [value, forecast].filter((point) => point !== undefined) as ScatterSeriesOption['data'],
    symbolSize: 11,
    itemStyle: { color: palette.series[0] ?? palette.text, borderColor: palette.surface, borderWidth: 2, opacity: 1 },
    label: { show: true, fontFamily: font, fontSize },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

function pointer({ palette }: ChartLook) {
  return { type: 'line' as const, lineStyle: { color: palette.axis, width: 1, type: 'dotted' as const } };
}

/** What ECharts tells of a point under the pointer; only what is read here. */
interface PointedAt {
  readonly seriesName?: string;
  readonly value?: unknown;
}

/** The month, then what stands there, one line each. The unseen helpers have no name and are left out. */
function tooltipOf(points: unknown, model: TrendModel, look: ChartLook): string {
  const pointed = (Array.isArray(points) ? points : [points]) as readonly PointedAt[];
  const at = pointed.map(({ value }) => (Array.isArray(value) ? Number(value[0]) : NaN)).find((instant) => !Number.isNaN(instant));
  if (at === undefined) return '';
  const lines = new Map<string, string>();
  for (const { seriesName, value } of pointed) {
    const amount = Array.isArray(value) ? (value[1] as unknown) : null;
    if (seriesName && typeof amount === 'number' && !lines.has(seriesName)) lines.set(seriesName, `${seriesName}  ${look.number(amount)}`);
  }
  const target = targetAt(model, at);
  if (target !== null) lines.set(model.words.target, `${model.words.target}  ${look.number(target)}`);
  return [look.month(monthAt(at)), ...lines.values()].join('\n');
}

function targetAt({ targets }: TrendModel, instant: number): number | null {
  return targets.find(({ start, end }) => instantOf(start) <= instant && instant <= instantOf(end))?.value ?? null;
}
