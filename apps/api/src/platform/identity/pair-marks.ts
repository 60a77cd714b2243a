import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../problems/refusal.js';

export type Mark = 'same' | 'distinct';

export interface PairMarkRow {
  readonly id: string;
  readonly personId: string;
  readonly otherId: string;
  readonly mark: Mark;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

const columns = `mark_id as id, person_id as "personId", other_id as "otherId", mark, marked_by as by, marked_at as at, reason`;

/** The lesser id first: a pair is one pair, however it is named. */
export const pairOf = (one: string, other: string): readonly [string, string] => (one < other ? [one, other] : [other, one]);

/** What was said of pairs and not taken back. */
export async function readPairMarks(client: ClientBase, projectId: string): Promise<PairMarkRow[]> {
  const { rows } = await client.query<PairMarkRow>(
    `select ${columns} from person_pair_mark where project_id = $1 and superseded_at is null order by marked_at desc`,
    [projectId],
  );
  return rows;
}

/** Says of two people that they are one or two; what was said before is closed. */
export async function writePairMark(
  client: ClientBase,
  projectId: string,
  people: readonly [string, string],
  { mark, by, at, reason }: Pick<PairMarkRow, 'mark' | 'by' | 'at' | 'reason'>,
): Promise<PairMarkRow> {
  const [one, other] = pairOf(...people);
  await client.query(
    `update person_pair_mark set superseded_at = $4 where project_id = $1 and person_id = $2 and other_id = $3 and superseded_at is null`,
    [projectId, one, other, at],
  );
  const { rows } = await client.query<PairMarkRow>(
    `insert into person_pair_mark (project_id, mark_id, person_id, other_id, mark, reason, marked_by, marked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [projectId, uuidv7(), one, other, mark, reason, by, at],
  );
  const [row] = rows;
  if (!row) throw new Error('the mark was not written');
  return row;
}

/** @throws Refusal `not_found` for a mark that is not there or was taken back */
export async function takePairMarkBack(client: ClientBase, projectId: string, id: string, at: Date): Promise<PairMarkRow> {
  const { rows } = await client.query<PairMarkRow>(
    `update person_pair_mark set superseded_at = $3 where project_id = $1 and mark_id = $2 and superseded_at is null returning ${columns}`,
    [projectId, id, at],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}
