import type { EChartsOption } from 'echarts';
import type { ChartLook } from './chart-look.js';

/** Longest animation on screen, in milliseconds (ux §6); none where nobody looks on. */
const longestAnimation = 200;

/**
 * What all charts share. The tooltip is drawn as text inside the picture: the one made of HTML needs `innerHTML`, which Trusted Types
 * refuse. Patterns help to tell `several` series apart; a single one needs none. ECharts writes its own label on the element, so it is given ours.
 */
export function baseOption(look: ChartLook, description: string, several = false): EChartsOption {
  return {
    useUTC: true,
    animation: look.animated ?? false,
    animationDuration: longestAnimation,
    animationDurationUpdate: longestAnimation,
    textStyle: { fontFamily: look.font, fontSize: look.fontSize, color: look.palette.textSecondary },
    aria: { enabled: true, label: { enabled: true, description }, decal: { show: look.decals && several } },
    tooltip: look.interactive
      ? {
          renderMode: 'richText',
          confine: true,
          backgroundColor: look.palette.surface,
          borderColor: look.palette.axis,
          borderWidth: 1,
          padding: [7, 10],
          textStyle: { fontFamily: look.font, fontSize: 13, color: look.palette.text, lineHeight: 18 },
        }
      : { show: false },
  };
}

/** An axis of values: from zero, few lines, no title; the card says the unit. */
export function valueAxis(look: ChartLook) {
  return {
    type: 'value' as const,
    min: (extent: { min: number }) => Math.min(0, extent.min),
    splitNumber: 3,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...labelStyle(look), formatter: (value: number) => look.number(value) },
    splitLine: { lineStyle: { color: look.palette.grid } },
  };
}

export function labelStyle({ palette, font, fontSize }: ChartLook) {
  return { color: palette.textSecondary, fontFamily: font, fontSize };
}
