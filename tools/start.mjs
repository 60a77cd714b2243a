// `npm start`: from a fresh clone to a served page. Plain Node 20 without packages: it also installs them.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build/ensure-built.mjs';

const known = { '--empty': 'starts without demo data and prints a link to create the administrator' };
const given = process.argv.slice(2);
const unknown = given.filter((argument) => !(argument in known));
if (unknown.length > 0) {
  console.error(
    `${unknown.join(' ')}: not known. You can say:\n${Object.entries(known)
      .map(([name, text]) => `  npm start -- ${name}   ${text}`)
      .join('\n')}`,
  );
  process.exit(2);
}

/** The server is a process of its own on the Node that comes with the packages; signals go on to it. */
function serve(env) {
  const child = spawn('node', ['dist/node/tools/start/serve.js'], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  child.once('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.once('close', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

try {
  const env = await ensureBuilt({ dashboard: true, log: (line) => console.log(line) });
  serve(given.includes('--empty') ? { ...env, CRUSCOTTO_DEMO: '0' } : env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
