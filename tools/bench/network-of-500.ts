import type { Page } from 'playwright-core';
import { networkGraph, paths } from '#contract';
import { onPage } from './bench-browser.js';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { bondsOnDay, networkOfMany, ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

/** A project of the demo network without a network of its own. */
const project = 'SILLA-2';
const organisations = 500;
/** Promised: from the question to the drawing. */
const barMilliseconds = 1000;
const looks = 20;
const drawings = 5;
/** A day on which nobody was bound to anybody, from which each drawing begins anew. */
const before = '2001-01-01';

async function fillNetwork(product: RunningProduct): Promise<void> {
  const pool = ownerPool(product.folder, 1);
  try {
    for (const statement of networkOfMany) await pool.query(statement, statement.includes('$2') ? [project, organisations] : [project]);
    await pool.query('analyze record_version');
  } finally {
    await pool.end();
  }
}

/** The answer of the API, beside the same bonds in plain SQL. */
async function answered(product: RunningProduct): Promise<Measurement> {
  const visitor = await BenchVisitor.signIn(product.address, 'manager');
  const graph = networkGraph.parse(JSON.parse((await visitor.get(paths.networkGraph(project))).toString()));
  if (graph.organisations.length < organisations) throw new Error(`Only ${graph.organisations.length} organisations are in the graph`);
  const pool = ownerPool(product.folder, 1);
  try {
    const samples: number[] = [];
    const beside: number[] = [];
    for (let look = 0; look < looks; look += 1) {
      samples.push((await timed(() => visitor.look(paths.networkGraph(project)))).milliseconds);
      beside.push((await timed(() => pool.query(bondsOnDay, [project, '2026-03-31']))).milliseconds);
    }
    const baselineName = 'plain SQL, who is bound to what';
    return {
      name: 'network.graph.500.answer',
      value: percentile(samples, 0.95),
      unit: 'ms',
      baseline: percentile(beside, 0.95),
      baselineName,
    };
  } finally {
    await pool.end();
  }
}

/** From an empty day to today without loading the page again: the question, the answer, the places and the drawing. */
const drawOnce = `(async () => {
  const points = () => document.querySelectorAll('app-chart svg path').length;
  const until = (there) => new Promise((resolve) => {
    const look = () => (there() ? resolve() : requestAnimationFrame(look));
    look();
  });
  const go = (query) => {
    history.pushState(null, '', location.pathname + query);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  };
  go('?asOf=${before}');
  await until(() => document.querySelector('app-empty-state') !== null && points() === 0);
  const started = performance.now();
  go('');
  await until(() => points() >= ${organisations});
  // what was put into the page is painted before the frame after the next
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - started;
})()`;

async function drawnAgain(page: Page): Promise<number> {
  await page.locator('app-chart svg path').first().waitFor({ state: 'attached' });
  const samples: number[] = [];
  for (let drawing = 0; drawing < drawings; drawing += 1) samples.push(Number(await page.evaluate(drawOnce)));
  return percentile(samples, 0.95);
}

/** The network of 500 organisations: how long the server takes, and how long until it is on the screen of a headless Chromium. */
export const networkOf500: Bench = {
  names: ['network.graph.500', 'network.graph.500.answer'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      await fillNetwork(product);
      const answer = await answered(product);
      const value = await onPage(product.address, `/projects/${project}/network/graph`, drawnAgain);
      return [{ name: 'network.graph.500', value, unit: 'ms', baseline: barMilliseconds, baselineName: 'promised at most' }, answer];
    } finally {
      await product.stop();
    }
  },
};
