import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const poll = 50;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resident memory of a process in MB, as the kernel says it; only on Linux. */
function residentMemory(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** The product in a process of its own, as `npm start` runs it, in a folder of its own. */
export class RunningProduct {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    readonly folder: string,
    private readonly keepsFolder: boolean,
  ) {}

  /** @param folder data of an earlier run to start on; without it a new folder that goes with the product */
  static async start({ demo, folder }: { readonly demo: boolean; readonly folder?: string }): Promise<RunningProduct> {
    const port = await freePort();
    const dataFolder = folder ?? mkdtempSync(join(tmpdir(), 'cruscotto-bench-'));
    const env = {
      ...process.env,
      CRUSCOTTO_PORT: String(port),
      CRUSCOTTO_DATA: dataFolder,
      CRUSCOTTO_DEMO: demo ? '1' : '0',
      DATABASE_URL: '',
    };
    const child = spawn('node', ['dist/node/tools/start/serve.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    return new RunningProduct(child, `http://127.0.0.1:${port}`, dataFolder, folder !== undefined);
  }

  /** Waits until the address answers with success. */
  async answersAt(path: string, withinMs = 180_000): Promise<void> {
    for (const until = performance.now() + withinMs; performance.now() < until; await pause(poll)) {
      if (this.child.exitCode !== null) throw new Error(`The product ended with ${this.child.exitCode}`);
      const answer = await fetch(this.address + path).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`${path} does not answer`);
  }

  get memory(): number {
    return residentMemory(this.child.pid ?? 0);
  }

  /** Highest memory while the work is done, in MB. */
  async peakDuring<T>(work: () => Promise<T>): Promise<{ readonly peak: number; readonly answer: T }> {
    let peak = this.memory;
    const watch = setInterval(() => (peak = Math.max(peak, this.memory)), 20);
    try {
      const answer = await work();
      return { peak: Math.max(peak, this.memory), answer };
    } finally {
      clearInterval(watch);
    }
  }

  /** Ends it as a signal of the system does; a folder that is its own goes with it. */
  async stop(): Promise<void> {
    await this.stopButKeep();
    if (!this.keepsFolder) rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends it and leaves its data. */
  async stopButKeep(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await ended;
  }
}
