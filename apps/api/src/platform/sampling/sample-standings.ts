import type { ClientBase } from 'pg';
import { type AnsweredWave, type LongerTermResult, type SampleStanding, sampleStanding } from '#domain';
import { queryOn } from '../database/query.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { readSampleAnswers } from './sample-answers.js';
import { readStandingSamples } from './stored-samples.js';

/** What samples say of each result on a day; a result that nobody was drawn for is not there. */
export type SampleStandings = ReadonlyMap<LongerTermResult, SampleStanding>;

/** The waves drawn up to a day with the answers that are known, taken together by result (R74, R75). */
export async function readSampleStandings(
  client: ClientBase,
  projectId: string,
  { cutOff, knownAt }: { readonly cutOff: string; readonly knownAt: Date | null },
): Promise<SampleStandings> {
  const samples = await readStandingSamples(client, projectId, { on: cutOff, knownAt });
  if (samples.length === 0) return new Map();
  const basis = await readCountingBasis(queryOn(client), projectId);
  const waves = new Map<LongerTermResult, AnsweredWave[]>();
  for (const sample of samples) {
    const strata = await readSampleAnswers(client, basis, sample, knownAt);
    waves.set(sample.result, [...(waves.get(sample.result) ?? []), { on: sample.on, strata }]);
  }
  return new Map(
    [...waves].flatMap(([result, ofResult]) => {
      const standing = sampleStanding(ofResult);
      return standing === null ? [] : [[result, standing] as const];
    }),
  );
}
