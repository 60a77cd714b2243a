import type { EChartsOption } from 'echarts';
import { baseOption, labelStyle } from './base-option.js';
import { seriesColour, type ChartLook } from './chart-look.js';

/** “Which group, which desk?”: parts that can be compared. Never a pie. */
export interface BarsModel {
  readonly bars: readonly { readonly name: string; readonly value: number; readonly label: string }[];
  readonly description: string;
}

/** Height of a bar that shares its row with a target or with its name, in pixels. */
const thinBar = 9;

/** Bars from the largest to the smallest. */
export function sortedBarsOption(model: BarsModel, look: ChartLook): EChartsOption {
  return barsOption({ ...model, bars: [...model.bars].sort((one, other) => other.value - one.value) }, look);
}

/** Bars in the order given: ages and levels have their own. */
export function barsOption(model: BarsModel, look: ChartLook): EChartsOption {
  return {
    ...baseOption(look, model.description),
    grid: { left: 4, right: 64, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: nameAxis(
      model.bars.map(({ name }) => name),
      look,
    ),
    series: [
      {
        type: 'bar',
        data: model.bars.map(({ value, label }) => ({ value, label: { formatter: label } })),
        ...(look.narrow ? { barWidth: thinBar } : { barCategoryGap: '34%' }),
        itemStyle: { color: seriesColour(look.palette, 0) },
        label: { show: true, position: 'right', fontFamily: look.font, fontSize: look.fontSize, fontWeight: 600, color: look.palette.text },
      },
    ],
  };
}

/** Values of several indicators against their targets, each on its own scale: the share of the final target that is reached. */
export interface TargetBarsModel {
  readonly rows: readonly {
    readonly name: string;
    /** In the indicator's unit. */
    readonly value: number | null;
    readonly target: number | null;
    readonly final: number | null;
    /** “588 su 600”. */
    readonly label: string;
  }[];
  readonly words: { readonly value: string; readonly target: string };
  readonly description: string;
}

/** Bars on the scale of each final target (0 to 100 %), with a tick at the target of the period. */
export function targetBarsOption(model: TargetBarsModel, look: ChartLook): EChartsOption {
  const share = (amount: number | null, { final, target }: TargetBarsModel['rows'][number]): number | null => {
    const whole = final ?? target;
    return amount === null || whole === null || whole === 0 ? null : amount / whole;
  };
  const reached = model.rows.map((row) => share(row.value, row));
  const longest = Math.max(1, ...reached.map((value) => value ?? 0));
  return {
    ...baseOption(look, model.description),
    grid: { left: 4, right: 96, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', min: 0, max: longest, show: false },
    yAxis: nameAxis(
      model.rows.map(({ name }) => name),
      look,
    ),
    series: [
      {
        name: model.words.value,
        type: 'bar',
        data: reached.map((value, index) => ({ value: value ?? '-', label: { formatter: model.rows[index]?.label ?? '' } })),
        barWidth: thinBar,
        showBackground: true,
        backgroundStyle: { color: look.palette.rest },
        itemStyle: { color: seriesColour(look.palette, 0) },
      },
      {
        name: model.words.target,
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [3, 17],
        itemStyle: { color: look.palette.text, opacity: 1 },
        data: model.rows.flatMap((row, index) => {
          const target = share(row.target, row);
          return target === null ? [] : [[target, index]];
        }),
        z: 4,
      },
      {
        // an unseen point at the end of the scale carries the words, so that they stand in one column
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        data: model.rows.map(({ label }, index) => ({ value: [longest, index], label: { formatter: label } })),
        label: { show: true, position: 'right', fontFamily: look.font, fontSize: look.fontSize, fontWeight: 600, color: look.palette.text },
      },
    ],
  };
}

/** Height of a bar with its name and its air, in pixels on screen. */
export function barRowHeight({ narrow }: Pick<ChartLook, 'narrow'>): number {
  return narrow ? 46 : 30;
}

function nameAxis(names: readonly string[], look: ChartLook) {
  return {
    type: 'category' as const,
    inverse: true,
    data: [...names],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...labelStyle(look), color: look.palette.text, overflow: 'break' as const, ...(look.narrow ? above : beside) },
  };
}

/** A name left of its bar, on a second line when it is long. */
const beside = { width: 260 };

/** A name above its bar, from the beginning of the scale. */
const above = { width: 320, inside: true, margin: 0, verticalAlign: 'bottom' as const, padding: [0, 0, 9, 0] };
