import type { ClientBase } from 'pg';
import { recordTypesOf, rulesOf, specialCategoryRules, talliesFor } from '#domain';
import { refreshStatistics } from '../database/prefer-keys.js';
import { queryOn } from '../database/query.js';
import { type OpenParticipation, openParticipations } from '../participations/open-participations.js';
import { deskNumber } from '../participations/save-participations.js';
import type { SpecialCategories } from '../participations/special-categories.js';
import { postProjectRecords } from '../projects/project-records.js';
import type { CountedIndicator, CountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { storedTallies } from '../tallies/tally-row.js';
import { changeMonthSums, PostedTallies, postWaiting, takeBackWaiting } from '../tallies/tally-store.js';
import type { DefinitionPosting } from './definition-posting.js';
import { putInForce } from './put-in-force.js';

/** So many records are counted before requests have their turn: the overview answers in between. */
const atATime = 500;

/**
 * Counts the records of a project anew by a version of a definition that is not yet in force, in one transaction: first without a lock, while
 * others go on writing, then, alone, what was written meanwhile.
 */
export class CountAnew {
  readonly #indicators: ReadonlyMap<string, CountedIndicator>;
  readonly #count: ReturnType<typeof talliesFor>;
  readonly #special: SpecialCategories | null;
  readonly #sums = new MonthSumChanges();
  #tallies = 0;

  constructor(
    private readonly client: ClientBase,
    private readonly basis: CountingBasis,
    private readonly posting: DefinitionPosting,
    special: SpecialCategories,
  ) {
    const { indicator: number, code, version: definitionVersion, definition } = posting;
    const indicator = { number, code, definition, definitionVersion };
    this.#indicators = new Map([[code, indicator]]);
    this.#count = talliesFor([indicator], basis.settings, basis.specificObjective);
    this.#special = rulesOf(definition).some((rule) => specialCategoryRules.has(rule)) ? special : null;
  }

  /** How many records there are to count. */
  async total(): Promise<number> {
    if (!this.#countsParticipations) return 0;
    const { rows } = await this.client.query<{ records: number }>(
      `select count(*)::integer as records from participation where project_id = $1 and superseded_at is null and not withdrawn`,
      [this.basis.projectId],
    );
    return rows[0]?.records ?? 0;
  }

  /** Counts all records, and lets their tallies wait. Answers, block by block, how many it has counted. */
  async *countAll(): AsyncGenerator<number> {
    // where tallies wait, though there may be none
    await new PostedTallies().wait(this.client);
    if (!this.#countsParticipations) return;
    let done = 0;
    for await (const block of openParticipations(this.client, this.basis, { special: this.#special, atATime })) {
      await this.#countBlock(block);
      done += block.length;
      yield done;
    }
  }

  /**
   * Counts again what was written since the counting began, and puts the version into force: the tallies of the former one are closed at
   * this instant, so that the past stays what was known of it, and those that wait are posted. Inside the project's exclusive lock.
   */
  async settle(at: Date): Promise<void> {
    const { client, basis, posting } = this;
    if (this.#countsParticipations) await this.#countChanged();
    await closeAll(client, basis.projectId, posting.indicator, at);
    await postWaiting(client, basis.projectId, at);
    await changeMonthSums(queryOn(client), basis.projectId, this.#sums);
    await putInForce(client, basis.projectId, posting, at);
    // desks and partners are few: they are counted by all definitions, the new one among them
    await postProjectRecords(queryOn(client), basis.projectId, at);
    await refreshStatistics(client, this.#tallies);
  }

  get #countsParticipations(): boolean {
    return recordTypesOf(this.posting.definition).includes('participation');
  }

  async #countChanged(): Promise<void> {
    const { rows } = await this.client.query<{ id: string }>(
      `select distinct participation_id as id from participation where project_id = $1 and (recorded_at > $2 or superseded_at > $2)`,
      [this.basis.projectId, this.posting.requestedAt],
    );
    if (rows.length === 0) return;
    const among = rows.map(({ id }) => id);
    for (const tally of await takeBackWaiting(this.client, among)) this.#sums.takeAway(tally);
    for await (const block of openParticipations(this.client, this.basis, { special: this.#special, among })) await this.#countBlock(block);
  }

  async #countBlock(block: readonly OpenParticipation[]): Promise<void> {
    const counted = new PostedTallies();
    for (const { id, version, personId, record } of block) {
      const { tallies, breakdowns } = this.#count(record);
      const desk = deskNumber(this.basis, record);
      const partner = this.basis.desks.partnerOf(desk);
      const rows = storedTallies(tallies, this.#indicators, { subjectId: personId, desk, partner, breakdowns });
      counted.add({ recordId: id, recordVersion: version }, rows);
      for (const tally of rows) this.#sums.add(tally);
      this.#tallies += rows.length;
    }
    await counted.wait(this.client);
  }
}

/** Nothing of the former version holds any more, nor its sums. */
async function closeAll(client: ClientBase, projectId: string, indicator: number, at: Date): Promise<void> {
  await client.query('update tally set superseded_at = $3 where project_id = $1 and indicator_number = $2 and superseded_at is null', [
    projectId,
    indicator,
    at,
  ]);
  await client.query('delete from tally_month_sum where project_id = $1 and indicator_number = $2', [projectId, indicator]);
}
