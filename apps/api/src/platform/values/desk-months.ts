import type { ClientBase } from 'pg';
import type { IndicatorDetail } from '#contract';
import { unknownMember } from './breakdowns.js';
import { selectionOf } from './indicator-sums.js';
import type { ProjectFacts } from './project-facts.js';
import { conditionsOn } from './sums-over-tallies.js';
import type { ValueQuestion } from './value-question.js';

type DeskMonths = IndicatorDetail['deskMonths'];

/** What each desk counted for an indicator, month by month; desks that counted nothing stand at the end with nothing. */
export async function readDeskMonths(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: number,
): Promise<DeskMonths> {
  const { text, values } = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator] });
  const { rows } = await client.query<[desk: number | null, month: string, amount: number]>({
    rowMode: 'array',
    text: `select t.desk_number, to_char(date_trunc('month', t.day), 'YYYY-MM'), sum(t.amount)::float8
      from tally t where ${text} and t.part = 'N' group by 1, 2 order by 2`,
    values: [...values],
  });
  const desks = [...facts.desks, { number: null, code: unknownMember, name: '' }];
  return desks
    .map(({ number, code, name }) => {
      const months = rows.filter(([desk]) => desk === number).map(([, month, amount]) => ({ month, amount }));
      return { desk: code, name, months, total: months.reduce((sum, { amount }) => sum + amount, 0) };
    })
    .filter(({ desk, total }) => desk !== unknownMember || total > 0)
    .sort((one, other) => other.total - one.total);
}
