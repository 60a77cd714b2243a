import type { ClientBase } from 'pg';
import type { Path } from '#domain';
import { definitionKnownAt } from './indicator-plan.js';
import { selectionOf } from './indicator-sums.js';
import type { ProjectFacts } from './project-facts.js';
import { conditionsOn, eachSubjectOnce, type TallySelection } from './sums-over-tallies.js';
import type { ValueQuestion } from './value-question.js';

/** What indicators count in each member of a breakdown of their own, as the administrations of each region. */
export class FacetSums {
  readonly #sums = new Map<string, Map<string, number>>();

  add(indicator: number, by: Path, member: string, amount: number): void {
    const key = `${indicator} ${by}`;
    const members = this.#sums.get(key) ?? new Map<string, number>();
    this.#sums.set(key, members.set(member, amount));
  }

  of(indicator: number, by: Path): ReadonlyMap<string, number> {
    return this.#sums.get(`${indicator} ${by}`) ?? new Map();
  }
}

/** Reads the groups that the rules of a project ask for; nothing when none does. */
export async function readFacetSums(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<FacetSums> {
  const sums = new FacetSums();
  for (const { number, by } of groupsAskedFor(facts, question)) {
    const members = await sumByFacet(client, { ...selectionOf(facts, question), indicators: [number] }, by, 'N');
    for (const [member, amount] of members) sums.add(number, by, member, amount);
  }
  return sums;
}

/** What one indicator counts in each member of one of its own breakdowns, by member; what is not known of is left out. */
export async function sumByFacet(
  client: ClientBase,
  selection: TallySelection,
  by: Path,
  part: 'N' | 'D',
): Promise<ReadonlyMap<string, number>> {
  const { text, values } = conditionsOn(selection);
  const at = values.length;
  const { rows } = await client.query<{ member: string; amount: number }>(
    `select t.facets ->> $${at + 1} as member, sum(t.amount)::float8 as amount from ${eachSubjectOnce(`${text} and t.part = $${at + 2}`)}
     where t.facets ? $${at + 1} group by 1 order by 2 desc, 1`,
    [...values, by, part],
  );
  return new Map(rows.map(({ member, amount }) => [member, amount]));
}

function groupsAskedFor(facts: ProjectFacts, { knownAt }: ValueQuestion): { readonly number: number; readonly by: Path }[] {
  const numbers = new Map(facts.indicators.map(({ code, number }) => [code, number]));
  return facts.indicators.flatMap((indicator) => {
    const { definition } = definitionKnownAt(indicator, knownAt);
    if (!('conditions' in definition)) return [];
    return definition.conditions.flatMap(({ indicator: code, groups }) => {
      const number = numbers.get(code);
      return groups && number !== undefined ? [{ number, by: groups.by }] : [];
    });
  });
}
