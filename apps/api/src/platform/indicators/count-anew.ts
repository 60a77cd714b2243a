import type { ClientBase } from 'pg';
import { contentTypes, countRecord, recordTypesOf, rulesOf, specialCategoryRules, talliesFor } from '#domain';
import { writeInNameOf } from '../database/database.js';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { deskNumber } from '../participations/save-participations.js';
import type { SpecialCategories } from '../participations/special-categories.js';
import { readDesksByCode } from '../projects/project-nodes.js';
import { postProjectRecords } from '../projects/project-records.js';
import { readCountedPeople } from '../records/known-people.js';
import { readMembership } from '../records/membership.js';
import { readCountedNodes } from '../records/record-nodes.js';
import { openRecords } from '../records/stored-record.js';
import { type CountedIndicator, type CountingBasis, readsDesks } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { aboutNobody } from '../tallies/post-records.js';
import { storedTallies, type TallyRow } from '../tallies/tally-row.js';
import { changeMonthSums, PostedTallies, postWaiting, takeBackWaiting, type TallyRecord } from '../tallies/tally-store.js';
import { countMembersAnew } from './count-members-anew.js';
import type { DefinitionPosting } from './definition-posting.js';
import { putInForce } from './put-in-force.js';

/** A record in the version that was counted, with what it comes to. */
interface Counted extends TallyRecord {
  readonly tallies: readonly TallyRow[];
}

/** So much is counted, records times definitions, before requests have their turn: the overview answers in between. */
const atATime = 1000;

/**
 * Counts the records of a project anew by versions of definitions that are not yet in force, all in one reading and one transaction: first
 * without a lock, while others go on writing, then, alone, what was written meanwhile.
 */
export class CountAnew {
  readonly #alone: CountingBasis;
  readonly #indicators: readonly CountedIndicator[];
  readonly #special: SpecialCategories | null;
  readonly #sums = new MonthSumChanges();

