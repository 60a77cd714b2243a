import type { ClientBase } from 'pg';
import type { IndicatorDetail } from '#contract';
import { isAdditive } from '#domain';
import { unknownMember } from './breakdowns.js';
import { definitionKnownAt } from './indicator-plan.js';
import { firstUncovered, isKeptByMonth, selectionOf } from './indicator-sums.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { conditionsOn, type TallySelection } from './sums-over-tallies.js';
import type { ValueQuestion } from './value-question.js';

type DeskMonths = IndicatorDetail['deskMonths'];

/** What each desk counted for an indicator, month by month; desks that counted nothing stand at the end with nothing. */
export async function readDeskMonths(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: Pick<IndicatorFacts, 'number' | 'definitions'>,
): Promise<DeskMonths> {
  const rows = await readRows(client, facts, question, indicator);
  const desks = [...facts.desks, { number: null, code: unknownMember, name: '' }];
  return desks
    .map(({ number, code, name }) => {
      const months = rows.filter(([desk]) => desk === number).map(([, month, amount]) => ({ month, amount }));
      return { desk: code, name, months, total: months.reduce((sum, { amount }) => sum + amount, 0) };
    })
    .filter(({ desk, total }) => desk !== unknownMember || total > 0)
    .sort((one, other) => other.total - one.total);
}

type DeskMonthRow = [desk: number | null, month: string, amount: number];

/** From the sums that are kept with the tallies where they hold the answer, and the days that they do not cover from the tallies. */
async function readRows(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: Pick<IndicatorFacts, 'number' | 'definitions'>,
): Promise<DeskMonthRow[]> {
  const selection = { ...selectionOf(facts, question), indicators: [indicator.number] };
  const addsUp = isAdditive(definitionKnownAt(indicator, question.knownAt).definition) && !selection.byYear?.includes(indicator.number);
  const isKept = addsUp && isKeptByMonth({ ...question, by: [['desk']] });
  if (!isKept) return sumTalliesByDesk(client, selection);
  const uncovered = firstUncovered(question.cutOff);
  const { rows } = await client.query<DeskMonthRow>({
    rowMode: 'array',
    text: `select nullif(member, '')::integer, to_char(month, 'YYYY-MM'), amount::float8 from tally_month_sum
      where project_id = $1 and indicator_number = $2 and part = 'N' and dimension = 'desk' and month < $3::date and amount <> 0 order by 2`,
    values: [facts.projectId, indicator.number, uncovered],
  });
  return uncovered > question.cutOff ? rows : [...rows, ...(await sumTalliesByDesk(client, { ...selection, from: uncovered }))];
}

async function sumTalliesByDesk(client: ClientBase, selection: TallySelection): Promise<DeskMonthRow[]> {
  const { text, values } = conditionsOn(selection);
  const { rows } = await client.query<DeskMonthRow>({
    rowMode: 'array',
    text: `select t.desk_number, to_char(date_trunc('month', t.day), 'YYYY-MM'), sum(t.amount)::float8
      from tally t where ${text} and t.part = 'N' group by 1, 2 order by 2`,
    values: [...values],
  });
  return rows;
}
