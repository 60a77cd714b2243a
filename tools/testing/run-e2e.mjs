// The built product in a real browser: started as `npm start` starts it, with the demo network, in a folder of its own.
// `npm run e2e`, or with a part of a file's name only those: `npm run e2e -- reports`. Screenshots are kept in dist/e2e, after a failure the
// product's log too. Files in which a spec failed run once more against a product of their own: what passes then is named as unsteady, for it
// is to be mended, and what fails twice has failed. Ends with the line `N passed, N failed, N skipped`.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { launchBrowserServer } from './launch-browser.mjs';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const productLog = 'dist/e2e/product.log';

/** What became of the specs of some files; a runner that ends without saying it has failed. */
function runSpecs(env, files) {
  return new Promise((resolve) => {
    let outcome = { overallStatus: 'failed', specs: [], elsewhere: [] };
    const child = fork('tools/testing/e2e-specs.mjs', files, { env });
    child.on('message', (told) => (outcome = told));
    child.once('error', () => resolve(outcome));
    child.once('close', () => resolve(outcome));
  });
}

/** What the product logged while specs failed: whole in a file, and here the lines that are no plain answer. */
function tellOf(said) {
  writeFileSync(productLog, said);
  const notable = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('{"level":30,'));
  console.error(`The product's log is in ${productLog}; out of the ordinary in it:\n${notable.join('\n') || 'nothing'}`);
}

async function runAgainstProduct(browser, files) {
  const { startProduct } = await import('../../dist/node/tools/testing/start-product.js');
  const product = await startProduct({ demo: true });
  try {
    const { executablePath } = await findChromium();
    const env = {
      ...process.env,
      ...{ E2E_ADDRESS: product.address, E2E_BROWSER: browser.wsEndpoint(), E2E_CHROMIUM: executablePath },
      E2E_PICTURES: path.resolve('dist/e2e'),
    };
    const outcome = await runSpecs(env, files);
    if (outcome.overallStatus !== 'passed') tellOf(product.said());
    return outcome;
  } finally {
    await product.stop();
  }
}

/** The outcome when the files that failed are tried once more, if every failure belongs to a file. */
async function withSecondTry(browser, first) {
  const failed = [...first.specs.filter(({ status }) => status === 'failed'), ...first.elsewhere];
  const files = [...new Set(failed.map(({ file }) => file))];
  if (failed.length === 0 || files.some((file) => !file)) return first;
  console.log(`\nOnce more, against a product of their own: ${files.map((file) => path.basename(file)).join(', ')}`);
  const second = await runAgainstProduct(browser, files);
  if (second.overallStatus === 'passed') for (const { name } of failed) console.log(`Unsteady, passed only when tried again: ${name}`);
  return { ...second, specs: [...first.specs.filter(({ file }) => !files.includes(file)), ...second.specs] };
}

try {
  mkdirSync('dist/e2e', { recursive: true });
  const browser = await launchBrowserServer();
  try {
    const part = process.argv[2];
    const first = await runAgainstProduct(browser, part ? [`dist/node/apps/dashboard-e2e/**/*${part}*.e2e.js`] : []);
    const { overallStatus, specs, elsewhere } = await withSecondTry(browser, first);
    const count = (...statuses) => specs.filter(({ status }) => statuses.includes(status)).length;
    console.log(`${count('passed')} passed, ${count('failed') + elsewhere.length} failed, ${count('pending', 'excluded')} skipped`);
    process.exitCode = overallStatus === 'passed' ? 0 : 1;
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
