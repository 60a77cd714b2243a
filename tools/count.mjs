// `npm run --silent count -- FILE --specific-objective ESO4.1 --as-of 2025-12-31`: the indicator values of a participations file as JSON.
// Plain Node 20 without packages: it installs and builds what is missing first. Only the answer goes to stdout.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './build/ensure-built.mjs';

try {
  const env = await ensureBuilt({ log: (line) => process.stderr.write(`${line}\n`) });
  const child = spawn('node', [join(root, 'dist/node/tools/count/count.js'), ...process.argv.slice(2)], {
    // files are named from where the command was called, not from where npm runs it
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env,
    stdio: 'inherit',
  });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('close', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
