import type { ClientBase } from 'pg';
import { onlyRuleOf } from '#domain';
import type { CountingBasis } from '../../platform/tallies/counting-basis.js';

/** Indicators of which one person never counts for two (V17, R42). */
const exclusive = ['EECO06', 'EECO07', 'EECO08', 'EECR01', 'EECR04'];

/** Records that count for several of these indicators, each with their common codes: read from the tallies, another hand than the rules. */
export async function readExclusivelyCounted(
  client: ClientBase,
  { projectId, indicators }: CountingBasis,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const codes = new Map<number, string>();
  for (const { number, definition } of indicators.values()) {
    const rule = onlyRuleOf(definition)?.replace('esfPlus.', '');
    if (rule !== undefined && exclusive.includes(rule)) codes.set(number, rule);
  }
  if (codes.size < 2) return new Map();
  const { rows } = await client.query<{ record: string; numbers: number[] }>(
    `select record_id as record, array_agg(distinct indicator_number) as numbers from tally
     where project_id = $1 and indicator_number = any ($2) and part = 'N' and superseded_at is null
     group by record_id having count(distinct indicator_number) > 1`,
    [projectId, [...codes.keys()]],
  );
  return new Map(rows.map(({ record, numbers }) => [record, new Set(numbers.map((number) => codes.get(number) ?? ''))]));
}
