import type { ClientBase } from 'pg';
import { type IndicatorDefinition, indicatorsRead, isCountedOnRecords, type Membership } from '#domain';
import type { StoredRecord } from './stored-record.js';

/** Whether people are counted by other indicators, as far as some definitions ask: read once for the people of some records. */
export async function readMembership(
  client: ClientBase,
  projectId: string,
  indicators: readonly { readonly definition: IndicatorDefinition }[],
  records: readonly StoredRecord[],
): Promise<Membership> {
  const codes = [...new Set(indicators.flatMap(({ definition }) => (isCountedOnRecords(definition) ? indicatorsRead(definition) : [])))];
  const people = [...new Set(records.flatMap(({ personId }) => personId ?? []))];
  if (codes.length === 0 || people.length === 0) return () => false;
  const { rows } = await client.query<{ code: string; subject: string }>(
    `select distinct i.code, t.subject_id as subject from indicator i
     join tally t on t.project_id = i.project_id and t.indicator_number = i.number
     where i.project_id = $1 and i.code = any ($2) and t.subject_id = any ($3::uuid[]) and t.superseded_at is null and t.part = 'N'`,
    [projectId, codes, people],
  );
  const members = new Set(rows.map(({ code, subject }) => `${code} ${subject}`));
  return (indicator, subject) => members.has(`${indicator} ${subject}`);
}
