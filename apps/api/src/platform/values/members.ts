import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { ProjectFacts } from './project-facts.js';
import { selectionOf } from './indicator-sums.js';
import { conditionsOn } from './sums-over-tallies.js';
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

/** The hash of the members alone, worked out where the records are: a page needs its first digits and not fifty thousand ids. */
export async function readMembersHash(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: number,
): Promise<string> {
  const { text, values } = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator] });
  const { rows } = await client.query<{ hash: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(t.part || ' ' || t.record_id || ' ' || t.record_version || chr(10), ''
       order by t.record_id, t.part, t.ordinal), ''), 'UTF8')), 'hex') as hash from tally t where ${text}`,
    [...values],
  );
  return rows[0]?.hash ?? '';
}
