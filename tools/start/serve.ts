import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from '../../apps/api/src/main.js';
import { demoAccountPlans } from '../../apps/api/src/platform/accounts/demo-accounts.js';
import { makeSetupToken } from '../../apps/api/src/platform/accounts/setup-link.js';
import { readSecret } from '../../apps/api/src/platform/config/secret.js';
import { readSettings, type Settings } from '../../apps/api/src/platform/config/settings.js';
import { prepareDatabase, type PreparedDatabase } from '../../apps/api/src/platform/database/prepare-database.js';
import type { LogTo } from '../../apps/api/src/platform/logging/log.js';
import { Readiness } from '../../apps/api/src/platform/installation/readiness.js';
import { loadDemoNetwork } from '../demo/load-demo-network.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const awaited = { demo: 'demo data' } as const;

/** One line of progress, with the seconds since the start. */
function say(text: string): void {
  console.log(`${performance.now() < 10_000 ? ' ' : ''}${(performance.now() / 1000).toFixed(1)} s  ${text}`);
}

function prepare(settings: Settings): Promise<PreparedDatabase> {
  return prepareDatabase({ settings, migrations: join(root, 'apps/api/prisma/migrations'), progress: say });
}

/** Somebody at a terminal reads sentences, so the log goes to a file; whatever collects the output of a service gets the log itself. */
function logOf({ dataFolder }: Settings): LogTo {
  return process.stdout.isTTY ? { file: join(dataFolder, 'log', 'cruscotto.log') } : 'stdout';
}

async function fillDemo(server: RunningServer, settings: Settings, readiness: Readiness): Promise<void> {
  const loaded = await loadDemoNetwork(server.database, { secret: readSecret(settings.secretFile), progress: say });
  readiness.reached(awaited.demo);
  if (loaded) say('the demo network is in: five projects, all people and figures invented');
  console.log(
    `\nDemo accounts at ${server.address}\n${demoAccountPlans.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(24)} ${password}`).join('\n')}\n`,
  );
}

async function offerSetup(server: RunningServer): Promise<void> {
  const token = await makeSetupToken(server.database);
  if (token)
    console.log(`\nCreate the administrator, once and within 24 hours:\n  ${server.installation.origins.first}/setup?token=${token}\n`);
}

/** Ends the server first and its database after it; a second signal does not wait. */
function endOnSignal(server: RunningServer, prepared: PreparedDatabase): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) process.exit(1);
    ending = true;
    await server.stop();
    await prepared.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env, root);
  const prepared = await prepare(settings);
  try {
    const readiness = new Readiness(settings.demo ? [awaited.demo] : []);
    const server = await startServer({
      settings,
      apiUrl: prepared.urls.api,
      readiness,
      dashboardFolder: join(root, 'dist/dashboard/browser'),
      log: logOf(settings),
    });
    endOnSignal(server, prepared);
    say(`Cruscotto answers at ${server.address}`);
    await (settings.demo ? fillDemo(server, settings, readiness) : offerSetup(server));
  } catch (error) {
    await prepared.stop();
    throw error;
  }
}

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
