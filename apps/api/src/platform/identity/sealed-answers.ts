import type { ClientBase } from 'pg';
import { z } from 'zod';
import { changedSealedAnswers, nothingSealed, type SealedAnswers, unitedSealedAnswers } from '#domain';
import { Sealing } from '../config/sealing.js';
import { NewRows } from '../database/new-rows.js';
import type { IdentityWriting } from './sealed-identities.js';

/** As they were sealed: what is stored was checked when it came in, so this only says what it is. */
const sealedAnswers = z.object({ household: z.string().nullable(), otherDisadvantage: z.array(z.string()) });

interface SealedRow {
  readonly personId: string;
  readonly version: number;
  readonly sealed: Buffer;
}

/** What people answered about household and other disadvantages: sealed, each version bound to its person, apart from all that is counted. */
export class SealedAnswerStore {
  readonly #sealing: Sealing;

  constructor(secret: Buffer) {
    this.#sealing = new Sealing(secret, 'answers');
  }

  /** What a person answered, or, where they did not, whoever turned out to be the same person. */
  async read(client: ClientBase, projectId: string, personId: string): Promise<SealedAnswers> {
    const { rows } = await client.query<SealedRow>({
      name: 'sealed-answers',
      text: `select a.person_id as "personId", a.version, a.sealed from sealed_answer a
        where a.project_id = $1 and a.superseded_at is null and (a.person_id = $2 or a.person_id in (
          with recursive same as (
            select merged_id, merged_at from person_merge where project_id = $1 and survivor_id = $2 and undone_at is null
            union select m.merged_id, m.merged_at from person_merge m join same on m.survivor_id = same.merged_id
              where m.project_id = $1 and m.undone_at is null)
          select merged_id from same))
        order by a.person_id = $2 desc, a.recorded_at desc`,
      values: [projectId, personId],
    });
    return unitedSealedAnswers(rows.map((row) => this.#opened(projectId, row)));
  }

  /** Keeps the answers where they differ from those of before: a new version, which closes the one there was. */
  async keep(client: ClientBase, writing: IdentityWriting, personId: string, before: SealedAnswers, answers: SealedAnswers): Promise<void> {
    const changed = changedSealedAnswers(before, answers);
    if (changed.length === 0) return;
    const { projectId, postedAt, recordedBy, reason } = writing;
    const { rows } = await client.query<{ version: number }>(
      `update sealed_answer set superseded_at = $3 where project_id = $1 and person_id = $2 and superseded_at is null returning version`,
      [projectId, personId, postedAt],
    );
    const version = (rows[0]?.version ?? 0) + 1;
    const inserted = new NewRows('sealed_answer', [
      ['person_id', 'uuid'],
      ['version', 'integer'],
      ['sealed', 'bytea'],
      ['changed', 'text[]'],
    ]);
    inserted.add([personId, version, this.#sealing.seal(answers, rowName(projectId, personId, version)), changed]);
    await inserted.insert(client, [
      ['project_id', 'uuid', projectId],
      ['key_version', 'smallint', Sealing.keyVersion],
      ['recorded_at', 'timestamptz', postedAt],
      ['recorded_by', 'text', recordedBy],
      ['reason', 'text', reason],
    ]);
  }

  #opened(projectId: string, { personId, version, sealed }: SealedRow): SealedAnswers {
    const opened = sealedAnswers.parse(this.#sealing.open(sealed, rowName(projectId, personId, version)));
    return { ...nothingSealed, ...(opened as SealedAnswers) };
  }
}

const rowName = (projectId: string, personId: string, version: number): string => `${projectId} ${personId} ${version}`;
