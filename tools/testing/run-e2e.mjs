// The built product in a real browser: started as `npm start` starts it, with the demo network, in a folder of its own.
// `npm run e2e`, or with a part of a file's name only those: `npm run e2e -- reports`. Screenshots are kept in dist/e2e, after a failure the product's log too.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { launchBrowserServer } from './launch-browser.mjs';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const productLog = 'dist/e2e/product.log';

function runSpecs(env, only) {
  const files = only ? [`dist/node/apps/dashboard-e2e/**/*${only}*.e2e.js`] : [];
  return new Promise((resolve) => {
    const child = spawn('jasmine', ['--config=apps/dashboard-e2e/jasmine.json', ...files], { env, stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** What the product logged while specs failed: whole in a file, and here the lines that are no plain answer. */
function tellOf(said) {
  writeFileSync(productLog, said);
  const notable = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('{"level":30,'));
  console.error(`The product's log is in ${productLog}; out of the ordinary in it:\n${notable.join('\n') || 'nothing'}`);
}

try {
  const { startProduct } = await import('../../dist/node/tools/testing/start-product.js');
  mkdirSync('dist/e2e', { recursive: true });
  const product = await startProduct({ demo: true });
  const browser = await launchBrowserServer();
  try {
    const { executablePath } = await findChromium();
    const env = {
      ...process.env,
      ...{ E2E_ADDRESS: product.address, E2E_BROWSER: browser.wsEndpoint(), E2E_CHROMIUM: executablePath },
      E2E_PICTURES: path.resolve('dist/e2e'),
    };
    process.exitCode = await runSpecs(env, process.argv[2]);
    if (process.exitCode !== 0) tellOf(product.said());
  } finally {
    await browser.close();
    await product.stop();
  }
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
