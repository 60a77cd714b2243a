import type { TallyRow } from './tally-row.js';

/** The breakdowns that sums are kept for; `total` is none. */
export const summedDimensions = ['total', 'sex', 'ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'desk'] as const;
export type SummedDimension = (typeof summedDimensions)[number];

export interface MonthSumRow {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  /** First day of the month. */
  readonly month: string;
  readonly dimension: SummedDimension;
  /** '' is not known, or no desk. */
  readonly member: string;
  readonly amount: number;
}

/** Sums of one indicator, part and month. */
interface MonthOfIndicator {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  readonly month: string;
  readonly byDimension: ReadonlyMap<SummedDimension, Map<string, number>>;
}

/** The member of a breakdown that a tally belongs to; desks by their number. */
function memberOf(tally: TallyRow, dimension: SummedDimension): string {
  if (dimension === 'total') return '';
  return String(tally[dimension] ?? '');
}

/** Told of every tally that a write posts and closes. */
export interface TallyChanges {
  add(tally: TallyRow): void;
  takeAway(tally: TallyRow): void;
}

/** By how much a write changes the sums per month: tallies posted are added, tallies closed are taken away. */
export class MonthSumChanges implements TallyChanges {
  readonly #months = new Map<string, MonthOfIndicator>();

  add(tally: TallyRow): void {
    this.#change(tally, tally.amount);
  }

  takeAway(tally: TallyRow): void {
    this.#change(tally, -tally.amount);
  }

  /** What changes, in one order whoever writes, so that two writers never wait for each other in a circle. */
  rows(): MonthSumRow[] {
    const months = [...this.#months.values()].sort(
      (one, other) => one.indicator - other.indicator || compare(one.part, other.part) || compare(one.month, other.month),
    );
    return months.flatMap(({ indicator, part, month, byDimension }) =>
      [...byDimension].flatMap(([dimension, members]) =>
        [...members]
          .filter(([, amount]) => amount !== 0)
          .sort(([one], [other]) => compare(one, other))
          .map(([member, amount]) => ({ indicator, part, month, dimension, member, amount })),
      ),
    );
  }

  #change(tally: TallyRow, amount: number): void {
    for (const [dimension, members] of this.#monthOf(tally)) {
      const member = memberOf(tally, dimension);
      members.set(member, (members.get(member) ?? 0) + amount);
    }
  }

  #monthOf({ indicator, part, day }: TallyRow): MonthOfIndicator['byDimension'] {
    const month = `${day.slice(0, 7)}-01`;
    const key = `${indicator} ${part} ${month}`;
    let found = this.#months.get(key);
    if (!found) {
      found = { indicator, part, month, byDimension: new Map(summedDimensions.map((dimension) => [dimension, new Map<string, number>()])) };
      this.#months.set(key, found);
    }
    return found.byDimension;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
