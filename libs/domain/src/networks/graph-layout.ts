/** Where a point stands, in a square from −1 to 1. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
}

/** Pairs of points that are bound to each other, by their place in the list. */
export type PointPair = readonly [one: number, other: number];

/** Angle between one seed of a sunflower and the next: whoever follows it never stands in a row. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** So many looks of one point at another are worth a drawing; beyond a thousand points it is only smoothed. */
const patience = 12_000_000;

/**
 * Places points so that those that are bound stand near and no two on each other. The same points in the same order always stand in the same
 * places: it begins on a sunflower, with the first in the middle, and every step is the same for all.
 */
export function layOut(count: number, pairs: readonly PointPair[]): readonly PlacedPoint[] {
  const xs = Float64Array.from({ length: count }, (_, at) => Math.sqrt((at + 0.5) / count) * Math.cos(at * goldenAngle));
  const ys = Float64Array.from({ length: count }, (_, at) => Math.sqrt((at + 0.5) / count) * Math.sin(at * goldenAngle));
  const steps = Math.max(8, Math.min(90, Math.floor(patience / Math.max(1, count * count))));
  // the length a line wishes to have
  const length = 1.1 / Math.sqrt(Math.max(1, count));
  const weights = weightsOf(count, pairs);
  for (let step = 0; step < steps; step += 1) {
    const heat = 0.12 * (1 - step / steps);
    const [dx, dy] = [new Float64Array(count), new Float64Array(count)];
    pushApart(xs, ys, dx, dy, length);
    pullTogether(xs, ys, dx, dy, { pairs, weights, length });
    for (let at = 0; at < count; at += 1) {
      const [towardsX, towardsY] = [(dx[at] ?? 0) - (xs[at] ?? 0) * length, (dy[at] ?? 0) - (ys[at] ?? 0) * length];
      const far = Math.hypot(towardsX, towardsY);
      if (far === 0) continue;
      const go = Math.min(heat, far) / far;
      xs[at] = (xs[at] ?? 0) + towardsX * go;
      ys[at] = (ys[at] ?? 0) + towardsY * go;
    }
  }
  return fitted(xs, ys);
}

/** A line weighs less at a point that has many, so that no point drags a crowd into one place. */
function weightsOf(count: number, pairs: readonly PointPair[]): Float64Array {
  const lines = new Float64Array(count);
  for (const pair of pairs) for (const at of pair) lines[at] = (lines[at] ?? 0) + 1;
  return lines.map((number) => 1 / Math.sqrt(Math.max(1, number)));
}

function pushApart(xs: Float64Array, ys: Float64Array, dx: Float64Array, dy: Float64Array, length: number): void {
  const push = length * length;
  for (let one = 0; one < xs.length; one += 1) {
    const [x, y] = [xs[one] ?? 0, ys[one] ?? 0];
    let [sumX, sumY] = [0, 0];
    for (let other = one + 1; other < xs.length; other += 1) {
      const [apartX, apartY] = [x - (xs[other] ?? 0), y - (ys[other] ?? 0)];
      const force = push / Math.max(apartX * apartX + apartY * apartY, 1e-6);
      const [byX, byY] = [apartX * force, apartY * force];
      sumX += byX;
      sumY += byY;
      dx[other] = (dx[other] ?? 0) - byX;
      dy[other] = (dy[other] ?? 0) - byY;
    }
    dx[one] = (dx[one] ?? 0) + sumX;
    dy[one] = (dy[one] ?? 0) + sumY;
  }
}

interface Pull {
  readonly pairs: readonly PointPair[];
  readonly weights: Float64Array;
  readonly length: number;
}

function pullTogether(xs: Float64Array, ys: Float64Array, dx: Float64Array, dy: Float64Array, { pairs, weights, length }: Pull): void {
  for (const [one, other] of pairs) {
    const [apartX, apartY] = [(xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0)];
    const far = Math.hypot(apartX, apartY) / length;
    const [pullOne, pullOther] = [far * (weights[one] ?? 1), far * (weights[other] ?? 1)];
    dx[one] = (dx[one] ?? 0) - apartX * pullOne;
    dy[one] = (dy[one] ?? 0) - apartY * pullOne;
    dx[other] = (dx[other] ?? 0) + apartX * pullOther;
    dy[other] = (dy[other] ?? 0) + apartY * pullOther;
  }
}

/** Into the square, as wide and as high as it is. */
function fitted(xs: Float64Array, ys: Float64Array): PlacedPoint[] {
  const span = (values: Float64Array): readonly [middle: number, half: number] => {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    return [(least + most) / 2, (most - least) / 2 || 1];
  };
  const [[middleX, halfX], [middleY, halfY]] = [span(xs), span(ys)];
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  return Array.from(xs, (x, at) => ({ x: rounded((x - middleX) / halfX), y: rounded(((ys[at] ?? 0) - middleY) / halfY) }));
}
