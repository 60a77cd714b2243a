import { importOutcome, paths } from '#contract';
import type { Bench } from './measurement.js';
import { timed } from './measurement.js';
import { participationsFile } from './participations-file.js';
import { copyRows, ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const rows = 100_000;
/** Promised: resident memory over that of the idle product. */
const memoryBar = 400;

/** A file of 100,000 rows read, checked, saved and counted. Beside it: plain SQL writing the same rows with nothing around them. */
export const importOfManyRows: Bench = {
  names: ['import.100k', 'import.100k.memory'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const project = await visitor.startProject('BENCH-IMPORT');
      const file = participationsFile(project.acronym, rows);
      const idle = product.memory;
      const { peak, answer } = await product.peakDuring(() =>
        timed(async () =>
          importOutcome.parse(await visitor.upload(`${paths.imports(project.id)}?of=participations`, file, 'participants.csv')),
        ),
      );
      if (answer.answer.summary.new !== rows) throw new Error(`Only ${answer.answer.summary.new} rows were imported`);
      const pool = ownerPool(product.folder, 1);
      const plain = await timed(() => pool.query(copyRows, [project.id]));
      await pool.end();
      return [
        {
          name: 'import.100k',
          value: answer.milliseconds / 1000,
          unit: 's',
          baseline: plain.milliseconds / 1000,
          baselineName: 'plain SQL, bare rows',
        },
        { name: 'import.100k.memory', value: peak - idle, unit: 'MB', baseline: memoryBar, baselineName: 'promised at most' },
      ];
    } finally {
      await product.stop();
    }
  },
};
