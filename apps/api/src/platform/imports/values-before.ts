import type { ClientBase } from 'pg';
import type { IndicatorValue } from '#contract';
import type { CalendarDay } from '#domain';
import { amountsOf } from '../values/indicator-amounts.js';
import type { ProjectFacts } from '../values/project-facts.js';
import { readAmountGround } from '../values/value-ground.js';
import { everythingUpTo } from '../values/value-question.js';

/** What an indicator comes to before an import, and what its value is made of; nothing of what it is judged by. */
export type ValueBefore = Pick<IndicatorValue, 'code' | 'name' | 'measure' | 'unit' | 'value' | 'numerator' | 'denominator'>;

/** The values of some indicators of a project, as they are within a transaction. */
export async function readValues(client: ClientBase, facts: ProjectFacts, today: CalendarDay): Promise<readonly ValueBefore[]> {
  const ground = await readAmountGround(client, facts, everythingUpTo(today), 'the end alone');
  return facts.indicators.map((indicator) => {
    const { code, name, measure, unit } = indicator;
    const { value, numerator, denominator } = amountsOf(indicator, ground);
    return { code, name, measure, unit, value, numerator, denominator };
  });
}
