import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../apps/api/src/platform/embedded-postgres/embedded-postgres.js';
import { timed, type Bench } from './measurement.js';
import { RunningProduct } from './running-product.js';

/** How long a start takes until the page is served, with everything installed and the demo network in. Beside it: the database alone. */
export const warmStart: Bench = {
  names: ['start.warm'],
  async measure() {
    const first = await RunningProduct.start({ demo: true });
    const { folder } = first;
    await first.answersAt('/api/health');
    await first.stopButKeep();
    try {
      const { milliseconds, answer } = await timed(async () => {
        const product = await RunningProduct.start({ demo: true, folder });
        await product.answersAt('/');
        return product;
      });
      await answer.stop();
      const database = new EmbeddedPostgres({ folder: join(folder, 'postgres') });
      const alone = await timed(() => database.start());
      await database.stop();
      return [
        {
          name: 'start.warm',
          value: milliseconds / 1000,
          unit: 's',
          baseline: alone.milliseconds / 1000,
          baselineName: 'embedded PostgreSQL alone',
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
