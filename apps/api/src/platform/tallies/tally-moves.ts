import type { ClientBase } from 'pg';
import { type Query, queryOn } from '../database/query.js';
import type { TallyChanges } from './month-sums.js';
import { type OpenTally, tallyDifference } from './tally-difference.js';
import type { TallyRow } from './tally-row.js';
import { closeTallies, PostedTallies, type TallyRecord } from './tally-store.js';

/** The tallies of some records on their way to what they should be: what no longer holds is closed, what is new posted, the sums follow. */
export class TallyMoves {
  readonly #closed: OpenTally[] = [];
  readonly #posted = new PostedTallies();

  /** @param sums told of every tally, so that a transaction can write the sums per month once */
  constructor(private readonly sums: TallyChanges) {}

  /** @param open the tallies of the record that hold; @param wanted those it should have */
  bring(record: TallyRecord, open: readonly OpenTally[], wanted: readonly TallyRow[]): void {
    const { close, post } = tallyDifference(open, wanted);
    this.closeAll(close);
    this.#posted.add(record, post);
    for (const tally of post) this.sums.add(tally);
  }

  /** Of a record that counts nothing any more. */
  closeAll(open: readonly OpenTally[]): void {
    this.#closed.push(...open);
    for (const tally of open) this.sums.takeAway(tally);
  }

  /** Writes them at one instant; thousands by COPY. */
  async write(client: ClientBase, projectId: string, at: Date): Promise<void> {
    await closeTallies(queryOn(client), projectId, this.#closed, at);
    await this.#posted.post(client, projectId, at);
  }

  /** The same for a few, in a transaction of either kind. */
  async writeFew(query: Query, projectId: string, at: Date): Promise<void> {
    await closeTallies(query, projectId, this.#closed, at);
    await this.#posted.postFew(query, projectId, at);
  }
}
