import type { ImportOutcome, IndicatorValue } from '#contract';
import type { CalendarDay } from '#domain';
import { amountsOf } from '../../values/indicator-amounts.js';
import { readAmountGround } from '../../values/value-ground.js';
import { everythingUpTo } from '../../values/value-question.js';
import type { ImportGround, ImportMoves } from '../file-kind.js';

/** What an import moved, by the values as they are after it. */
export class MovedValues implements ImportMoves {
  constructor(
    readonly earliest: CalendarDay | null,
    private readonly after: ReadonlyMap<string, number | null>,
  ) {}

  on(before: readonly IndicatorValue[]): ImportOutcome['effect'] {
    return before.flatMap(({ code, name, value }) => {
      const after = this.after.get(code) ?? null;
      return value === null || after === null || after === value ? [] : [{ code, name, before: value, after }];
    });
  }
}

/**
 * The value of every indicator within the transaction as it is now, by code; nothing of what it is judged by. They are kept nowhere: the
 * transaction may still come to nothing.
 */
export async function valuesNow({ client, facts, today }: ImportGround): Promise<ReadonlyMap<string, number | null>> {
  const ground = await readAmountGround(client, facts, everythingUpTo(today), 'the end alone');
  return new Map(facts.indicators.map((indicator) => [indicator.code, amountsOf(indicator, ground).value]));
}
