import { paths } from '#contract';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { contactsInOrder, contactsOfManyDays, onePageOfContacts, ownerPool, phoneContacts } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

export const registerProject = 'MARE-RETELAVORO';
const contacts = 100_000;
const looks = 20;

/** Ways to open the register: as it is, narrowed, in another order. Beside each the same page and the number of all in plain SQL. */
const openings = [
  { name: 'register.100k', query: '', plain: onePageOfContacts },
  { name: 'register.100k.filter', query: '&where=channel:phone', plain: phoneContacts },
  { name: 'register.100k.sort', query: '&sort=-minutes', plain: contactsInOrder },
] as const;

/** A hundred thousand contacts beside those of the demo network, and what the planner knows of them. */
export async function fillRegister(product: RunningProduct): Promise<void> {
  const pool = ownerPool(product.folder, 1);
  try {
    await pool.query(contactsOfManyDays, [registerProject, contacts]);
    await pool.query('analyze record_version');
  } finally {
    await pool.end();
  }
}

async function opening(
  visitor: BenchVisitor,
  product: RunningProduct,
  { name, query, plain }: (typeof openings)[number],
): Promise<Measurement> {
  const pool = ownerPool(product.folder, 1);
  try {
    const page = `${paths.register(registerProject, 'contacts')}?limit=200${query}`;
    const samples: number[] = [];
    const beside: number[] = [];
    for (let look = 0; look < looks; look += 1) {
      samples.push((await timed(() => visitor.look(page))).milliseconds);
      beside.push((await timed(() => pool.query(plain, [registerProject]))).milliseconds);
    }
    const baselineName = 'plain SQL, a page and the number of all';
    return { name, value: percentile(samples, 0.95), unit: 'ms', baseline: percentile(beside, 0.95), baselineName };
  } finally {
    await pool.end();
  }
}

/** The register of a hundred thousand contacts, as the dashboard opens it. */
export const registerOf100k: Bench = {
  names: openings.map(({ name }) => name),
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      await fillRegister(product);
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const measured: Measurement[] = [];
      for (const one of openings) measured.push(await opening(visitor, product, one));
      return measured;
    } finally {
      await product.stop();
    }
  },
};
