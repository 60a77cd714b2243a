/** What a bullet draws, in the unit of the indicator. */
export interface BulletAmounts {
  readonly baseline: number | null;
  readonly value: number | null;
  /** Target of the period. */
  readonly target: number | null;
  readonly final: number | null;
  /** End of the project at this pace. */
  readonly forecast: number | null;
}

/** Places on the track from 0 to 100; null: not drawn. */
export interface BulletPlaces {
  readonly baseline: number;
  readonly value: number | null;
  readonly target: number | null;
  readonly final: number | null;
  /** The hatched part, from the value on. */
  readonly forecast: { readonly from: number; readonly to: number } | null;
}

/** Room kept to the right of the largest amount, so that its tick is not cut. */
const margin = 1.02;

/** The track goes from zero (or a baseline below it) to the largest of value, targets and forecast; where less is better it is the same. */
export function bulletPlaces({ baseline, value, target, final, forecast }: BulletAmounts): BulletPlaces {
  const amounts = [baseline, value, target, final, forecast].filter((amount) => amount !== null);
  const low = Math.min(0, ...amounts);
  const span = (Math.max(0, ...amounts) - low) * margin;
  const place = (amount: number | null): number | null => (amount === null || span === 0 ? null : ((amount - low) / span) * 100);
  const at = place(value);
  const end = place(forecast);
  return {
    baseline: place(baseline ?? 0) ?? 0,
    value: at,
    target: place(target),
    final: place(final),
    forecast: at === null || end === null || end <= at ? null : { from: at, to: end },
  };
}
