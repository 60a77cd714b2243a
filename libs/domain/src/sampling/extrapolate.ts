import type { Sex } from '../people/participation.js';
import { inWholes } from './largest-remainder.js';
import { type Precision, requiredPrecision } from './sample-size.js';

/** What was answered in a stratum. Who did not answer is in neither number (R75). */
export interface AnsweredStratum {
  readonly key: string;
  readonly sex: Sex;
  /** People of the frame that it stands for. */
  readonly size: number;
  readonly drawn: number;
  readonly valid: number;
  readonly positive: number;
}

/** A stratum with the number of people each valid answer stands for. */
export interface WeightedStratum extends AnsweredStratum {
  /** Null: nobody answered, so its people are reckoned by all the others. */
  readonly weight: number | null;
}

/** The result of a sample for everybody it stands for (R75, R77). */
export interface Extrapolation {
  /** Whole persons; F + M + N = T. */
  readonly value: Readonly<Record<Sex | 'T', number>>;
  readonly share: number | null;
  /** Half the length of the 95 % interval of the share; null where fewer than two answered. */
  readonly margin: number | null;
  readonly interval: readonly [from: number, to: number] | null;
  /** R71: whether the interval is no longer than asked. */
  readonly isPrecise: boolean;
  readonly population: number;
  readonly drawn: number;
  readonly valid: number;
  /** Valid answers of those who were drawn. */
  readonly response: number | null;
  readonly strata: readonly WeightedStratum[];
}

const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((sum, item) => sum + amount(item), 0);

/**
 * R75: per stratum its people times positive by valid answers, added up, in whole persons by sex. A stratum in which nobody answered takes
 * the share of the others, and is told by its weight.
 */
export function extrapolate(strata: readonly AnsweredStratum[], precision: Precision = requiredPrecision): Extrapolation {
  const [population, valid] = [sumOf(strata, ({ size }) => size), sumOf(strata, (one) => one.valid)];
  const answered = strata.filter((one) => one.valid > 0);
  const known = sumOf(answered, ({ size }) => size);
  const overall = known === 0 ? null : sumOf(answered, ({ size, positive, valid: answers }) => size * (positive / answers)) / known;
  const amountOf = (one: AnsweredStratum): number => one.size * (one.valid > 0 ? one.positive / one.valid : (overall ?? 0));
  const sexes = ['F', 'M', 'N'] as const;
  const bySex = sexes.map((sex) =>
    sumOf(
      strata.filter((one) => one.sex === sex),
      amountOf,
    ),
  );
  const total = Math.round(sumOf(strata, amountOf));
  const [F = 0, M = 0, N = 0] = inWholes(bySex, total);
  const margin = marginOf(strata, known, precision);
  const drawn = sumOf(strata, (one) => one.drawn);
  return {
    value: { T: total, F, M, N },
    share: overall,
    margin,
    interval: margin === null || overall === null ? null : [Math.max(0, overall - margin), Math.min(1, overall + margin)],
    // rounded, so that a whole census is not too imprecise by the last bit
    isPrecise: margin !== null && margin <= precision.margin + 1e-9,
    ...{ population, drawn, valid },
    response: drawn === 0 ? null : valid / drawn,
    strata: strata.map((one) => ({ ...one, weight: one.valid > 0 ? one.size / one.valid : null })),
  };
}

/**
 * Half the interval of a stratified share, with the correction for a small population. A stratum with a single answer says nothing of its
 * spread and counts as the widest there is.
 */
function marginOf(strata: readonly AnsweredStratum[], known: number, { z }: Precision): number | null {
  const answered = strata.filter(({ valid }) => valid > 0);
  if (sumOf(answered, ({ valid }) => valid) < 2) return null;
  const variance = sumOf(answered, ({ size, valid, positive }) => {
    const share = positive / valid;
    const spread = valid > 1 ? (share * (1 - share)) / (valid - 1) : 0.25;
    return (size / known) ** 2 * (1 - valid / size) * spread;
  });
  return z * Math.sqrt(variance);
}
