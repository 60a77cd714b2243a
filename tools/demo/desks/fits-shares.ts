import type { Shares } from './shares.js';

/** The share of the standard normal distribution that a thousandth lies beyond. */
const oneInAThousand = 3.09;

/**
 * Whether counts can have been drawn with these shares: the test of chi-square at one in a thousand. Its limit is the approximation of Wilson
 * and Hilferty.
 */
export function fitsShares<T extends string>(counts: ReadonlyMap<T, number>, shares: Shares<T>): boolean {
  const names = (Object.keys(shares) as T[]).filter((name) => (shares[name] ?? 0) > 0);
  const weights = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0) !== total) return false;
  const chiSquare = names.reduce((sum, name) => {
    const expected = (total * (shares[name] ?? 0)) / weights;
    return sum + ((counts.get(name) ?? 0) - expected) ** 2 / expected;
  }, 0);
  const freedom = names.length - 1;
  return freedom === 0 || chiSquare < freedom * (1 - 2 / (9 * freedom) + oneInAThousand * Math.sqrt(2 / (9 * freedom))) ** 3;
}

/** How often each comes. */
export function countsOf<T extends string>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
