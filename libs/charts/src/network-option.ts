import type { EChartsOption } from 'echarts';
import { baseOption } from './base-option.js';
import { seriesColour, type ChartLook } from './chart-look.js';

/** What a point stands for, which its shape says: an organisation, or something that several share. */
export type NetworkShape = 'organisation' | 'agreement' | 'network';

export interface NetworkPoint {
  readonly id: string;
  readonly name: string;
  readonly shape: NetworkShape;
  /** Which colour of the palette; null: that of the rest. */
  readonly colour: number | null;
  /** Others it is bound to: the more, the larger. */
  readonly bonds: number;
  /** From −1 to 1. */
  readonly x: number;
  readonly y: number;
  /** What is read when one points at it: said only then, since there may be thousands. */
  readonly said: () => string;
}

export interface NetworkLine {
  readonly from: string;
  readonly to: string;
  readonly kind: 'agreement' | 'membership' | 'referral';
  readonly count: number;
  readonly said: () => string;
}

/** Who is bound to whom, each point where it was placed: nothing moves by itself. */
export interface NetworkModel {
  readonly points: readonly NetworkPoint[];
  readonly lines: readonly NetworkLine[];
  /** The point that was chosen. */
  readonly chosen: string | null;
  readonly description: string;
}

/** With more organisations only the shared points and the chosen one have their names beside them; the others tell theirs when pointed at. */
const mostNamed = 60;
/** With more points a hover leaves the others as they are: dimming thousands of lines takes longer than looking. */
const mostDimmed = 150;
/** More lines than these are plain: dashes and arrows of thousands take longer to paint than all the rest. */
const mostDashed = 600;
const longestName = 26;
/** Places are told in about as many units as there are pixels, wider than high as the drawing is. */
const unit = 250;

const symbols = { organisation: 'circle', agreement: 'roundRect', network: 'diamond' } as const;

export function networkOption(model: NetworkModel, look: ChartLook): EChartsOption {
  const bound = neighboursOf(model);
  const isNear = (id: string): boolean => bound === null || bound.has(id);
  const crowded = model.lines.length > mostDashed;
  const side = look.narrow ? 20 : 70;
  // on a phone names would lie on each other
  const few = !look.narrow && model.points.filter(({ shape }) => shape === 'organisation').length <= mostNamed;
  return {
    ...baseOption(look, model.description),
    series: [
      {
        type: 'graph',
        layout: 'none',
        ...{ left: side, right: side, top: 24, bottom: 30, preserveAspect: 'contain' as const },
        cursor: 'pointer',
        data: model.points.map((point) => ({
          ...{ id: point.id, name: point.id, x: point.x * unit * (look.narrow ? 0.7 : 1.5), y: point.y * unit },
          value: point.bonds,
          symbol: symbols[point.shape],
          symbolSize: sizeOf(point),
          itemStyle: {
            color: point.colour === null ? look.palette.rest : seriesColour(look.palette, point.colour),
            borderColor: point.id === model.chosen ? look.palette.now : look.palette.surface,
            borderWidth: point.id === model.chosen ? 3 : 1,
            opacity: isNear(point.id) ? 1 : 0.25,
          },
          label: {
            show: point.id === model.chosen || (isNear(point.id) && (few || point.shape !== 'organisation' || bound !== null)),
            formatter: point.name.length > longestName ? `${point.name.slice(0, longestName - 1)}…` : point.name,
            position: 'bottom' as const,
            distance: 3,
            fontFamily: look.font,
            fontSize: look.fontSize,
            fontWeight: point.shape === 'organisation' ? 400 : 600,
            color: point.shape === 'organisation' ? look.palette.textSecondary : look.palette.text,
          },
          tooltip: { formatter: point.said },
        })),
        links: model.lines.map(({ from, to, kind, count, said }) => ({
          ...{ source: from, target: to },
          lineStyle: {
            color: kind === 'referral' ? look.palette.now : look.palette.axis,
            type: kind === 'membership' && !crowded ? ('dotted' as const) : ('solid' as const),
            width: kind === 'referral' ? Math.min(6, 1 + Math.log2(count)) : 1,
            opacity: bound === null ? 0.45 : from === model.chosen || to === model.chosen ? 0.9 : 0.08,
            curveness: kind === 'referral' ? 0.18 : 0,
          },
          ...(kind === 'referral' && !crowded ? { symbol: ['none', 'arrow'], symbolSize: 7 } : {}),
          tooltip: { formatter: said },
        })),
        labelLayout: { hideOverlap: true },
        emphasis: model.points.length <= mostDimmed ? { focus: 'adjacency', lineStyle: { opacity: 0.9 } } : { scale: false },
      },
    ],
  };
}

function sizeOf({ shape, bonds }: NetworkPoint): number {
  if (shape !== 'organisation') return 18;
  return Math.min(24, 8 + 2 * Math.sqrt(bonds));
}

/** The chosen point and those it is bound to; null: none is chosen. */
function neighboursOf({ lines, chosen }: NetworkModel): ReadonlySet<string> | null {
  if (chosen === null) return null;
  const near = lines.flatMap(({ from, to }) => (from === chosen ? [to] : to === chosen ? [from] : []));
  return new Set([chosen, ...near]);
}
