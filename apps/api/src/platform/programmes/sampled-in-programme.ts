import type { ClientBase } from 'pg';
import { type BySex, type LongerTermResult, sixMonthMethod } from '#domain';
import { readSampleStandings } from '../sampling/sample-standings.js';
import { nameOfKey } from './operations-of-keys.js';

/** What a sample of one operation says of a common result, in the place of its count (R75). */
export interface SampledInKey {
  readonly projectId: string;
  readonly key: string;
  readonly code: LongerTermResult;
  readonly values: BySex;
}

/** The results that operations of a programme found by sample, up to a day, as known now. */
export async function readSampledInProgramme(client: ClientBase, programmeId: string, cutOff: string): Promise<SampledInKey[]> {
  const { rows } = await client.query<{ projectId: string; key: string }>(
    `select p.project_id as "projectId", ${nameOfKey} from project p
     where p.programme_id = $1 and exists (select from follow_up_sample s
       where s.project_id = p.project_id and s.superseded_at is null and s.on_date <= $2::date)
     order by p.project_id`,
    [programmeId, cutOff],
  );
  const found: SampledInKey[] = [];
  for (const { projectId, key } of rows)
    for (const [code, sample] of await readSampleStandings(client, projectId, { cutOff, knownAt: null }))
      if (sixMonthMethod({ due: 0, reached: 0 }, sample).basis === 'sample') found.push({ projectId, key, code, values: sample.value });
  return found;
}
