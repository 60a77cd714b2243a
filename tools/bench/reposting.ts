import { setTimeout as after } from 'node:timers/promises';
import { type DefinitionView, definitionView, newIndicator, paths } from '#contract';
import { percentile, timed, type Measurement } from './measurement.js';
import { ownerPool } from './plain-sql.js';
import type { RunningProduct } from './running-product.js';
import type { BenchVisitor } from './visitor.js';

/** So many definitions over so many records, each of which counts for both parts of a share: a million tallies. */
const indicators = 10;
const lookers = 5;
/** People look, they do not hammer. */
const lookEveryMs = 200;

const share = (code: string) => {
  const everybody = [{ of: 'participation', on: 'entryDate' }];
  return newIndicator.parse({
    ...{ code, kind: 'result', unit: '%', cumulative: false, name: { it: code, en: code, fr: code } },
    definition: {
      measure: 'ratio',
      numerator: [{ ...everybody[0], where: { field: 'entryDate', from: '2000-01-01' } }],
      denominator: everybody,
    },
  });
};

/** Definitions published at once, until the last is in force; the overview is asked for all the while. */
export async function reposting(visitor: BenchVisitor, product: RunningProduct, projectId: string, asOf: string): Promise<Measurement[]> {
  const codes = Array.from({ length: indicators }, (_, at) => `MISURA-${at + 1}`);
  let running = true;
  const looking = Array.from({ length: lookers }, async () => {
    const samples: number[] = [];
    while (running) {
      samples.push((await timed(() => visitor.look(`${paths.values(projectId)}?asOf=${asOf}`))).milliseconds);
      await after(lookEveryMs);
    }
    return samples;
  });
  const { milliseconds } = await timed(async () => {
    for (const code of codes) await visitor.post(paths.indicators(projectId), share(code));
    for (const code of codes) await untilInForce(visitor, projectId, code);
  });
  running = false;
  const samples = (await Promise.all(looking)).flat();
  const plain = await timed(() => copyTallies(product, projectId));
  const baselineName = 'the same tallies into a bare table';
  const overview = { name: 'reposting.overview.p95', value: percentile(samples, 0.95), unit: 'ms' as const };
  return [
    { name: 'reposting.1M', value: milliseconds / 1000, unit: 's', baseline: plain.milliseconds / 1000, baselineName },
    { ...overview, baseline: percentile(samples, 0.5), baselineName: 'the median of the same' },
  ];
}

async function untilInForce(visitor: BenchVisitor, projectId: string, code: string): Promise<void> {
  for (;;) {
    const view: DefinitionView = definitionView.parse(
      JSON.parse((await visitor.get(paths.indicatorDefinition(projectId, code))).toString()),
    );
    if (view.posting?.state === 'failed') throw new Error(`${code} could not be counted`);
    if (view.posting === null) return;
    await after(lookEveryMs);
  }
}

async function copyTallies(product: RunningProduct, projectId: string): Promise<void> {
  const pool = ownerPool(product.folder, 1);
  await pool.query(
    `create temporary table bare_tally as select t.* from tally t join indicator i on i.project_id = t.project_id and i.number = t.indicator_number
     where t.project_id = $1 and i.code like 'MISURA-%' and t.superseded_at is null`,
    [projectId],
  );
  await pool.end();
}
