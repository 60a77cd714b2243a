// The dashboard's specs in a real Chromium: `npm run spec:dashboard`, or with a part of a path only those: `… -- portfolio`.
// Ends with the line `N passed, N failed, N skipped`.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSpecs } from './bundle-specs.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { sourcePositions } from './source-positions.mjs';

const { Server, Runner, ConsoleReporter } = createRequire(import.meta.url)('jasmine-browser-runner');

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

/** Opens the page on which the specs run, with its drawings, and reports what the page complains of. */
async function openPage(browser, bundle) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error('[page]', error.message));
  page.on('console', (message) => message.type() === 'error' && console.error('[console]', message.text()));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.route(/\/media\/[\w.-]+\.svg/, (route) =>
    route.fulfill({ path: path.join(bundle, 'media', path.basename(new URL(route.request().url()).pathname)) }),
  );
  await page.route('**/fonts/*.woff2', (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ path: path.join(root, 'node_modules/@fontsource-variable/source-sans-3/files', file) });
  });
  return page;
}

/** Jasmine's runner knows WebDriver; of that it uses two methods, which a page of playwright can do. */
const asWebDriver = (page) => ({
  get: (address) => page.goto(address),
  executeScript: (script) => page.evaluate((code) => new Function(code)(), script),
});

/** Counts the results and points their stacks at the sources. */
function tallyReporter(bundle) {
  const places = sourcePositions(bundle);
  const count = { passed: 0, failed: 0, pending: 0, excluded: 0 };
  const inSources = (result) => {
    for (const failure of result.failedExpectations ?? []) failure.stack = places(failure.stack);
  };
  const specDone = (result) => {
    inSources(result);
    count[result.status] += 1;
  };
  return { count, reporter: { specDone, suiteDone: inSources, jasmineDone: inSources } };
}

async function runSpecs(bundle) {
  const server = new Server({
    port: 0,
    srcDir: bundle,
    srcFiles: [],
    cssFiles: ['styles.css'],
    specDir: bundle,
    specFiles: ['main.js'],
    esmFilenameExtension: '.js',
    env: { random: true, forbidDuplicateNames: true },
  });
  await server.start();
  const browser = await launchBrowser();
  try {
    const printed = new ConsoleReporter();
    printed.configure({ color: process.stdout.isTTY === true });
    const { count, reporter } = tallyReporter(bundle);
    const page = await openPage(browser, bundle);
    const host = `http://localhost:${server.port()}`;
    const { overallStatus } = await new Runner({ webdriver: asWebDriver(page), reporters: [reporter, printed], host }).run({});
    return { overallStatus, count };
  } finally {
    await browser.close();
    await server.stop();
  }
}

try {
  const bundle = await bundleSpecs(root, process.argv[2]);
  try {
    const { overallStatus, count } = await runSpecs(path.join(bundle, 'browser'));
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.pending + count.excluded} skipped`);
    // a forgotten `fit` leaves others out: that is no success
    process.exitCode = overallStatus === 'passed' ? 0 : 1;
  } finally {
    if (process.argv[2]) rmSync(bundle, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
