import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first start makes the database and loads the demo network. */
const readyWithinMs = 420_000;

export interface RunningProduct {
  readonly address: string;
  /** What it has said so far, its last 20,000 characters. */
  said(): string;
  /** Ends it and removes what it stored. */
  stop(): Promise<void>;
}

/** Starts the built product as `npm start` does, in a folder of its own, and waits until it says that it is healthy. */
export async function startProduct({ demo }: { readonly demo: boolean }): Promise<RunningProduct> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-e2e-'));
  const env = {
    ...process.env,
    CRUSCOTTO_PORT: String(port),
    CRUSCOTTO_DATA: folder,
    CRUSCOTTO_DEMO: demo ? '1' : '0',
    DATABASE_URL: '',
  };
  const child = spawn('node', ['dist/node/tools/start/serve.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-20_000)));
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      ended = true;
      resolve();
    }),
  );
  const stop = async (): Promise<void> => {
    if (!ended) child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${String(port)}`;
  for (const until = Date.now() + readyWithinMs; !(await isHealthy(address));) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error(`The product did not start.\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, stop, said: () => said };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false; // nobody listens yet
  }
}
