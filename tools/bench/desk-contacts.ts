import { setTimeout as after } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { deskList, paths } from '#contract';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

/** The project of the demo network with the most indicators on contacts. */
const project = 'MARE-RETELAVORO';
const writers = 50;
const timesEach = 12;
/** Whoever writes a contact down types for a while: fifty desks are fifty contacts in so many milliseconds. */
const betweenContacts = 1500;

/** A contact of nobody, as most are: what the quick log asks for and nothing else. */
const contactAt = (desk: string): object => ({
  id: uuidv7(),
  content: { desk, date: '2026-03-31', anonymous: true, channel: 'in_person', contactType: 'information', need: ['work'], minutes: 5 },
});

/** Fifty desks write contacts down, each in its own time; answers how long each was waited for. */
async function written(write: () => Promise<unknown>): Promise<number[]> {
  const samples = await Promise.all(
    Array.from({ length: writers }, async (_, at) => {
      await after((betweenContacts * at) / writers);
      const own: number[] = [];
      for (let time = 0; time < timesEach; time += 1) {
        const { milliseconds } = await timed(write);
        own.push(milliseconds);
        await after(Math.max(0, betweenContacts - milliseconds));
      }
      return own;
    }),
  );
  // the first of each finds server and database unready
  return samples.flatMap((own) => own.slice(2));
}

async function logging(visitor: BenchVisitor, product: RunningProduct, desk: string): Promise<Measurement> {
  const value = percentile(await written(() => visitor.post(paths.register(project, 'contacts'), contactAt(desk))), 0.95);
  const pool = ownerPool(product.folder, writers);
  try {
    await pool.query('create table bare_contact (id uuid primary key, desk uuid, day date, content jsonb)');
    const insert = `insert into bare_contact values ($1, $2, '2026-03-31', $3)`;
    const baseline = percentile(await written(() => pool.query(insert, [uuidv7(), desk, contactAt(desk)])), 0.95);
    return { name: 'contacts.log.p95', value, unit: 'ms', baseline, baselineName: `plain insert, ${writers} at once` };
  } finally {
    await pool.query('drop table bare_contact').finally(() => pool.end());
  }
}

/** The day at the counter: contacts written down by many desks at once. */
export const deskContacts: Bench = {
  names: ['contacts.log.p95'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const { items } = deskList.parse(JSON.parse((await visitor.get(paths.desks(project))).toString()));
      const [desk] = items;
      if (!desk) throw new Error(`${project} has no desk`);
      return [await logging(visitor, product, desk.id)];
    } finally {
      await product.stop();
    }
  },
};
