/**
 * Whole numbers in proportion to some amounts, which add up to a total (R75): each its whole part, and what is left one by one to the
 * largest remainders; equal ones in the order given.
 */
export function inWholes(amounts: readonly number[], total: number): readonly number[] {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (sum <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / sum) * total);
  const wholes = exact.map(Math.floor);
  const order = exact
    .map((amount, at) => ({ at, remainder: amount - Math.floor(amount) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  let left = total - wholes.reduce((all, whole) => all + whole, 0);
  for (const { at } of order) {
    if (left <= 0) break;
    wholes[at] = (wholes[at] ?? 0) + 1;
    left -= 1;
  }
  return wholes;
}
