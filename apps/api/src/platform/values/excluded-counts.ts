import type { ClientBase } from 'pg';
import type { ExcludedFor, Explanation } from '#contract';
import { type IndicatorDefinition, isAnnual, isCountedOnRecords, partsOf, recordTypesOf, yearOf, yearWindow } from '#domain';
import { excludedSentence, type ExcludedReason } from '#wording';
import { countExcludedContents } from './excluded-contents.js';
import { readExcludedNodes } from './excluded-nodes.js';
import { definitionKnownAt } from './indicator-plan.js';
import { participationConditions } from './participation-counts.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { ValueGround } from './value-ground.js';
import type { ValueQuestion } from './value-question.js';

/**
 * Records of the kinds an indicator counts that do not count on the day asked, by reason: participations that began by then, contacts and the
 * like of a day up to then, desks and partners. Null where nothing is counted on records, and where what desks and partners were then is not kept.
 * @param counted records that count in any part
 */
export async function countExcluded(
  client: ClientBase,
  indicator: IndicatorFacts,
  ground: ValueGround,
  counted: number,
): Promise<Explanation['excluded']> {
  const { facts, question, counts } = ground;
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  if (!isCountedOnRecords(definition)) return null;
  const nodes = await readExcludedNodes(client, facts, question, definition);
  const contents = await countExcludedContents(client, { facts, question, indicator, definition });
  if (nodes === null || contents === null) return null;
  const byReason = new Map<string, ExcludedFor>();
  for (const { reason, sentence: ofOne } of nodes.excluded) {
    const sentence = reason === 'later' || reason === 'ended' ? excludedSentence(reason) : ofOne;
    const key = `${reason} ${sentence.en}`;
    byReason.set(key, { reason, sentence, count: (byReason.get(key)?.count ?? 0) + 1 });
  }
  const reasons = recordTypesOf(definition).includes('participation')
    ? await participationReasons(
        client,
        indicator,
        definition,
        ground,
        counts.participations - (counted - nodes.counted - contents.counted),
      )
    : [];
  const all = [...reasons, ...contents.reasons, ...byReason.values()].sort((one, other) => other.count - one.count);
  return { total: all.reduce((sum, { count }) => sum + count, 0), reasons: all };
}

async function participationReasons(
  client: ClientBase,
  indicator: IndicatorFacts,
  definition: IndicatorDefinition,
  { facts, question, counts: { excluded } }: ValueGround,
  left: number,
): Promise<ExcludedFor[]> {
  const incomplete = excluded === 0 ? 0 : await countIncomplete(client, indicator, facts, question);
  const { later, ended } = await countOtherTimes(client, indicator, definition, facts, question);
  const byRule = partsOf(definition).numerator.every((counts) => counts.of !== 'participation' || 'rule' in counts);
  const counts: readonly (readonly [ExcludedReason, number])[] = [
    ['incomplete', incomplete],
    ['later', later],
    ['ended', ended],
    [byRule ? 'rule' : 'condition', left - incomplete - later - ended],
  ];
  return counts.flatMap(([reason, count]) => (count > 0 ? [{ reason, sentence: excludedSentence(reason), count }] : []));
}

/** Tallies of an indicator as they were known, as conditions on `t`, and whether they hold on the day asked; of a yearly one, in its year (R90). */
export function tallyConditions(
  indicator: Pick<IndicatorFacts, 'number' | 'cumulative' | 'commonCode'>,
  { knownAt, cutOff }: ValueQuestion,
  values: unknown[],
): { known: string; holds: string } {
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const day = `${bound(cutOff)}::date`;
  const number = `t.indicator_number = ${bound(indicator.number)}::smallint`;
  const at = knownAt === null ? null : `${bound(knownAt)}::timestamptz`;
  const open = at === null ? 't.superseded_at is null' : `t.posted_at <= ${at} and (t.superseded_at is null or t.superseded_at > ${at})`;
  const inYear = isAnnual(indicator) ? ` and t.day >= ${bound(yearWindow(yearOf(cutOff)).start)}::date` : '';
  return { known: `${number} and ${open}`, holds: `t.day <= ${day} and (t.last_day is null or t.last_day >= ${day})${inYear}` };
}

/** Incomplete ones that no rule counts all the same: few, so each is looked up, and not all that count are read for them. */
async function countIncomplete(
  client: ClientBase,
  indicator: IndicatorFacts,
  facts: ProjectFacts,
  question: ValueQuestion,
): Promise<number> {
  const values: unknown[] = [question.cutOff];
  const where = participationConditions(facts, question, values);
  const { known, holds } = tallyConditions(indicator, question, values);
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from participation r
     left join lateral (select true as counts from tally t
       where t.project_id = r.project_id and t.record_id = r.participation_id and ${known} and ${holds} limit 1) t on true
     where ${where} and r.entry_date <= $1::date and r.missing_fields <> '{}' and t.counts is null`,
    values,
  );
  return rows[0]?.count ?? 0;
}

/** Those that count on a later day, and those that counted until an earlier one. */
async function countOtherTimes(
  client: ClientBase,
  indicator: IndicatorFacts,
  definition: IndicatorDefinition,
  facts: ProjectFacts,
  question: ValueQuestion,
): Promise<{ readonly later: number; readonly ended: number }> {
  const { numerator, denominator } = partsOf(definition);
  const canEnd = [...numerator, ...denominator].some((counts) => 'until' in counts && counts.until !== undefined);
  const values: unknown[] = [question.cutOff];
  const where = participationConditions(facts, question, values);
  const { known, holds } = tallyConditions(indicator, question, values);
  // of a yearly indicator whatever counted before, and counts in no later year, counts no longer
  const otherDay = isAnnual(indicator) ? 'true' : canEnd ? '(t.day > $1::date or t.last_day < $1::date)' : 't.day > $1::date';
  const { rows } = await client.query<{ later: number; ended: number }>(
    `select count(*) filter (where o.later)::integer as later, count(*) filter (where not o.later)::integer as ended
     from (select t.record_id, bool_or(t.day > $1::date) as later from tally t
       where t.project_id = $2 and ${known} and ${otherDay} group by t.record_id) o
     join participation r on r.participation_id = o.record_id and ${where} and r.entry_date <= $1::date
     where not exists (select from tally t where t.project_id = r.project_id and t.record_id = r.participation_id and ${known} and ${holds})
       and r.missing_fields = '{}'`,
    values,
  );
  return rows[0] ?? { later: 0, ended: 0 };
}
