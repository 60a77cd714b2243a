import type { ClientBase } from 'pg';
import { contentTypes, indicatorsRead, isCountedOnRecords, recordTypesOf } from '#domain';
import { queryOn } from '../database/query.js';
import { countAgain } from '../records/save-records.js';
import { openRecords } from '../records/stored-record.js';
import { readCountingBasis } from '../tallies/counting-basis.js';

/**
 * Counts again the records whose definitions ask who is counted by indicators that count others from now on, or by one of these. All in
 * one go: every record is counted once, with what its people are counted by as it is now.
 * @param codes those that count others
 */
export async function countMembersAnew(client: ClientBase, projectId: string, codes: readonly string[], at: Date): Promise<void> {
  const basis = await readCountingBasis(queryOn(client), projectId);
  const asking = [...basis.indicators].filter(([, { definition }]) => isCountedOnRecords(definition));
  const changed = new Set(codes);
  const counted = new Set<string>();
  // definitions never lead back to themselves: each joins once
  for (let before = 0; before < changed.size;) {
    before = changed.size;
    for (const [code, { definition }] of asking)
      if (indicatorsRead(definition).some((read) => changed.has(read))) {
        changed.add(code);
        for (const type of recordTypesOf(definition)) counted.add(type);
      }
  }
  const types = contentTypes.filter((type) => counted.has(type));
  if (types.length === 0) return;
  for await (const block of openRecords(client, projectId, { types })) await countAgain(client, { basis, postedAt: at }, block);
}
