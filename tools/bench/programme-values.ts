import { importOutcome, paths, portfolioValues } from '#contract';
import { askedAtOnce, percentile, timed, type Bench } from './measurement.js';
import { participationsFile } from './participations-file.js';
import { indicatorsOfProjects, ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const projects = 5;
const rowsEach = 20_000;
const askers = 20;
const timesEach = 25;
const cutOff = '2026-03-31';
/** Under which the visitor starts its projects; the demo network has one there already. */
const programme = 'IT-ESFPLUS-TOS-2127';

async function filledProjects(visitor: BenchVisitor): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= projects; number += 1) {
    const project = await visitor.startProject(`BENCH-P${number}`);
    const file = participationsFile(project.acronym, rowsEach);
    importOutcome.parse(await visitor.upload(`${paths.imports(project.id)}?of=participations`, file, 'participants.csv'));
    ids.push(project.id);
  }
  return ids;
}

/** The common indicators of a programme of five projects with 20,000 people each, split every way: first alone, then by twenty at once. */
export const programmeValues: Bench = {
  names: ['programme.values', 'programme.values.cold'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    const pool = ownerPool(product.folder, askers);
    try {
      await product.answersAt('/api/health');
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const ids = await filledProjects(visitor);
      const plainly = (): Promise<unknown> => pool.query(indicatorsOfProjects, [ids, cutOff]);
      await askedAtOnce(askers, 1, plainly);
      const plain = percentile(await askedAtOnce(askers, timesEach, plainly), 0.95);
      const alone = await timed(plainly);
      const address = `${paths.programmeValues(programme)}?asOf=${cutOff}&by=fund,specificObjective,categoryOfRegion,project`;
      const cold = await timed(() => visitor.get(address));
      const { programmes } = portfolioValues.parse(JSON.parse(cold.answer.toString()));
      if (programmes[0]?.shown !== projects + 1) throw new Error(`The programme has ${programmes[0]?.shown} projects`);
      const question = (): Promise<void> => visitor.look(address);
      await askedAtOnce(askers, timesEach, question);
      const warm = percentile(await askedAtOnce(askers, timesEach, question), 0.95);
      return [
        {
          ...{ name: 'programme.values', value: warm, unit: 'ms', baseline: plain },
          baselineName: `plain SQL over participations, ${askers} at once`,
        },
        {
          ...{ name: 'programme.values.cold', value: cold.milliseconds, unit: 'ms', baseline: alone.milliseconds },
          baselineName: 'plain SQL over participations',
        },
      ];
    } finally {
      await pool.end();
      await product.stop();
    }
  },
};
