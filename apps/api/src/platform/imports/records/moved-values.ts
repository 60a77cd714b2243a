import type { ImportOutcome, IndicatorValue } from '#contract';
import type { CalendarDay } from '#domain';
import { questionOf } from '../../values/value-question.js';
import { valuesQuestion } from '../../values/values.js';
import type { ImportGround, ImportMoves } from '../file-kind.js';

/** What an import moved, by the values as they are after it. */
export class MovedValues implements ImportMoves {
  constructor(
    readonly earliest: CalendarDay | null,
    private readonly after: readonly IndicatorValue[],
  ) {}

  on(before: readonly IndicatorValue[]): ImportOutcome['effect'] {
    const values = new Map(this.after.map(({ code, value }) => [code, value]));
    return before.flatMap(({ code, name, value }) => {
      const after = values.get(code) ?? null;
      return value === null || after === null || after === value ? [] : [{ code, name, before: value, after }];
    });
  }
}

/** The values within the transaction as they are now. They are kept nowhere: the transaction may still come to nothing. */
export function valuesNow({ client, facts, today }: ImportGround): Promise<IndicatorValue[]> {
  return valuesQuestion(questionOf({}, facts, today)).answer(client, facts);
}
