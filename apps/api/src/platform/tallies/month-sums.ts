import type { TallyRow } from './tally-row.js';

/** The breakdowns that sums are kept for; `total` is none. */
export const summedDimensions = [
  'total',
  'sex',
  'ageBand',
  'employmentStatus',
  'educationGroup',
  'citizenshipGroup',
  'desk',
  'partner',
] as const;
export type SummedDimension = (typeof summedDimensions)[number];

export interface MonthSumRow {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  /** First day of the month. */
  readonly month: string;
  readonly dimension: SummedDimension;
  /** '' is not known, or no desk or partner. */
  readonly member: string;
  readonly amount: number;
}

/** Sums of one indicator, part and month. */
interface MonthOfIndicator {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  readonly month: string;
  /** Sums by member, one map per dimension in their order. */
  readonly sums: readonly Map<string, number>[];
}

/** The members of all breakdowns that a tally belongs to, in the order of the dimensions; desks and partners by their number. */
function membersOf({ sex, ageBand, employmentStatus, educationGroup, citizenshipGroup, desk, partner }: TallyRow): readonly string[] {
  return [
    '',
    sex ?? '',
    ageBand ?? '',
    employmentStatus ?? '',
    educationGroup ?? '',
    citizenshipGroup ?? '',
    desk === null ? '' : String(desk),
    partner === null ? '' : String(partner),
  ];
}

/** Told of every tally that a write posts and closes. */
export interface TallyChanges {
  add(tally: TallyRow): void;
  takeAway(tally: TallyRow): void;
}

/** Tells several of every tally. */
export function toldToAll(...listeners: readonly TallyChanges[]): TallyChanges {
  return {
    add: (tally) => {
      for (const listener of listeners) listener.add(tally);
    },
    takeAway: (tally) => {
      for (const listener of listeners) listener.takeAway(tally);
    },
  };
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
    return months.flatMap(({ indicator, part, month, sums }) =>
      summedDimensions.flatMap((dimension, at) =>
        [...(sums[at] ?? [])]
          .filter(([, amount]) => amount !== 0)
          .sort(([one], [other]) => compare(one, other))
          .map(([member, amount]) => ({ indicator, part, month, dimension, member, amount })),
      ),
    );
  }

  #change(tally: TallyRow, amount: number): void {
    const sums = this.#sumsOf(tally);
    membersOf(tally).forEach((member, at) => {
      const ofDimension = sums[at];
      ofDimension?.set(member, (ofDimension.get(member) ?? 0) + amount);
    });
  }

  #sumsOf({ indicator, part, day }: TallyRow): MonthOfIndicator['sums'] {
    const month = `${day.slice(0, 7)}-01`;
    const key = `${indicator} ${part} ${month}`;
    let found = this.#months.get(key);
    if (!found) {
      found = { indicator, part, month, sums: summedDimensions.map(() => new Map<string, number>()) };
      this.#months.set(key, found);
    }
    return found.sums;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
