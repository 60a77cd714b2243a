import { inWholes } from './largest-remainder.js';
import { answersNeeded, peopleToDraw, type Precision, requiredPrecision } from './sample-size.js';
import type { FrameUnit, Stratum } from './sampling-frame.js';
import { strataOf } from './sampling-frame.js';
import { drawn } from './seeded-order.js';

/** How a sample is to be drawn. */
export interface SamplePlan {
  /** Anything; with the same frame it draws the same people. */
  readonly seed: string;
  /** Share of those who are asked that is expected to answer. */
  readonly responseRate: number;
  readonly precision?: Precision;
}

export interface DrawnStratum extends Stratum {
  readonly drawn: readonly string[];
}

/** A drawn sample with everything that documents it (R77). */
export interface Sample {
  readonly seed: string;
  readonly population: number;
  /** Valid answers that the precision asks for. */
  readonly answersNeeded: number;
  readonly strata: readonly DrawnStratum[];
}

/** R72, R73: as many as the precision and the expected response ask for, from each stratum in proportion. */
export function drawSample(frame: readonly FrameUnit[], { seed, responseRate, precision = requiredPrecision }: SamplePlan): Sample {
  const strata = strataOf(frame);
  const population = strata.reduce((sum, { ids }) => sum + ids.length, 0);
  const answers = answersNeeded(population, precision);
  const sizes = allocated(
    strata.map(({ ids }) => ids.length),
    peopleToDraw(answers, responseRate, population),
  );
  return {
    seed,
    population,
    answersNeeded: answers,
    strata: strata.map((stratum, at) => ({ ...stratum, drawn: drawn(stratum.ids, sizes[at] ?? 0, `${seed} ${stratum.key}`) })),
  };
}

/** In proportion, each stratum at least once where there are enough to draw: one that nobody stands for could not be extrapolated. */
function allocated(sizes: readonly number[], total: number): readonly number[] {
  const share = inWholes(sizes, total);
  if (total < sizes.length) return share;
  const wanted = share.map((count, at) => Math.min(sizes[at] ?? 0, Math.max(count, 1)));
  // those that were lifted are made up for where most are drawn
  for (let over = wanted.reduce((sum, count) => sum + count, 0) - total; over > 0; over -= 1) {
    const largest = wanted.indexOf(Math.max(...wanted));
    wanted[largest] = (wanted[largest] ?? 0) - 1;
  }
  return wanted;
}

/** Everybody who was drawn. */
export function drawnPeople({ strata }: Sample): readonly string[] {
  return strata.flatMap((stratum) => stratum.drawn);
}
