import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ParticipationChange, ParticipationView } from '#contract';
import type { CalendarDay, Participation } from '#domain';
import { Database } from '../database/database.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { checkVersion } from '../http/if-match.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { Refusal } from '../problems/refusal.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import { noteLook } from '../values/audit-look.js';
import { withoutContradictedEvents } from './content.js';
import { ordinaryFieldsOf, readParticipationView } from './participation-view.js';
import { refuseContradictions } from './refuse-contradictions.js';
import { ParticipationWriter } from './save-participations.js';
import { SpecialCategories } from './special-categories.js';
import { type StoredParticipation, StoredParticipations } from './stored-participation.js';
import { writeParticipation } from './write-participation.js';

export interface Correction {
  readonly scope: Scope;
  readonly projectId: string;
  readonly id: string;
  readonly write: Write;
  /** The version the change is made on. */
  readonly version: number;
  readonly change: ParticipationChange;
}

/** One participation at a time: opened, and corrected by a new version with its reason (G35). */
@Injectable()
export class Participations {
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {
    const special = new SpecialCategories(installation.secret);
    this.#stored = new StoredParticipations(special);
    this.#writer = new ParticipationWriter(special);
  }

  /** Opens a record; whoever does leaves a trace (G37). */
  open(scope: Scope, projectId: string, id: string): Promise<ParticipationView> {
    return this.database.withBulkScope(scope, async (client) => {
      const basis = await readCountingBasis(queryOn(client), projectId);
      const view = await readParticipationView(client, basis, this.#stored, id, this.#today(basis));
      await noteLook(client, projectId, 'record_opened', 'participation', {}, id);
      return view;
    });
  }

  /** Writes a corrected version with everything that follows from it. @throws Refusal when it is stale or contradicts itself */
  correct({ scope, projectId, id, write, version, change }: Correction): Promise<ParticipationView> {
    const work = async (client: ClientBase, postedAt: Date): Promise<ParticipationView> => {
      const basis = await readCountingBasis(queryOn(client), projectId);
      const today = this.#today(basis);
      const stored = await this.#openRecord(client, basis, id);
      const { reason, ...fields } = change;
      checkVersion(version, stored.version, fields, ordinaryFieldsOf(stored));
      const record = corrected(stored.record, fields, basis);
      refuseContradictions(record, basis, today);
      const writing = { basis, postedAt, recordedBy: scope.account ?? '', reason, importId: null };
      await writeParticipation(client, this.#writer, writing, stored, record);
      return readParticipationView(client, basis, this.#stored, id, today);
    };
    return this.writes.runBulk(write, { ...scope, reason: change.reason }, work, { lock: 'shared' });
  }

  async #openRecord(client: ClientBase, basis: CountingBasis, id: string): Promise<StoredParticipation> {
    const stored = (await this.#stored.openById(client, basis, [id])).get(id);
    if (!stored) throw new Refusal('not_found');
    if (stored.withdrawn) throw new Refusal('wrong_state', { detail: 'The record was taken back with its import.' });
    return stored;
  }

  #today({ timeZone }: CountingBasis): CalendarDay {
    return this.installation.today(timeZone);
  }
}

function corrected(record: Participation, fields: Omit<ParticipationChange, 'reason'>, { desks }: CountingBasis): Participation {
  const { desk } = fields;
  if (desk !== undefined && desks.numberOf(desk) === undefined)
    throw new Refusal('validation', { field: 'desk', detail: 'desk: the project has no such desk' });
  const changed = { ...record, ...(fields as Partial<Participation>) };
  return fields.lastStatus28d === undefined ? changed : withoutContradictedEvents(changed);
}
