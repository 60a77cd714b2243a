// `npm run bench`: what the product promises on speed and memory, measured beside plain SQL in the same run.
// `-- --json` prints JSON alone on the standard output, `-- --only NAME` runs one.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build/ensure-built.mjs';
import { findChromium } from './testing/find-chromium.mjs';

try {
  const env = await ensureBuilt({ dashboard: true, log: (line) => console.error(line) });
  // what is measured on a screen says so itself where there is none
  const { executablePath = '' } = await findChromium().catch(() => ({}));
  const child = spawn('node', ['dist/node/tools/bench/bench.js', ...process.argv.slice(2)], {
    env: { ...env, BENCH_BROWSER: executablePath },
    stdio: 'inherit',
  });
  child.once('close', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
