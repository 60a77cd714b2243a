import type { ClientBase } from 'pg';
import type { ImportFault, ImportOutcome } from '#contract';
import { nothingKept, type Participation } from '#domain';
import type { ReadResult } from '../files/index.js';
import { readMergedAmong } from '../identity/merged-people.js';
import { changedFields, type ContentField } from '../participations/content.js';
import { deskNumber } from '../participations/save-participations.js';
import type { StoredParticipation, StoredParticipations } from '../participations/stored-participation.js';
import { type KnownPeople, readCountedPeople } from '../records/known-people.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { TallyChanges } from '../tallies/month-sums.js';
import { tallyDifference } from '../tallies/tally-difference.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import type { DeskMatching } from './desk-matching.js';
import { reentryFault } from './import-faults.js';
import { needsHistory, reconcileSpells } from './reconcile-spells.js';
import { toldFields, withTold } from './told-fields.js';
import { Shares, unusualShares } from './unusual-shares.js';

/** A version that the import will write: of a new record, or of one that is there. */
export interface PlannedVersion {
  readonly record: Participation;
  /** The record it continues; null: a new one. */
  readonly existing: Pick<StoredParticipation, 'id' | 'version' | 'personId'> | null;
  /** A person who is known without an open record; null: a new person, or the record's own. */
  readonly personId: string | null;
}

/** What an import will do, compared by content with what is there. */
export interface ImportPlan {
  readonly versions: readonly PlannedVersion[];
  readonly summary: ImportOutcome['summary'];
  readonly notices: readonly ImportFault[];
  /** Unusual shares among rows that change records. */
  readonly unusual: ImportOutcome['unusual'];
  /** Shares among rows that are new, to be compared with the records there are. */
  readonly newShares: Shares;
}

/** What a plan is made with. */
export interface PlanBasis {
  readonly basis: CountingBasis;
  readonly stored: StoredParticipations;
  readonly desks: DeskMatching;
  /** Code of the desk of rows that name none. */
  readonly desk: string | null;
  /** Told of every tally the plan would move; null: not wanted. */
  readonly effect: TallyChanges | null;
}

/** So many rows are compared at once: the records they meet are in memory together. */
const rowsAtOnce = 2000;

/** Compares the rows of a file with the records of the project. Reads only. */
export async function planImport(client: ClientBase, read: ReadResult, plan: PlanBasis): Promise<ImportPlan> {
  const planning = new Planning(plan, toldFields(read.columns?.known ?? []));
  for (let from = 0; from < read.participations.length; from += rowsAtOnce) {
    const rows = read.participations.slice(from, from + rowsAtOnce).map((record, at) => ({
      record: planning.withDesk(record),
      row: read.sourceRows[from + at] ?? 0,
    }));
    await planning.compare(client, rows);
  }
  return planning.result();
}

interface Row {
  readonly record: Participation;
  readonly row: number;
}

class Planning {
  readonly #versions: PlannedVersion[] = [];
  readonly #notices: ImportFault[] = [];
  readonly #summary = { new: 0, changed: 0, same: 0 };
  readonly #newShares = new Shares();
  readonly #sharesBefore = new Shares();
  readonly #sharesAfter = new Shares();

  /** What is kept beside their participations of the people of the rows at hand. */
  #people: KnownPeople = () => nothingKept;

  constructor(
    private readonly plan: PlanBasis,
    private readonly told: ReadonlySet<ContentField>,
  ) {}

  /** A row that names no desk is of the desk that was chosen; one whose desk is not known is of none. */
  withDesk(record: Participation): Participation {
    const desk = record.desk === null ? this.plan.desk : this.plan.desks.codeOf(record.desk);
    // a hundred thousand copies that say the same would all be in memory
    return record.desk === desk ? record : { ...record, desk };
  }

