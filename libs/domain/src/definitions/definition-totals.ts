import type { Tally, TallyPart } from '../counting/tally.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { isAdditive, type IndicatorDefinition } from './definition.js';

interface FirstTally {
  readonly day: CalendarDay;
  readonly amount: number;
}

/**
 * The value of a definition on a day, from tallies that are handed over one record after the other: what the database answers from stored
 * tallies, for a definition that has none yet.
 */
export class DefinitionTotals {
  readonly #addsUp: boolean;
  readonly #sums: Record<TallyPart, number> = { numerator: 0, denominator: 0 };
  readonly #firsts: Record<TallyPart, Map<string, FirstTally>> = { numerator: new Map(), denominator: new Map() };

  constructor(
    private readonly definition: IndicatorDefinition,
    private readonly day: CalendarDay,
  ) {
    this.#addsUp = isAdditive(definition);
  }

  /** Adds the tallies of a record that hold on the day. @param about whom or what the record is about, where a tally names no other subject */
  add(tallies: readonly Tally[], about: string): void {
    for (const { part, day, lastDay, amount, subject } of tallies) {
      if (day > this.day || (lastDay !== null && lastDay < this.day)) continue;
      if (this.#addsUp) this.#sums[part] += amount;
      else this.#addOnce(part, subject ?? about, { day, amount });
    }
  }

  get numerator(): number {
    return this.#of('numerator');
  }

  get denominator(): number | null {
    const { definition } = this;
    if (definition.measure === 'mean') return this.#of('denominator');
    if (definition.measure !== 'ratio' || !('denominator' in definition)) return null;
    return typeof definition.denominator === 'number' ? definition.denominator : this.#of('denominator');
  }

  /** Null with nothing to divide by (R69). */
  get value(): number | null {
    const { numerator, denominator } = this;
    if (denominator === null) return numerator;
    return denominator === 0 ? null : numerator / denominator;
  }

  #addOnce(part: TallyPart, subject: string, tally: FirstTally): void {
    const first = this.#firsts[part].get(subject);
    if (!first || tally.day < first.day) this.#firsts[part].set(subject, tally);
  }

  #of(part: TallyPart): number {
    if (this.#addsUp) return this.#sums[part];
    return [...this.#firsts[part].values()].reduce((sum, { amount }) => sum + amount, 0);
  }
}
