import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NewSample, SampleList, SamplePeople, SampleSummary, SampleView } from '#contract';
import { drawSample, extrapolate, type Participation, samplingFrame } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { readLeaverIds } from '../../platform/due/due-people.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { openParticipations } from '../../platform/participations/open-participations.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { isValidAnswer, readSampleAnswers } from '../../platform/sampling/sample-answers.js';
import { readSample, readSamples, type StoredSample, withdrawSample, writeSample } from '../../platform/sampling/stored-samples.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { noteLook } from '../../platform/values/audit-look.js';

export interface SampleWork {
  readonly account: Account;
  readonly project: ProjectReference;
}
type Writing = SampleWork & { readonly write: Write };

/** Samples of the leavers, for the results six months after leaving: drawn, looked at with their answers, taken back (R70-R77). */
@Injectable()
export class Samples {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  list({ account, project }: SampleWork): Promise<SampleList> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const samples = await readSamples(client, project.id);
      const nameOf = await readAccountNames(
        client,
        samples.map(({ madeBy }) => madeBy),
      );
      return { items: samples.map((sample) => summaryOf(sample, nameOf)), next: null };
    });
  }

  open({ account, project }: SampleWork, id: string): Promise<SampleView> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => this.#view(client, project.id, id));
  }

  /** Whom to ask; whoever looks leaves a trace (G37). */
  people({ account, project }: SampleWork, id: string): Promise<SamplePeople> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const sample = await readSample(client, project.id, id);
      const basis = await readCountingBasis(queryOn(client), project.id);
      await noteLook(client, project.id, 'records_listed', 'participation', { sample: id });
      const stratumOf = new Map(sample.frame.map((one, at) => [one, sample.strata[sample.stratumNumbers[at] ?? 0]?.key ?? '']));
      const items: SamplePeople['items'] = [];
      for await (const block of openParticipations(client, basis, { special: null, among: sample.drawn }))
        for (const { id: participation, pseudonym, record } of block)
          items.push({
            participation,
            pseudonym,
            desk: record.desk,
            stratum: stratumOf.get(participation) ?? '',
            answered: isValidAnswer(record),
          });
      return { items, next: null };
    });
  }

  /** @throws Refusal `wrong_state` when there is nobody to draw: nobody's day is past, or all were in earlier waves (R74) */
  draw({ account, project, write }: Writing, { result, responseRate, seed }: NewSample): Promise<SampleView> {
    const work = async (client: ClientBase, at: Date): Promise<SampleView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const on = this.installation.today(basis.timeZone);
      const earlier = (await readSamples(client, project.id)).filter((one) => one.result === result && one.withdrawnAt === null);
      const frame = samplingFrame(await readLeavers(client, basis), {
        ...{ result, on, settings: basis.settings, specificObjective: basis.specificObjective },
        inEarlierWaves: new Set(earlier.flatMap((one) => one.frame)),
      });
      if (frame.length === 0)
        throw new Refusal('wrong_state', { detail: 'There is nobody to draw: all whose day is past were in an earlier wave (R74).' });
      const id = uuidv7();
      const sample = drawSample(frame, { seed: seed ?? randomBytes(8).toString('hex'), responseRate });
      await writeSample(client, project.id, sample, { id, result, on, responseRate, by: account.id, at });
      return this.#view(client, project.id, id);
    };
    return this.writes.runBulk(write, account.scopeFor(project), work, { lock: 'exclusive' });
  }

  /** Its people may be drawn again. */
  withdraw({ account, project, write }: Writing, id: string, reason: string): Promise<SampleView> {
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), async (client, at) => {
      await readSample(client, project.id, id);
      await withdrawSample(client, project.id, id, at);
      return this.#view(client, project.id, id);
    });
  }

  async #view(client: ClientBase, projectId: string, id: string): Promise<SampleView> {
    const sample = await readSample(client, projectId, id);
    const basis = await readCountingBasis(queryOn(client), projectId);
    const { value, share, margin, interval, isPrecise, valid, response, strata } = extrapolate(
      await readSampleAnswers(client, basis, sample),
    );
    const nameOf = await readAccountNames(client, [sample.madeBy]);
    return {
      ...summaryOf(sample, nameOf),
      extrapolation: { ...{ value, share, margin, isPrecise, valid, response }, interval: interval === null ? null : [...interval] },
      strata: [...strata],
    };
  }
}

async function readLeavers(client: ClientBase, basis: CountingBasis): Promise<{ id: string; record: Participation }[]> {
  const among = await readLeaverIds(client, { projectId: basis.projectId, desks: null });
  const leavers: { id: string; record: Participation }[] = [];
  if (among.length > 0) for await (const block of openParticipations(client, basis, { special: null, among })) leavers.push(...block);
  return leavers;
}

function summaryOf(sample: StoredSample, nameOf: (id: string) => string): SampleSummary {
  const { id, result, on, seed, responseRate, answersNeeded, frame, drawn, madeBy, madeAt, withdrawnAt } = sample;
  return {
    ...{ id, result, on, seed, responseRate, answersNeeded, population: frame.length, drawn: drawn.length },
    ...{ madeBy: nameOf(madeBy), madeAt: madeAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null },
  };
}
