import type { ClientBase } from 'pg';
import type { ExcludedFor, ExcludedRecord } from '#contract';
import { contentTypes, type ContentType, type IndicatorDefinition, type RecordNode, recordTypesOf } from '#domain';
import { excludedSentence, notCountedSentence } from '#wording';
import { queryOn } from '../database/query.js';
import { readCountedNodes } from '../records/record-nodes.js';
import { recordFields, type StoredRecord } from '../records/stored-record.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { isNumbered } from './breakdowns.js';
import { tallyConditions } from './excluded-counts.js';
import { reasonOf } from './excluded-nodes.js';
import { versionConditions } from './participation-counts.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { ValueQuestion } from './value-question.js';

/** What is asked about the contents that one indicator counts. */
interface Asked {
  readonly facts: ProjectFacts;
  readonly question: ValueQuestion;
  readonly indicator: IndicatorFacts;
  readonly definition: IndicatorDefinition;
}

/** The types of record kept as contents that a definition counts: contacts, appointments … */
function contentTypesOf(definition: IndicatorDefinition): readonly ContentType[] {
  const types: readonly string[] = recordTypesOf(definition);
  return contentTypes.filter((type) => types.includes(type));
}

/**
 * Contents of the kinds an indicator counts, of a day up to the one asked, that do not count on it: how many, by reason. Null where the
 * question narrows by traits of people, which contents do not have.
 */
export async function countExcludedContents(
  client: ClientBase,
  asked: Asked,
): Promise<{ readonly reasons: readonly ExcludedFor[]; readonly counted: number } | null> {
  if (contentTypesOf(asked.definition).length === 0) return { reasons: [], counted: 0 };
  if (!asksOfContents(asked.question)) return null;
  const values: unknown[] = [];
  const { left, later, ended } = verdicts(asked, values);
  const { rows } = await client.query<{ all: number; left: number; later: number; ended: number }>(
    `select count(*)::integer as all, count(*) filter (where r.left)::integer as left,
       count(*) filter (where r.left and r.later)::integer as later,
       count(*) filter (where r.left and not r.later and r.ended)::integer as ended
     from (select ${left} as left, ${later} as later, ${ended} as ended from record_version r where ${conditions(asked, values)}) r`,
    values,
  );
  const found = rows[0] ?? { all: 0, left: 0, later: 0, ended: 0 };
  const counts = [
    ['later', found.later],
    ['ended', found.ended],
    ['condition', found.left - found.later - found.ended],
  ] as const;
  const reasons = counts.flatMap(([reason, count]) => (count > 0 ? [{ reason, sentence: excludedSentence(reason), count }] : []));
  return { reasons, counted: found.all - found.left };
}

/** The same one by one, the latest first, each with its reason; one more than asked for when there are more. */
export async function readExcludedContents(
  client: ClientBase,
  asked: Asked,
  { after, limit }: { readonly after: readonly [day: string, id: string] | null; readonly limit: number },
): Promise<ExcludedRecord[]> {
  const { facts, question, indicator, definition } = asked;
  if (contentTypesOf(definition).length === 0 || !asksOfContents(question)) return [];
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const { left, later, ended } = verdicts(asked, values);
  const where = conditions(asked, values);
  const following = after === null ? '' : `and (r.day, r.record_id) < (${bound(after[0])}::date, ${bound(after[1])}::uuid)`;
  const { rows } = await client.query<
    StoredRecord & { readonly later: boolean; readonly ended: boolean; readonly pseudonym: string | null }
  >(
    `select ${recordFields}, ${later} as later, ${ended} as ended, p.pseudonym from record_version r
     left join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where ${where} and ${left} ${following} order by r.day desc, r.record_id desc limit ${bound(limit + 1)}`,
    values,
  );
  const basis = await readCountingBasis(queryOn(client), facts.projectId);
  const alone = { ...basis, indicators: new Map([[indicator.code, { ...indicator, definition, definitionVersion: 0 }]]) };
  const nodes = new Map((await readCountedNodes(client, alone, rows)).map(({ node }) => [node.id, node]));
  return rows.map((row) => {
    const desk = facts.desks.find(({ number }) => number === row.desk);
    const place = { desk: desk?.code ?? null, deskName: desk?.name ?? null };
    return {
      recordId: row.id,
      of: row.type,
      label: row.pseudonym ?? '',
      day: row.day,
      ...place,
      ...whyOf(row, nodes.get(row.id), definition),
    };
  });
}

/** Contents have a desk and its partner, and nothing else that values are narrowed by. */
const asksOfContents = ({ where }: ValueQuestion): boolean => where.every(({ breakdown }) => isNumbered(breakdown));

function whyOf(
  { type, later, ended }: { readonly type: ContentType; readonly later: boolean; readonly ended: boolean },
  node: RecordNode | undefined,
  definition: IndicatorDefinition,
): Pick<ExcludedRecord, 'reason' | 'sentence'> {
  if (later) return { reason: 'later', sentence: excludedSentence('later') };
  if (ended) return { reason: 'ended', sentence: excludedSentence('ended') };
  return node ? reasonOf(node, definition) : { reason: 'rule', sentence: notCountedSentence(type, { reason: 'rule' }) };
}

/** Whether a record `r` is left out on the day, counts on a later one, and did until an earlier one. */
function verdicts(
  { question, indicator }: Asked,
  values: unknown[],
): { readonly left: string; readonly later: string; readonly ended: string } {
  const { known, holds } = tallyConditions(indicator, question, values);
  const day = `$${values.push(question.cutOff)}::date`;
  const some = (more: string): string =>
    `exists (select from tally t where t.project_id = r.project_id and t.record_id = r.record_id and ${known} and ${more})`;
  return { left: `not ${some(holds)}`, later: some(`t.day > ${day}`), ended: some(`t.day <= ${day}`) };
}

function conditions({ facts, question, definition }: Asked, values: unknown[]): string {
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const types = `r.type = any (${bound(contentTypesOf(definition))})`;
  return [types, `r.day <= ${bound(question.cutOff)}::date`, ...versionConditions(facts, question, 'r.record_id', values)].join(' and ');
}
