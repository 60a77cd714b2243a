import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import {
  participationsContent,
  type ParticipationsContent,
  type RecordsChange,
  type RecordsChanged,
  type RecordsWithdrawal,
} from '#contract';
import { checkParticipation, type Participation } from '#domain';
import { queryOn } from '../database/query.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { Refusal } from '../problems/refusal.js';
import { countAgainAbout } from '../records/count-about.js';
import { SomeRefused } from '../records/many-records.js';
import type { Account, ProjectReference } from '../sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { changedFields } from './content.js';
import { type NewVersion, ParticipationWriter, StaleVersion } from './save-participations.js';
import { SpecialCategories } from './special-categories.js';
import { type StoredParticipation, StoredParticipations } from './stored-participation.js';

export interface SeveralParticipations {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** Several participations at once: in one transaction, all or none, each change a version with its reason (G21, G35). */
@Injectable()
export class ManyParticipations {
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {
    const special = new SpecialCategories(installation.secret);
    this.#stored = new StoredParticipations(special);
    this.#writer = new ParticipationWriter(special);
  }

  /** Gives the same fields of several the same values. @throws SomeRefused naming those that cannot have them; Refusal `not_found` */
  change(work: SeveralParticipations, { records, content, reason }: RecordsChange): Promise<RecordsChanged> {
    const fields = fieldsOf(content);
    return this.#write(work, records, reason, async (client, basis, stored) => {
      const given = await givenBy(client, basis, fields);
      return stored.map(({ record }) => ({ ...record, ...given }));
    });
  }

  /** Undoes what those versions did: each says again what it said before. @throws as `change` */
  restore(work: SeveralParticipations, { records, reason }: RecordsWithdrawal): Promise<RecordsChanged> {
    return this.#write(work, records, reason, async (client, basis, stored) => {
      const before = await this.#stored.versionsOf(
        client,
        basis,
        stored.map(({ id, version }) => ({ id, version: version - 1 })),
      );
      return stored.map(({ id }) => {
        const version = before.get(id);
        if (!version || version.withdrawn)
          throw new Refusal('wrong_state', { detail: 'The record was new: there is nothing to go back to.' });
        return version.record;
      });
    });
  }

  #write(
    { account, project, write }: SeveralParticipations,
    records: RecordsChange['records'],
    reason: string,
    become: (client: ClientBase, basis: CountingBasis, stored: readonly StoredParticipation[]) => Promise<readonly Participation[]>,
  ): Promise<RecordsChanged> {
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<RecordsChanged> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const stored = await this.#openRecords(client, basis, records, account.desksIn('participations.edit', project.id));
      const becoming = await become(client, basis, stored);
      const versions = stored.flatMap((one, at): NewVersion[] => {
        const record = becoming[at];
        if (!record || changedFields(one.record, record).length === 0) return [];
        return [{ id: one.id, version: one.version + 1, personId: one.personId, record }];
      });
      this.#refuse(basis, versions);
      const writing = { basis, postedAt, recordedBy: account.id, reason, importId: null };
      const sums = new MonthSumChanges();
      await this.#writer.save(client, writing, versions, sums).catch(refuseStale);
      await changeMonthSums(queryOn(client), project.id, sums);
      await countAgainAbout(client, writing, [...new Set(versions.map(({ personId }) => personId))]);
      return { records: versions.map(({ id, version }) => ({ id, version })), same: stored.length - versions.length };
    };
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), carryOut, { lock: 'shared' });
  }

  /** The records as they stand. @throws Refusal `not_found` for one that is not there or another desk's, SomeRefused where somebody was faster */
  async #openRecords(
    client: ClientBase,
    basis: CountingBasis,
    records: RecordsChange['records'],
    desks: readonly number[] | null,
  ): Promise<readonly StoredParticipation[]> {
    const wanted = new Map(records.map(({ id, version }) => [id, version]));
    const open = await this.#stored.openById(client, basis, [...wanted.keys()]);
    const theirs = [...open.values()].filter(({ withdrawn, record }) => {
      const desk = basis.desks.numberOf(record.desk) ?? null;
      return !withdrawn && (desks === null || (desk !== null && desks.includes(desk)));
    });
    if (theirs.length < wanted.size) throw new Refusal('not_found');
    const stale = theirs.filter(({ id, version }) => version !== wanted.get(id));
    if (stale.length > 0)
      throw new SomeRefused(
        'stale_version',
        stale.map(({ id, record }) => refused(id, record, 'stale_version')),
      );
    return theirs;
  }

  #refuse({ start, end, settings, timeZone }: CountingBasis, versions: readonly NewVersion[]): void {
    const context = { operation: { start, end }, lastKnowableDay: this.installation.today(timeZone), settings };
    const contradicted = versions.flatMap(({ id, record }) => {
      const fault = checkParticipation(record, context).find(({ level }) => level === 'error');
      return fault ? [refused(id, record, fault.code, fault.field)] : [];
    });
    if (contradicted.length > 0) throw new SomeRefused('validation', contradicted);
  }
}

function refused(id: string, { entryDate }: Participation, code: string, field: string | null = null) {
  return { id, day: entryDate, code, field };
}

/** @throws Refusal `validation` for a field that is said of one participation at a time */
function fieldsOf(content: RecordsChange['content']): ParticipationsContent {
  const { data, error } = participationsContent.safeParse(content);
  if (data) return data;
  const field = error.issues[0]?.path[0];
  throw new Refusal('validation', { field: typeof field === 'string' ? field : 'content', detail: error.issues[0]?.message, cause: error });
}

async function givenBy(client: ClientBase, { projectId }: CountingBasis, fields: ParticipationsContent): Promise<Partial<Participation>> {
  const { desk, ...others } = fields;
  if (desk === undefined) return others;
  const { rows } = await client.query<{ code: string }>('select code from desk where project_id = $1 and desk_id = $2', [projectId, desk]);
  if (!rows[0]) throw new Refusal('validation', { field: 'desk', detail: 'desk: the project has no such desk' });
  return { ...others, desk: rows[0].code };
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
