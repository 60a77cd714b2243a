import type { ClientBase } from 'pg';
import { type LongerTermResult, type Sample, type Sex } from '#domain';
import { Refusal } from '../problems/refusal.js';

/** A sample as it is kept. */
export interface StoredSample {
  readonly id: string;
  readonly result: LongerTermResult;
  readonly on: string;
  readonly seed: string;
  readonly responseRate: number;
  readonly answersNeeded: number;
  readonly frame: readonly string[];
  /** The place of the stratum of each of the frame. */
  readonly stratumNumbers: readonly number[];
  readonly strata: readonly { readonly key: string; readonly sex: Sex }[];
  readonly drawn: readonly string[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
}

const fields = `sample_id as id, result, on_date as on, seed, response_rate::float as "responseRate", answers_needed as "answersNeeded", frame,
  stratum_numbers as "stratumNumbers", strata, drawn, made_by as "madeBy", made_at as "madeAt", superseded_at as "withdrawnAt"`;

/** The samples of a project, the latest first. */
export async function readSamples(client: ClientBase, projectId: string): Promise<StoredSample[]> {
  const { rows } = await client.query<StoredSample>(
    `select ${fields} from follow_up_sample where project_id = $1 order by made_at desc, sample_id`,
    [projectId],
  );
  return rows;
}

/** The samples that stood on a day, as it was known: of a frame up to the day, drawn and not taken back by the instant. */
export async function readStandingSamples(
  client: ClientBase,
  projectId: string,
  { on, knownAt }: { readonly on: string; readonly knownAt: Date | null },
): Promise<StoredSample[]> {
  const { rows } = await client.query<StoredSample>(
    `select ${fields} from follow_up_sample
     where project_id = $1 and on_date <= $2::date and made_at <= coalesce($3::timestamptz, 'infinity')
       and (superseded_at is null or superseded_at > $3::timestamptz)
     order by made_at, sample_id`,
    [projectId, on, knownAt],
  );
  return rows;
}

/** @throws Refusal `not_found` */
export async function readSample(client: ClientBase, projectId: string, id: string): Promise<StoredSample> {
  const { rows } = await client.query<StoredSample>(`select ${fields} from follow_up_sample where project_id = $1 and sample_id = $2`, [
    projectId,
    id,
  ]);
  const [found] = rows;
  if (!found) throw new Refusal('not_found');
  return found;
}

/** What is drawn, before it has an id. */
export interface SampleMade {
  readonly id: string;
  readonly result: LongerTermResult;
  readonly on: string;
  readonly responseRate: number;
  readonly by: string;
  readonly at: Date;
}

export async function writeSample(client: ClientBase, projectId: string, sample: Sample, made: SampleMade): Promise<void> {
  const { id, result, on, responseRate, by, at } = made;
  const frame = sample.strata.flatMap(({ ids }) => ids);
  const stratumNumbers = sample.strata.flatMap(({ ids }, number) => ids.map(() => number));
  const strata = JSON.stringify(sample.strata.map(({ key, sex }) => ({ key, sex })));
  const drawn = sample.strata.flatMap((stratum) => stratum.drawn);
  await client.query(
    `insert into follow_up_sample (project_id, sample_id, result, on_date, seed, response_rate, answers_needed, frame, stratum_numbers, strata,
       drawn, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9::smallint[], $10, $11::uuid[], $12, $13)`,
    [projectId, id, result, on, sample.seed, responseRate, sample.answersNeeded, frame, stratumNumbers, strata, drawn, by, at],
  );
}

/** @throws Refusal `wrong_state` for one that was taken back before */
export async function withdrawSample(client: ClientBase, projectId: string, id: string, at: Date): Promise<void> {
  const { rowCount } = await client.query(
    'update follow_up_sample set superseded_at = $3 where project_id = $1 and sample_id = $2 and superseded_at is null',
    [projectId, id, at],
  );
  if (rowCount === 0) throw new Refusal('wrong_state', { detail: 'The sample was taken back before.' });
}
