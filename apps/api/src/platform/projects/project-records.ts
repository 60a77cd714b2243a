import type { Query } from '../database/query.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { postRecords } from '../tallies/post-records.js';
import { readProjectNodes } from './project-nodes.js';

/** Counts the desks and partners of a project by its definitions; in the transaction that writes them or the definitions. */
export async function postProjectRecords(query: Query, projectId: string, at: Date): Promise<void> {
  const basis = await readCountingBasis(query, projectId);
  await postRecords(query, basis, await readProjectNodes(query, projectId), at);
}
