import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { Problem, RecordsChange, RecordsChanged, RecordsRefusal, RecordsWithdrawal } from '#contract';
import { faultsOfRecord, type RecordContent, referencesIn, sameContent, withoutNothing } from '#domain';
import { queryOn } from '../database/query.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { StaleVersion } from '../participations/save-participations.js';
import { Refusal } from '../problems/refusal.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import type { RecordWork } from './records.js';
import { ReferencedRecords } from './referenced-records.js';
import { faultsAgainstOthers } from './refuse-against-others.js';
import { type NewRecordVersion, saveRecords } from './save-records.js';
import { readOpenRecords, readRecordVersions, type StoredRecord } from './stored-record.js';

type Several = RecordWork & { readonly write: Write };
type Refused = RecordsRefusal['refused'][number];

/** Records that stand in the way of changing several: none was changed. */
export class SomeRefused extends Refusal {
  constructor(
    code: 'validation' | 'stale_version',
    private readonly refused: readonly Refused[],
  ) {
    super(code, {
      detail: `${refused.length} of the records cannot be changed so; none was changed.`,
      remedy: 'Look at the records that are listed, and choose the others.',
    });
  }

  override toProblem(reference: string): Problem & RecordsRefusal {
    return { ...super.toProblem(reference), refused: [...this.refused] };
  }
}

/** Several records of one type at once: in one transaction, all or none, each change a version with its reason (G21, G35). */
@Injectable()
export class ManyRecords {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /** Gives the same fields of several records the same values. @throws SomeRefused naming those that cannot have them; Refusal `not_found` */
  change(work: Several, { records, content, reason }: RecordsChange): Promise<RecordsChanged> {
    return this.#write(work, records, reason, (stored) => ({
      content: withoutNothing({ ...stored.content, ...(content as RecordContent) }),
    }));
  }

  /** Takes several records back: they stay with their history and count nothing. @throws as `change` */
  withdraw(work: Several, { records, reason }: RecordsWithdrawal): Promise<RecordsChanged> {
    return this.#write(work, records, reason, ({ content }) => ({ content, withdrawn: true }));
  }

  /** Undoes what those versions did: each record says again what it said before. @throws as `change` */
  restore(work: Several, { records, reason }: RecordsWithdrawal): Promise<RecordsChanged> {
    return this.#write(work, records, reason, async (stored, client) => {
      const [before] = await readRecordVersions(client, work.project.id, [{ id: stored.id, version: stored.version - 1 }]);
      if (!before) throw new Refusal('wrong_state', { detail: 'The record was new: take it back instead.' });
      return { content: before.content, withdrawn: before.withdrawn };
    });
  }

  #write(
    work: Several,
    records: RecordsChange['records'],
    reason: string,
    become: (stored: StoredRecord, client: ClientBase) => NewState | Promise<NewState>,
  ): Promise<RecordsChanged> {
    const { account, project } = work;
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<RecordsChanged> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const stored = await openRecordsOf(client, work, records);
      const versions: NewRecordVersion[] = [];
      for (const one of stored) {
        const { content, withdrawn = false } = await become(one, client);
        if (sameContent(content, one.content) && withdrawn === one.withdrawn) continue;
        versions.push({ id: one.id, version: one.version + 1, type: work.type, content, withdrawn });
      }
      const references = await ReferencedRecords.of(client, project.id, versions);
      this.#refuse(work, basis, versions, references);
      const against = await faultsAgainstOthers(client, project.id, versions);
      if (against.length > 0)
        throw new SomeRefused(
          'validation',
          against.map(({ id, code, field }) => refusedFor(code, field)(id)),
        );
      const writing = { basis, postedAt, recordedBy: account.id, reason, importId: null };
      await saveRecords(client, writing, versions, references).catch(refuseStale);
      return { records: versions.map(({ id, version }) => ({ id, version })), same: stored.length - versions.length };
    };
    return this.writes.runBulk(work.write, account.scopeFor(project, { reason }), carryOut, { lock: 'shared' });
  }

  #refuse({ desks }: Several, { timeZone }: CountingBasis, versions: readonly NewRecordVersion[], references: ReferencedRecords): void {
    const today = this.installation.today(timeZone);
    const refused = versions.flatMap(({ id, type, content, withdrawn }): Refused[] => {
      if (withdrawn) return [];
      const [fault] = faultsOfRecord(type, content, today);
      const unknown = referencesIn(type, content).find((one) => references.of(one.to, one.id) === null);
      if (fault === undefined && unknown === undefined)
        return isOfTheirs(desks, content, references) ? [] : [refusedFor('forbidden', 'desk')(id)];
      return [refusedFor(fault?.code ?? 'reference-unknown', fault?.field ?? null)(id)];
    });
    if (refused.length > 0) throw new SomeRefused('validation', refused);
  }
}

interface NewState {
  readonly content: RecordContent;
  readonly withdrawn?: boolean;
}

const refusedFor =
  (code: string, field: string | null) =>
  (id: string): Refused => ({ id, day: null, code, field });

/** The records as they stand. @throws Refusal `not_found` for one that is not there or another desk's, SomeRefused where somebody was faster */
async function openRecordsOf(client: ClientBase, work: Several, records: RecordsChange['records']): Promise<readonly StoredRecord[]> {
  const wanted = new Map(records.map(({ id, version }) => [id, version]));
  const stored = await readOpenRecords(client, work.project.id, [...wanted.keys()]);
  const theirs = stored.filter(
    ({ type, desk }) => type === work.type && (work.desks === null || (desk !== null && work.desks.includes(desk))),
  );
  if (theirs.length < wanted.size) throw new Refusal('not_found');
  const stale = theirs.filter(({ id, version }) => version !== wanted.get(id));
  if (stale.length > 0)
    throw new SomeRefused(
      'stale_version',
      stale.map(({ id, day }) => ({ id, day, code: 'stale_version', field: null })),
    );
  return theirs;
}

/** Whoever works at one desk leaves its records at that desk. */
function isOfTheirs(desks: readonly number[] | null, content: RecordContent, references: ReferencedRecords): boolean {
  const desk = content['desk'];
  if (desks === null) return true;
  const number = typeof desk === 'string' ? references.of('desk', desk)?.number : undefined;
  return typeof number === 'number' && desks.includes(number);
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
