import type { ClientBase } from 'pg';
import {
  type CalendarDay,
  checkParticipation,
  exclusiveIndicators,
  factsOfIncomplete,
  factsOfRecord,
  missingFields,
  monthOf,
  type MonthlyAmount,
  type Participation,
  type RecordFinding,
} from '#domain';
import { queryOn } from '../../platform/database/query.js';
import { type OpenParticipation, openParticipations } from '../../platform/participations/open-participations.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readExclusivelyCounted } from './exclusively-counted.js';
import type { IssueMaker, QualityIssue } from './quality-issue.js';

/** What the records of a desk amount to. */
export interface DeskRecords {
  readonly records: number;
  readonly complete: number;
  /** Entries by month. */
  readonly months: readonly MonthlyAmount[];
}

export interface CheckedRecords {
  readonly issues: readonly QualityIssue[];
  /** By code of the desk; null: of no desk. */
  readonly desks: ReadonlyMap<string | null, DeskRecords>;
}

/** The days that records are checked on. */
export interface CheckDays {
  /** Records that began later are not looked at. */
  readonly asOf: CalendarDay;
  /** No fact can lie after it (V13). */
  readonly today: CalendarDay;
}

/** Checks every open record, some thousands at a time: findings stay in memory, records do not. */
export async function checkRecords(
  client: ClientBase,
  projectId: string,
  { asOf, today }: CheckDays,
  maker: IssueMaker,
): Promise<CheckedRecords> {
  const basis = await readCountingBasis(queryOn(client), projectId);
  const counted = await readExclusivelyCounted(client, basis);
  const context = { operation: { start: basis.start, end: basis.end }, lastKnowableDay: today, settings: basis.settings };
  const issues: QualityIssue[] = [];
  const desks = new Map<string | null, DeskTally>();
  for await (const block of openParticipations(client, basis, { special: null })) {
    for (const one of block) {
      // what began after the day is left out, but for what cannot have begun at all (V13)
      if (one.record.entryDate > asOf && one.record.entryDate <= today) continue;
      const missing = missingFields(one.record, basis.specificObjective);
      const exclusive = exclusiveIndicators(counted.get(one.id) ?? none);
      for (const finding of [...checkParticipation(one.record, context), ...exclusive]) issues.push(issueOf(finding, one, maker));
      if (missing.length > 0) issues.push(incompleteIssue(missing, one, maker));
      if (one.record.entryDate <= asOf) tallyOf(desks, one.record).add(one.record, missing.length === 0);
    }
  }
  return { issues, desks: new Map([...desks].map(([desk, tally]) => [desk, tally.records()])) };
}

const none: ReadonlySet<string> = new Set();

function issueOf(finding: RecordFinding, { id, pseudonym, record }: OpenParticipation, maker: IssueMaker): QualityIssue {
  const { level, check, code, field } = finding;
  return maker.issue({
    ...{ level, check, code, desk: record.desk },
    subject: field === null ? id : `${id} ${field}`,
    record: { recordId: id, pseudonym, entryDate: record.entryDate },
    fields: field === null ? [] : [field],
    facts: factsOfRecord(finding, record),
  });
}

/** R12: the record counts for nothing until it is completed. */
function incompleteIssue(missing: readonly string[], { id, pseudonym, record }: OpenParticipation, maker: IssueMaker): QualityIssue {
  return maker.issue({
    ...{ level: 'incomplete', check: 'R12', code: 'incomplete', subject: id, fields: missing, desk: record.desk },
    record: { recordId: id, pseudonym, entryDate: record.entryDate },
    facts: factsOfIncomplete(missing),
  });
}

/** Counts the records of a desk as they pass. */
class DeskTally {
  readonly #months = new Map<string, number>();
  #records = 0;
  #complete = 0;

  add({ entryDate }: Participation, isComplete: boolean): void {
    const month = monthOf(entryDate);
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
    this.#records += 1;
    if (isComplete) this.#complete += 1;
  }

  records(): DeskRecords {
    const months = [...this.#months].map(([month, amount]) => ({ month, amount }));
    return { records: this.#records, complete: this.#complete, months };
  }
}

function tallyOf(desks: Map<string | null, DeskTally>, { desk }: Participation): DeskTally {
  const known = desks.get(desk);
  if (known) return known;
  const made = new DeskTally();
  desks.set(desk, made);
  return made;
}
