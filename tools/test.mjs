// `npm test`: everything that must hold before a change lands, from a clean checkout, with Node and npm alone.
// Plain Node 20 without packages: it also has to run before anything is installed.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build/ensure-built.mjs';

/** Steps in order; `npm test -- lint spec` runs only those named. */
const steps = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'spec', command: ['jasmine', '--config=jasmine.json'], counts: true },
  { name: 'dashboard', command: ['node', 'tools/testing/run-dashboard-specs.mjs'], counts: true },
  { name: 'e2e', command: ['node', 'tools/testing/run-e2e.mjs'], counts: true },
];
const chosen = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said once more at the end: a log of a whole run is long, and often only its end is kept. */
const failures = [];

/** What a runner says of its specs: ours `N passed, N failed, N skipped`, or Jasmine's `N specs, N failures, N pending specs`. */
function countsIn(output) {
  const ours = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (ours) return { passed: Number(ours[1]), failed: Number(ours[2]), skipped: Number(ours[3]) };
  const jasmine = [...output.matchAll(/^(\d+) specs?, (\d+) failures?(?:, (\d+) pending specs?)?$/gm)].at(-1);
  if (!jasmine) return null;
  const [specs, failed, skipped] = [Number(jasmine[1]), Number(jasmine[2]), Number(jasmine[3] ?? 0)];
  return { passed: specs - failed - skipped, failed, skipped };
}

/** What a step says of its failures: from Jasmine's last heading `Failures:` to its counts, else the end of what it printed. */
function failuresIn(output) {
  const from = output.lastIndexOf('\nFailures:');
  const told = from < 0 ? output.slice(-3000) : output.slice(from, from + 6000);
  return told.split(/^(?:\d+ specs?, |Ran \d+ of )/m)[0].trim();
}

function run([command, ...args], { env }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.on('data', (chunk) => {
        output += chunk;
        target.write(chunk);
      });
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runStep(step, env) {
  const started = Date.now();
  console.log(`\n── ${step.name}`);
  const { code, output } = await run(step.command, { env });
  const counted = step.counts ? countsIn(output) : null;
  total.passed += counted?.passed ?? 0;
  total.failed += counted?.failed ?? 0;
  total.skipped += counted?.skipped ?? 0;
  // a step that counts nothing is one check; a runner that ends in error without a failed spec (a crash, a forgotten `fit`) is one failure
  if (!counted) total[code === 0 ? 'passed' : 'failed'] += 1;
  else if (code !== 0 && counted.failed === 0) total.failed += 1;
  if (code !== 0) failures.push(`── ${step.name}: what failed\n${failuresIn(output)}`);
  console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
try {
  const env = await ensureBuilt({ dashboard: chosen.length === 0 || chosen.includes('e2e'), log: (line) => console.log(line) });
  total.passed += 1; // the build is the check of types
  for (const step of steps) if (chosen.length === 0 || chosen.includes(step.name)) await runStep(step, env ?? process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
