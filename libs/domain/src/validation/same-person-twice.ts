import type { Participation } from '../people/participation.js';
import type { RecordFinding } from './finding.js';

type Spell = Pick<Participation, 'operationId' | 'participantId' | 'entryDate' | 'exitDate'>;

/**
 * V14: one record per person and operation (R4). Separate spells of a person are one record by R7, said as a notice; spells that share a
 * day are an error. Each later spell is reported once, with the spell it meets.
 */
export function samePersonTwice(spells: readonly Spell[]): RecordFinding[] {
  const findings: RecordFinding[] = [];
  for (const records of byPersonAndOperation(spells)) {
    let latest = records[0];
    for (const record of records.slice(1)) {
      if (latest === undefined) break;
      findings.push(findingOf(record.at, latest.at, sharesADay(latest.spell, record.spell)));
      if (lastDay(record.spell) > lastDay(latest.spell)) latest = record;
    }
  }
  return findings.sort((one, other) => one.record - other.record);
}

interface Placed {
  readonly at: number;
  readonly spell: Spell;
}

/** The records of each person in each operation by entry date, in the order of the list where it is the same. */
function byPersonAndOperation(spells: readonly Spell[]): Iterable<readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  spells.forEach((spell, at) => {
    const key = JSON.stringify([spell.operationId, spell.participantId]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ at, spell }]);
    else group.push({ at, spell });
  });
  for (const group of groups.values()) {
    group.sort((one, other) => (one.spell.entryDate < other.spell.entryDate ? -1 : one.spell.entryDate > other.spell.entryDate ? 1 : 0));
  }
  return groups.values();
}

/** Entry and exit day both belong to a spell; one without an exit has no end. */
function sharesADay(earlier: Spell, later: Spell): boolean {
  return later.entryDate <= lastDay(earlier);
}

function lastDay(spell: Spell): string {
  return spell.exitDate ?? '9999-12-31';
}

function findingOf(record: number, other: number, overlaps: boolean): RecordFinding {
  return overlaps
    ? { of: 'record', check: 'V14', code: 'duplicate-participation', level: 'error', field: 'participantId', record, other }
    : { of: 'record', check: 'V14', code: 'separate-spells', level: 'notice', field: 'participantId', record, other };
}
