import type { ImportOutcome } from '#contract';
import type { CalendarDay } from '#domain';
import type { TallyChanges } from '../tallies/month-sums.js';
import type { TallyRow } from '../tallies/tally-row.js';
import type { ProjectFacts } from '../values/project-facts.js';
import type { ImportMoves } from './file-kind.js';
import type { ValueBefore } from './values-before.js';

/** What an import moves: tallies up to today, by indicator and part, and the earliest day it touches. */
export class ImportEffect implements ImportMoves, TallyChanges {
  readonly #moved = new Map<string, number>();
  #earliest: CalendarDay | null = null;

  /** @param today what counts later moves no value yet (R18) */
  constructor(private readonly today: CalendarDay) {}

  add(tally: TallyRow): void {
    this.#move(tally, tally.amount);
  }

  takeAway(tally: TallyRow): void {
    this.#move(tally, -tally.amount);
  }

  get earliest(): CalendarDay | null {
    return this.#earliest;
  }

  /** The indicators that move, before and after. @param before values as they were, up to today */
  on(before: readonly ValueBefore[], { indicators }: Pick<ProjectFacts, 'indicators'>): ImportOutcome['effect'] {
    const numbers = new Map(indicators.map(({ code, number }) => [code, number]));
    return before.flatMap((value) => {
      const number = numbers.get(value.code);
      if (number === undefined || value.value === null) return [];
      const after = this.#after(value, number);
      return after === null || after === value.value ? [] : [{ code: value.code, name: value.name, before: value.value, after }];
    });
  }

  #after({ value, measure, numerator = 0, denominator = 0, unit }: ValueBefore, number: number): number | null {
    if (measure !== 'ratio') return (value ?? 0) + this.#of(number, 'N');
    const below = denominator + this.#of(number, 'D');
    if (below === 0) return null;
    return Math.round(((numerator + this.#of(number, 'N')) / below) * (unit === '%' ? 100 : 1) * 1e6) / 1e6;
  }

  #of(indicator: number, part: 'N' | 'D'): number {
    return this.#moved.get(`${indicator} ${part}`) ?? 0;
  }

  #move({ indicator, part, day }: TallyRow, amount: number): void {
    if (this.#earliest === null || day < this.#earliest) this.#earliest = day;
    if (day > this.today) return;
    const key = `${indicator} ${part}`;
    this.#moved.set(key, (this.#moved.get(key) ?? 0) + amount);
  }
}
