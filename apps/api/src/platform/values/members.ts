import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { ProjectFacts } from './project-facts.js';
import { selectionOf } from './indicator-sums.js';
import { type Conditions, conditionsOn } from './sums-over-tallies.js';
import type { ValueQuestion } from './value-question.js';

/** The records behind a value, each in the version that was counted, and the SHA-256 over them. */
export interface Members {
  readonly records: readonly string[];
  readonly versions: readonly number[];
  /** 64 hexadecimal digits; the same for the same records in the same versions, whoever asks. */
  readonly hash: string;
}

/** Reads the records counted for an indicator, numerator and denominator, in one order (G38). */
export async function readMembers(client: ClientBase, facts: ProjectFacts, question: ValueQuestion, indicator: number): Promise<Members> {
  const { text, values } = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator] });
  const { rows } = await client.query<[part: string, recordId: string, version: number]>({
    rowMode: 'array',
    text: `select t.part, t.record_id, t.record_version from tally t where ${text} order by t.record_id, t.part, t.ordinal`,
    values: [...values],
  });
  const hash = createHash('sha256');
  const versions = new Map<string, number>();
  for (const [part, recordId, version] of rows) {
    hash.update(`${part} ${recordId} ${version}\n`);
    versions.set(recordId, Math.max(version, versions.get(recordId) ?? 0));
  }
  return { records: [...versions.keys()], versions: [...versions.values()], hash: hash.digest('hex') };
}

/** How many records stand behind a value, and the hash over them. */
export interface CountedMembers {
  readonly hash: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Records that count in either part, each once. */
  readonly either: number;
}

/** The same members counted and hashed where the records are: a page needs their number and the first digits, not fifty thousand ids. */
export async function countMembers(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: number,
): Promise<CountedMembers> {
  const conditions = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator] });
  const { rows } = await client.query<{ hash: string; numerator: number; denominator: number; several: boolean }>(
    `select encode(sha256(convert_to(coalesce(string_agg(t.part || ' ' || t.record_id || ' ' || t.record_version || chr(10), ''), ''), 'UTF8')),
         'hex') as hash, count(*) filter (where t.part = 'N')::integer as numerator,
       count(*) filter (where t.part = 'D')::integer as denominator, coalesce(max(t.ordinal), 0) > 0 as several
     from (select t.part, t.record_id, t.record_version, t.ordinal from tally t where ${conditions.text}
       order by t.record_id, t.part, t.ordinal) t`,
    [...conditions.values],
  );
  const { hash = '', numerator = 0, denominator = 0, several = false } = rows[0] ?? {};
  // a record with one tally in one part is one row: that is so of nearly all, and counting rows costs nothing
  if (!several && denominator === 0) return { hash, numerator, denominator, either: numerator };
  return { hash, ...(await countDistinct(client, conditions)) };
}

async function countDistinct(client: ClientBase, { text, values }: Conditions): Promise<Omit<CountedMembers, 'hash'>> {
  const { rows } = await client.query<Omit<CountedMembers, 'hash'>>(
    `select count(distinct t.record_id) filter (where t.part = 'N')::integer as numerator,
       count(distinct t.record_id) filter (where t.part = 'D')::integer as denominator, count(distinct t.record_id)::integer as either
     from tally t where ${text}`,
    [...values],
  );
  return rows[0] ?? { numerator: 0, denominator: 0, either: 0 };
}
