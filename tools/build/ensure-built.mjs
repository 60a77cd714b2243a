// Brings a checkout to where its programs can run: packages installed, stored shape generated, code compiled, dashboard bundled.
// Plain Node 20 without packages: it runs before anything is installed. It prints nothing itself; what it does goes to `log`.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './build-lock.mjs';
import { packagesAreInstalled, runningNodeSuffices } from './installed-packages.mjs';
import { fingerprint, readStamp, removeStaleOutput, writeStamp } from './source-stamp.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const lockFile = join(root, 'dist', 'build.lock');

/** What is built, from which sources, and how; in this order. The generated client is no source: it follows from the schema. */
const parts = [
  {
    name: 'stored shape',
    sources: ['apps/api/prisma/schema', 'apps/api/prisma.config.ts', 'package-lock.json'],
    output: 'apps/api/src/platform/database/generated/client.ts',
    command: ['node_modules/prisma/build/index.js', 'generate', '--config', 'apps/api/prisma.config.ts'],
  },
  {
    name: 'code',
    sources: [
      'libs',
      'apps/api',
      'apps/dashboard-e2e',
      'tools',
      'tsconfig.base.json',
      'tsconfig.node.json',
      'package.json',
      'package-lock.json',
    ],
    endings: ['.ts', '.json'],
    output: 'dist/node/libs/domain/src/index.js',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'],
    // the compiler's own memory would keep it from writing again what somebody removed
    memory: 'dist/node/.tsbuildinfo',
    afterwards: () => removeStaleOutput(root),
  },
  {
    name: 'dashboard',
    onlyWithDashboard: true,
    sources: ['apps/dashboard', 'libs', 'angular.json', 'tsconfig.base.json', 'tsconfig.json', 'package.json', 'package-lock.json'],
    output: 'dist/dashboard',
    command: ['node_modules/@angular/cli/bin/ng.js', 'build', 'dashboard'],
  },
];

/** The environment for children: programs of this checkout, its Node 24 among them, come first. */
export function childEnvironment() {
  const { PATH = '' } = process.env;
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${PATH}`, NG_CLI_ANALYTICS: 'false' };
}

/**
 * Installs and builds what is missing or older than its sources, under a lock, and answers with the environment in which to run `node`.
 * @param {{dashboard?: boolean, log?: (line: string) => void}} wanted `log` hears what takes long; without it all is silent
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function ensureBuilt({ dashboard = false, log = () => {} } = {}) {
  const wanted = parts.filter((part) => dashboard || !part.onlyWithDashboard);
  if (!isReady(wanted))
    await withLock(lockFile, log, async () => {
      if (!packagesAreInstalled(root)) await install(log);
      for (const part of wanted) if (!isBuilt(part)) await build(part, log);
    });
  if (!existsSync(join(root, 'node_modules', '.bin', 'node')) && !runningNodeSuffices())
    throw new Error(`Node 24.15 or later is needed; this is ${process.version}, and no package brings one for this system.`);
  return childEnvironment();
}

const isReady = (wanted) => packagesAreInstalled(root) && wanted.every(isBuilt);

function isBuilt(part) {
  return existsSync(join(root, part.output)) && readStamp(root, part.name) === fingerprint(root, part.sources, part.endings);
}

async function install(log) {
  log('Installing packages (a minute or two) …');
  await run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], 'npm ci');
}

async function build(part, log) {
  log(`Building: ${part.name} …`);
  const before = fingerprint(root, part.sources, part.endings);
  writeStamp(root, part.name, null);
  if (part.memory && !existsSync(join(root, part.output))) rmSync(join(root, part.memory), { force: true });
  await run('node', part.command, `Building: ${part.name}`);
  part.afterwards?.();
  writeStamp(root, part.name, before);
}

/** Runs a child and keeps what it says for the case that it fails. */
function run(command, args, what) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const hear = (piece) => (said = (said + piece).slice(-20_000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => reject(new Error(`${what} could not start: ${error.message}`)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${what} failed.\n${said.trim()}`))));
  });
}
