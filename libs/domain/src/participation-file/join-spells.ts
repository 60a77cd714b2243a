import { mergeReentry } from '../people/re-entry.js';
import { samePersonTwice } from '../validation/same-person-twice.js';
import type { FaultLog } from './file-fault.js';
import type { ReadRecord } from './participation-file-reader.js';

/**
 * One record per person and operation (R4): separate spells are joined (R7) and said; a row that shares days with an earlier one is
 * refused, the earlier one stays (V14).
 */
export function joinSpells(records: readonly ReadRecord[], column: string | null, faults: FaultLog): readonly ReadRecord[] {
  const inOrder = isInOrder(records) ? records : [...records].sort((one, other) => one.row - other.row);
  const findings = samePersonTwice(inOrder.map(({ participation }) => participation));
  if (findings.length === 0) return inOrder;
  const refused = new Set<number>();
  for (const { code, level, record, other } of findings) {
    if (level === 'error') refused.add(record);
    faults.add(level === 'error' ? 'error' : 'notice', code, inOrder[record]?.row ?? null, column, { other: inOrder[other ?? 0]?.row });
  }
  return joined(inOrder.filter((_, at) => !refused.has(at)));
}

/** Rows that waited for the order of their dates come late. */
function isInOrder(records: readonly ReadRecord[]): boolean {
  return records.every(({ row }, at) => at === 0 || row > (records[at - 1]?.row ?? 0));
}

function joined(records: readonly ReadRecord[]): ReadRecord[] {
  const spells = new Map<string, ReadRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.participation.operationId, record.participation.participantId]);
    const group = spells.get(key);
    if (group === undefined) spells.set(key, [record]);
    else group.push(record);
  }
  return [...spells.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined || group.length === 1) return first ?? [];
      return { row: first.row, participation: mergeReentry(group.map(({ participation }) => participation)) };
    })
    .flat();
}