  async compare(client: ClientBase, rows: readonly Row[]): Promise<void> {
    const { stored, basis } = this.plan;
    const ids = rows.map(({ record }) => record.participantId);
    const existing = await stored.openByExternalId(client, basis, ids);
    const persons = await this.#personsWithoutRecord(
      client,
      ids.filter((id) => !existing.has(id)),
    );
    const histories = await this.#histories(client, rows, existing);
    const gone = [...existing.values()].filter(({ withdrawn }) => withdrawn).map(({ personId }) => personId);
    const merged = await readMergedAmong(client, basis.projectId, [...gone, ...persons.values()]);
    const ownIds = [...existing.values()].map(({ personId }) => personId);
    this.#people = await readCountedPeople(client, basis, [...ownIds, ...persons.values()]);
    for (const row of rows) {
      const known = existing.get(row.record.participantId);
      const person = known?.personId ?? persons.get(row.record.participantId);
      // a file that still tells two people apart must not make two of one again: the survivor's record stands
      if (person !== undefined && merged.has(person)) this.#summary.same += 1;
      else if (known && !known.withdrawn) this.#compareWith(known, row, histories.get(known.id) ?? []);
      else this.#add(row.record, known ?? null, persons.get(row.record.participantId) ?? null);
    }
  }

  result(): ImportPlan {
    return {
      versions: this.#versions,
      summary: this.#summary,
      notices: this.#notices,
      unusual: unusualShares(this.#sharesBefore, this.#sharesAfter),
      newShares: this.#newShares,
    };
  }

  #add(record: Participation, withdrawn: StoredParticipation | null, personId: string | null): void {
    this.#summary.new += 1;
    this.#newShares.add(record);
    this.#versions.push({ record, existing: withdrawn && keyOf(withdrawn), personId });
    this.#tell([], record, withdrawn?.personId ?? personId);
  }

  #compareWith(known: StoredParticipation, { record: row, row: number }: Row, earlier: readonly Participation[]): void {
    const { record, reentry } = reconcileSpells(known.record, row, earlier);
    const target = reentry ? record : withTold(known.record, record, this.#toldOf(row));
    if (changedFields(known.record, target).length === 0) {
      this.#summary.same += 1;
      return;
    }
    this.#summary.changed += 1;
    this.#sharesBefore.add(known.record);
    this.#sharesAfter.add(target);
    if (reentry) this.#notices.push(reentryFault(number));
    this.#versions.push({ record: target, existing: keyOf(known), personId: null });
    this.#tell([known.record], target, known.personId);
  }

  /** A desk that was chosen, or is not known, is no statement about a record that has one. */
  #toldOf({ desk }: Participation): ReadonlySet<ContentField> {
    if (desk !== null && this.told.has('desk')) return this.told;
    return new Set([...this.told].filter((field) => field !== 'desk'));
  }

  /** @param personId null: somebody whom nobody knows yet */
  #tell(before: readonly Participation[], after: Participation, personId: string | null): void {
    const { effect, basis } = this.plan;
    if (effect === null) return;
    const person = { id: personId ?? after.participantId, facts: personId === null ? nothingKept : this.#people(personId) };
    const counted = (record: Participation) => tallyRowsOf(basis, record, { person, desk: deskNumber(basis, record) });
    const { close, post } = tallyDifference(before.flatMap(counted), counted(after));
    for (const tally of close) effect.takeAway(tally);
    for (const tally of post) effect.add(tally);
  }

  async #personsWithoutRecord(client: ClientBase, externalIds: readonly string[]): Promise<Map<string, string>> {
    if (externalIds.length === 0) return new Map();
    const { rows } = await client.query<{ externalId: string; personId: string }>(
      'select external_id as "externalId", person_id as "personId" from person where project_id = $1 and external_id = any ($2::text[])',
      [this.plan.basis.projectId, externalIds],
    );
    return new Map(rows.map(({ externalId, personId }) => [externalId, personId]));
  }

  /** Earlier versions of the records whose rows may be one of several spells. */
  async #histories(
    client: ClientBase,
    rows: readonly Row[],
    existing: ReadonlyMap<string, StoredParticipation>,
  ): Promise<Map<string, Participation[]>> {
    const doubtful = rows.flatMap(({ record }) => {
      const known = existing.get(record.participantId);
      return known && known.version > 1 && needsHistory(known.record, record) ? [known.id] : [];
    });
    const versions = doubtful.length === 0 ? [] : await this.plan.stored.history(client, this.plan.basis, doubtful);
    const histories = new Map<string, Participation[]>(doubtful.map((id) => [id, []]));
    // the newest is the record itself
    for (const [at, { id, record, withdrawn }] of versions.entries())
      if (!withdrawn && versions[at + 1]?.id === id) histories.get(id)?.push(record);
    return histories;
  }
}

const keyOf = ({ id, version, personId }: StoredParticipation): PlannedVersion['existing'] => ({ id, version, personId });
