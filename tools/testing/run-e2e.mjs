// The built product in a real browser: started as `npm start` starts it, with the demo network, in a folder of its own.
// `npm run e2e`, or with a part of a file's name only those: `npm run e2e -- reports`. Screenshots are kept in dist/e2e.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowserServer } from './launch-browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
/** The first start makes the database and loads the demo network. */
const readyWithinMs = 180_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** Starts the product and waits until it says that it is healthy. */
async function startProduct() {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'cruscotto-e2e-'));
  const env = { ...process.env, CRUSCOTTO_PORT: String(port), CRUSCOTTO_DATA: folder, CRUSCOTTO_DEMO: '1', DATABASE_URL: '' };
  const child = spawn('node', ['dist/node/tools/start/serve.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-20_000)));
  const gone = new Promise((resolve) => child.once('close', () => resolve((ended = true))));
  const stop = async () => {
    if (!ended) child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + readyWithinMs; !(await answers(`${address}/api/health`));) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error(`The product did not start.\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, stop, said: () => said };
}

function runSpecs(env, only) {
  const files = only ? [`dist/node/apps/dashboard-e2e/**/*${only}*.e2e.js`] : [];
  return new Promise((resolve) => {
    const child = spawn('jasmine', ['--config=apps/dashboard-e2e/jasmine.json', ...files], { env, stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

try {
  mkdirSync('dist/e2e', { recursive: true });
  const product = await startProduct();
  const browser = await launchBrowserServer();
  try {
    const env = { ...process.env, E2E_ADDRESS: product.address, E2E_BROWSER: browser.wsEndpoint(), E2E_PICTURES: path.resolve('dist/e2e') };
    process.exitCode = await runSpecs(env, process.argv[2]);
    if (process.exitCode !== 0) console.error(product.said());
  } finally {
    await browser.close();
    await product.stop();
  }
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
