import type { ImportOutcome } from '#contract';
import { type CalendarDay, indicatorsRead } from '#domain';
import type { TallyChanges } from '../../tallies/month-sums.js';
import type { TallyRow } from '../../tallies/tally-row.js';
import { definitionKnownAt } from '../../values/indicator-plan.js';
import type { IndicatorFacts } from '../../values/project-facts.js';
import type { ImportGround, ImportMoves } from '../file-kind.js';
import { readValues, type ValueBefore } from '../values-before.js';

/** What an import moved, by the values as they are after it. */
export class MovedValues implements ImportMoves {
  constructor(
    readonly earliest: CalendarDay | null,
    private readonly after: ReadonlyMap<string, number | null>,
  ) {}

  on(before: readonly ValueBefore[]): ImportOutcome['effect'] {
    return before.flatMap(({ code, name, value }) => {
      const after = this.after.get(code) ?? null;
      return value === null || after === null || after === value ? [] : [{ code, name, before: value, after }];
    });
  }
}

/** The indicators of which a write posts or closes tallies, by number. */
export class MovedIndicators implements TallyChanges {
  readonly #numbers = new Set<number>();

  add({ indicator }: TallyRow): void {
    this.#numbers.add(indicator);
  }

  takeAway({ indicator }: TallyRow): void {
    this.#numbers.add(indicator);
  }

  has({ number }: Pick<IndicatorFacts, 'number'>): boolean {
    return this.#numbers.has(number);
  }
}

/**
 * The values of some indicators within the transaction as it is now, and of those that follow from them, by code; nothing of what they are
 * judged by. They are kept nowhere: the transaction may still come to nothing.
 */
export async function valuesNow(
  { client, facts, today }: ImportGround,
  moved: MovedIndicators,
): Promise<ReadonlyMap<string, number | null>> {
  const following = withThoseFollowing(facts.indicators, moved);
  if (following.length === 0) return new Map();
  const values = await readValues(client, { ...facts, indicators: withThoseRead(facts.indicators, following) }, today);
  const codes = new Set(following.map(({ code }) => code));
  return new Map(values.flatMap(({ code, value }) => (codes.has(code) ? [[code, value]] : [])));
}

/** Codes of the indicators whose values the value of another is worked out from. */
const codesRead = (indicator: IndicatorFacts): readonly string[] => indicatorsRead(definitionKnownAt(indicator, null).definition);

/** The indicators that moved, and those whose values are worked out from theirs. */
function withThoseFollowing(all: readonly IndicatorFacts[], moved: MovedIndicators): readonly IndicatorFacts[] {
  const codes = new Set(all.filter((one) => moved.has(one)).map(({ code }) => code));
  for (let known = -1; known < codes.size;) {
    known = codes.size;
    for (const one of all) if (codesRead(one).some((code) => codes.has(code))) codes.add(one.code);
  }
  return all.filter(({ code }) => codes.has(code));
}

/** Some indicators, and those from whose values theirs are worked out. */
function withThoseRead(all: readonly IndicatorFacts[], some: readonly IndicatorFacts[]): readonly IndicatorFacts[] {
  const codes = new Set(some.map(({ code }) => code));
  for (let known = -1; known < codes.size;) {
    known = codes.size;
    for (const one of all) if (codes.has(one.code)) for (const code of codesRead(one)) codes.add(code);
  }
  return all.filter(({ code }) => codes.has(code));
}
