import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Line } from './line.js';

const patience = 30_000;

/** A browser with a profile of its own on the disk: it can be killed as a power cut kills it, and started again on what is left. */
export class Device {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly process: ChildProcess,
  ) {
    page.setDefaultTimeout(patience);
  }

  /** @param line by which it reaches the product, at the product's own address */
  static async start(profile: string, address: string, line: Line): Promise<Device> {
    const executable = process.env['E2E_CHROMIUM'];
    if (!executable) throw new Error('E2E_CHROMIUM is not set: run the end-to-end specs by `npm run e2e`');
    const told = join(profile, 'DevToolsActivePort');
    rmSync(told, { force: true });
    const child = spawn(
      executable,
      [
        ...[
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
        ],
        ...['--disable-component-update', '--disable-sync', '--accept-lang=it-IT', '--window-size=1440,900', '--remote-debugging-port=0'],
        `--user-data-dir=${profile}`,
        `--host-resolver-rules=MAP ${new URL(address).host} 127.0.0.1:${line.port}`,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true, env: { ...process.env, LANGUAGE: 'it' } },
    );
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(told)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    return new Device(context.pages()[0] ?? (await context.newPage()), browser, child);
  }

  /** All its processes at once, without a word to the page. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    // the group of the browser, so that none of its processes outlives it
    if (this.process.pid !== undefined) process.kill(-this.process.pid, 'SIGKILL');
    await ended;
    await this.browser.close().catch(() => undefined);
  }
}

/** Files of a folder in which a word stands, in either width of letters. */
export function filesWith(folder: string, word: string): readonly string[] {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(Buffer.from(word).toString('base64').slice(0, -4))];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

async function portIn(file: string): Promise<number> {
  for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    if (Date.now() > end) throw new Error('the browser did not start');
  }
}
