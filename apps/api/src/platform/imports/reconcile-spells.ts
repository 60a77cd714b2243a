import { mergeReentry, type Participation, spellsOverlap } from '#domain';

/** What a row of a file means for a record that is there already. */
export interface Reconciled {
  readonly record: Participation;
  /** Whether the row is a further spell of somebody who had left, merged by R7. */
  readonly reentry: boolean;
}

/** Whether the row could be one of several spells that the record was merged from, so that its earlier versions must be looked at. */
export function needsHistory(existing: Participation, row: Participation): boolean {
  return !areSeparate(existing, row) && (row.entryDate !== existing.entryDate || row.exitDate !== existing.exitDate);
}

/**
 * Decides whether a row corrects a record or is another spell of the same person (R7). A spell apart from the record is merged into it. A
 * row that lies within a record merged earlier is the spell it was merged from, told again: it is merged with the other spell anew, so that the
 * same file says the same twice, and a correction of the later spell leaves the first entry as it was.
 * @param earlier previous versions of the record, oldest first
 */
export function reconcileSpells(existing: Participation, row: Participation, earlier: readonly Participation[]): Reconciled {
  if (areSeparate(existing, row)) return { record: mergeReentry([existing, row]), reentry: true };
  const otherSpell = earlier.findLast((version) => areSeparate(version, row) && wasMergedFrom(existing, version, row));
  return otherSpell ? { record: mergeReentry([otherSpell, row]), reentry: true } : { record: row, reentry: false };
}

const areSeparate = (one: Participation, other: Participation): boolean =>
  one.entryDate !== other.entryDate && !spellsOverlap([one, other]);

/** The later spell gave the exit and the earlier one the entry: one of them is the version, the other is the row. */
function wasMergedFrom(record: Participation, version: Participation, row: Participation): boolean {
  return version.entryDate < row.entryDate
    ? record.entryDate === version.entryDate
    : record.entryDate === row.entryDate && record.exitDate === version.exitDate;
}