  constructor(
    private readonly client: ClientBase,
    basis: CountingBasis,
    private readonly postings: readonly DefinitionPosting[],
    special: SpecialCategories,
  ) {
    this.#indicators = postings.map(({ indicator: number, code, version: definitionVersion, definition }) => {
      return { number, code, definition, definitionVersion };
    });
    this.#alone = { ...basis, indicators: new Map(this.#indicators.map((indicator) => [indicator.code, indicator])) };
    const rules = postings.flatMap(({ definition }) => rulesOf(definition));
    this.#special = rules.some((rule) => specialCategoryRules.has(rule)) ? special : null;
  }

  /** How many records there are to count. */
  async total(): Promise<number> {
    const { rows } = await this.client.query<{ records: number }>(
      `select (select count(*) from participation where project_id = $1 and superseded_at is null and not withdrawn and $2)::integer
         + (select count(*) from record_version where project_id = $1 and superseded_at is null and not withdrawn and type = any ($3))::integer as records`,
      [this.#alone.projectId, this.#ofParticipations.length > 0, this.#contentTypes],
    );
    return rows[0]?.records ?? 0;
  }

  /** Counts all records, and lets their tallies wait. Answers, block by block, how many it has counted. */
  async *countAll(): AsyncGenerator<number> {
    // where tallies wait, though there may be none
    await new PostedTallies().wait(this.client);
    let done = 0;
    for await (const block of this.#blocks()) {
      await this.#add(block);
      done += block.length;
      yield done;
    }
  }

  /**
   * Counts again what was written since the counting began, and puts the versions into force: the tallies of the former ones are closed at
   * this instant, so that the past stays what was known of it, and those that wait are posted. Inside the project's exclusive lock.
   */
  async settle(at: Date): Promise<void> {
    const { client, postings } = this;
    const { projectId } = this.#alone;
    await this.#countChanged();
    await closeAll(
      client,
      projectId,
      postings.map(({ indicator }) => indicator),
      at,
    );
    await postWaiting(client, projectId, at);
    await changeMonthSums(queryOn(client), projectId, this.#sums);
    for (const posting of postings) {
      await writeInNameOf(client, posting.requestedBy, posting.reason);
      await putInForce(client, projectId, posting, at);
    }
    // desks and partners are few: they are counted by all definitions, the new ones among them
    await postProjectRecords(queryOn(client), projectId, at);
    await countMembersAnew(
      client,
      projectId,
      postings.map(({ code }) => code),
      at,
    );
  }

  get #ofParticipations(): readonly CountedIndicator[] {
    return this.#indicators.filter(({ definition }) => recordTypesOf(definition).includes('participation'));
  }

  get #contentTypes(): readonly (typeof contentTypes)[number][] {
    const types: ReadonlySet<string> = new Set(this.#indicators.flatMap(({ definition }) => recordTypesOf(definition)));
    return contentTypes.filter((type) => types.has(type));
  }

  get #recordsAtATime(): number {
    return Math.ceil(atATime / this.postings.length);
  }

  async #countChanged(): Promise<void> {
    // the counting began after the last was asked for; what was written since the first is counted twice rather than missed
    const since = new Date(Math.min(...this.postings.map(({ requestedAt }) => requestedAt.getTime())));
    const { rows } = await this.client.query<{ id: string }>(
      `select distinct participation_id as id from participation where project_id = $1 and (recorded_at > $2 or superseded_at > $2)
       union select distinct record_id from record_version where project_id = $1 and (recorded_at > $2 or superseded_at > $2)`,
      [this.#alone.projectId, since],
    );
    if (rows.length === 0) return;
    const among = rows.map(({ id }) => id);
    for (const tally of await takeBackWaiting(this.client, among)) this.#sums.takeAway(tally);
    for await (const block of this.#blocks(among)) await this.#add(block);
  }

  async *#blocks(among?: readonly string[]): AsyncGenerator<readonly Counted[]> {
    if (this.#ofParticipations.length > 0) yield* this.#participations(among);
    if (this.#contentTypes.length > 0) yield* this.#contents(among);
  }

  async *#participations(among?: readonly string[]): AsyncGenerator<readonly Counted[]> {
    const { projectId, settings, specificObjective, indicators, desks } = this.#alone;
    const counting = this.#ofParticipations;
    const reading = counting.some(({ definition }) => readsDesks(definition));
    const deskNodes = reading ? await readDesksByCode(queryOn(this.client), projectId) : undefined;
    const count = talliesFor(counting, settings, specificObjective, deskNodes);
    const atATime = this.#recordsAtATime;
    for await (const block of openParticipations(this.client, this.#alone, { special: this.#special, among, atATime })) {
      const known = await readCountedPeople(
        this.client,
        this.#alone,
        block.map(({ personId }) => personId),
      );
      yield block.map(({ id, version, personId, record }) => {
        const { tallies, breakdowns } = count(record, { id: personId, facts: known(personId) });
        const desk = deskNumber(this.#alone, record);
        const owner = { subjectId: personId, desk, partner: desks.partnerOf(desk), breakdowns };
        return { recordId: id, recordVersion: version, tallies: storedTallies(tallies, indicators, owner) };
      });
    }
  }

  async *#contents(among?: readonly string[]): AsyncGenerator<readonly Counted[]> {
    const { projectId, indicators } = this.#alone;
    const atATime = this.#recordsAtATime;
    for await (const block of openRecords(this.client, projectId, { types: this.#contentTypes, among, atATime })) {
      const nodes = await readCountedNodes(this.client, this.#alone, block);
      const isMember = await readMembership(this.client, projectId, this.#indicators, block);
      yield nodes.map(({ node, version, desk, partner }) => {
        const owner = { subjectId: node.id, desk, partner, breakdowns: node.breakdowns ?? aboutNobody };
        const tallies = storedTallies(countRecord(this.#indicators, node, isMember), indicators, owner);
        return { recordId: node.id, recordVersion: version, tallies };
      });
    }
  }

  async #add(block: readonly Counted[]): Promise<void> {
    const counted = new PostedTallies();
    for (const { recordId, recordVersion, tallies } of block) {
      counted.add({ recordId, recordVersion }, tallies);
      for (const tally of tallies) this.#sums.add(tally);
    }
    await counted.wait(this.client);
  }
}

/** Nothing of the former versions holds any more, nor their sums. */
async function closeAll(client: ClientBase, projectId: string, indicators: readonly number[], at: Date): Promise<void> {
  await client.query(
    'update tally set superseded_at = $3 where project_id = $1 and indicator_number = any ($2::smallint[]) and superseded_at is null',
    [projectId, indicators, at],
  );
  await client.query('delete from tally_month_sum where project_id = $1 and indicator_number = any ($2::smallint[])', [
    projectId,
    indicators,
  ]);
}
