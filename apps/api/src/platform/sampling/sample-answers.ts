import type { ClientBase } from 'pg';
import { type AnsweredStratum, classify, countingRule, isAnswered, type LongerTermResult, type Participation } from '#domain';
import { openParticipations } from '../participations/open-participations.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { StoredSample } from './stored-samples.js';

const rules: Readonly<Record<LongerTermResult, string>> = { EECR05: 'esfPlus.EECR05', EECR06: 'esfPlus.EECR06' };

/** Whether the situation is known; of who died it is: the result is 0 and nobody is asked (R49). */
export function isValidAnswer(record: Participation): boolean {
  return isAnswered(record) || record.exitReason === 'DECEASED';
}

/**
 * What was answered by those who were drawn, in the strata of the day they were drawn on.
 * @param knownAt as it was known at an instant; null: as it is known now
 */
export async function readSampleAnswers(
  client: ClientBase,
  basis: CountingBasis,
  sample: StoredSample,
  knownAt: Date | null = null,
): Promise<AnsweredStratum[]> {
  const counts = countingRule(rules[sample.result]);
  const tables = sample.strata.map(({ key, sex }) => ({ key, sex, size: 0, drawn: 0, valid: 0, positive: 0 }));
  const numberOf = new Map(sample.frame.map((id, at) => [id, sample.stratumNumbers[at] ?? 0]));
  for (const number of sample.stratumNumbers) if (tables[number]) tables[number].size += 1;
  for (const id of sample.drawn) {
    const table = tables[numberOf.get(id) ?? -1];
    if (table) table.drawn += 1;
  }
  for await (const block of openParticipations(client, basis, { special: null, among: sample.drawn, knownAt }))
    for (const { id, record } of block) {
      const table = tables[numberOf.get(id) ?? -1];
      if (!table || !isValidAnswer(record)) continue;
      table.valid += 1;
      if (counts(classify(record, basis.settings, basis.specificObjective)) !== null) table.positive += 1;
    }
  return tables;
}
