import { type Breakdowns, countRecord, type Membership, type RecordNode, recordTypesOf, type RecordTypeName } from '#domain';
import type { Query } from '../database/query.js';
import type { CountedIndicator, CountingBasis } from './counting-basis.js';
import { MonthSumChanges, type TallyChanges, toldToAll } from './month-sums.js';
import { TallyMoves } from './tally-moves.js';
import { storedTallies } from './tally-row.js';
import { changeMonthSums, readOpenTallies } from './tally-store.js';

/** A record as definitions read it, with what its tallies carry. */
export interface CountedNode {
  readonly node: RecordNode;
  readonly version: number;
  /** Number of its desk. */
  readonly desk: number | null;
  /** Number of its partner. */
  readonly partner: number | null;
}

/** Of a record that is about no person. */
export const aboutNobody: Breakdowns = { sex: null, ageBand: null, employmentStatus: null, educationGroup: null, citizenshipGroup: null };

interface PostingOptions {
  readonly gone?: readonly string[];
  readonly fresh?: ReadonlySet<string>;
  readonly isMember?: Membership;
  readonly told?: TallyChanges | undefined;
}

/**
 * Counts records of whatever type by the definitions of their project and brings their tallies to what they should be: what no longer holds
 * is closed, what is new is posted, in the transaction that saves the records.
 * `gone` are ids of records that were taken back and count nothing any more, `fresh` those that nobody counted before; `isMember` is asked
 * of records that name people, `told` of every tally.
 */
export async function postRecords(
  query: Query,
  basis: CountingBasis,
  records: readonly CountedNode[],
  at: Date,
  { gone = [], fresh = new Set(), isMember = () => false, told }: PostingOptions = {},
): Promise<void> {
  const { projectId } = basis;
  const indicatorsOf = indicatorsByType(basis);
  const open = await readOpenTallies(query, projectId, [...records.flatMap(({ node }) => (fresh.has(node.id) ? [] : node.id)), ...gone]);
  const sums = new MonthSumChanges();
  const moves = new TallyMoves(told ? toldToAll(sums, told) : sums);
  for (const id of gone) moves.closeAll(open.get(id) ?? []);
  for (const { node, version, desk, partner } of records) {
    const owner = { subjectId: node.id, desk, partner, breakdowns: node.breakdowns ?? aboutNobody };
    const wanted = storedTallies(countRecord(indicatorsOf(node.type), node, isMember), basis.indicators, owner);
    moves.bring({ recordId: node.id, recordVersion: version }, open.get(node.id) ?? [], wanted);
  }
  await moves.writeFew(query, projectId, at);
  await changeMonthSums(query, projectId, sums);
}

/** The indicators that count records of a type: of the many a project has, a few. */
function indicatorsByType({ indicators }: CountingBasis): (type: RecordTypeName) => readonly CountedIndicator[] {
  const byType = new Map<RecordTypeName, CountedIndicator[]>();
  for (const indicator of indicators.values())
    for (const type of recordTypesOf(indicator.definition)) byType.set(type, [...(byType.get(type) ?? []), indicator]);
  return (type) => byType.get(type) ?? [];
}
