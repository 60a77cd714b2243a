import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts, paths, registerPage } from '#contract';
import { address } from './support/browsing.js';
import { Device, filesWith } from './support/device.js';
import { Line } from './support/line.js';

const project = 'MEDMORE-SUI';
const contacts = `/projects/${project}/contacts`;
const canary = 'CANARINO-7731-nella-miniera';
const many = 20;

describe('an operator without a network', () => {
  let line: Line;
  let device: Device;
  const profile = mkdtempSync(join(tmpdir(), 'cruscotto-device-'));

  beforeAll(async () => {
    line = await Line.to(address);
    device = await Device.start(profile, address, line);
    await signIn();
  }, 120_000);
  afterAll(async () => {
    await device.kill();
    await line.cut();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const signIn = async (): Promise<void> => {
    const accounts = demoAccounts.parse(await (await fetch(`${address}/api/demo/accounts`)).json());
    const account = accounts.find(({ role }) => role === 'operator');
    await device.page.goto(`${address}/sign-in`);
    await device.page.getByLabel('Indirizzo e-mail').fill(account?.email ?? '');
    await device.page.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
    await device.page.getByRole('button', { name: 'Accedi' }).click();
    await device.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
  /** Waits until it holds on the page; a function made from text would be refused there (G28). */
  const until = async (what: string, expression: string): Promise<void> => {
    for (const end = Date.now() + 60_000; !(await device.page.evaluate<boolean>(expression)); await device.page.waitForTimeout(100))
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
  };
  const nothingWaits = (): Promise<void> =>
    until('nothing waits', `!/aspetta(no)? su questo dispositivo/.test(document.body.innerText) && document.querySelector('h1') !== null`);
  const panel = () => device.page.getByRole('dialog', { name: 'Nuovo contatto' });
  const says = (words: string | RegExp) => device.page.getByText(words).first().waitFor();
  const openByKey = async (): Promise<void> => {
    await device.page.keyboard.press('n');
    await until('a type can be chosen', `document.activeElement?.closest('[data-begin]') != null`);
  };
  /** What the server holds, asked by the page itself. */
  const held = async () => {
    const answer = await device.page.evaluate<unknown>(
      `fetch('${paths.register(project, 'contacts')}?limit=${many + 5}').then((one) => one.json())`,
    );
    return registerPage.parse(answer);
  };
  /** A browser that was killed may have lost its cookie: who signs in again finds what waited sent. */
  const untilHeld = async (total: number): Promise<void> => {
    const asked = `fetch('${paths.register(project, 'contacts')}?limit=1').then((one) => one.json()).then((answer) => answer.total ?? -1)`;
    for (const end = Date.now() + 60_000; (await device.page.evaluate<number>(asked)) !== total; await device.page.waitForTimeout(500)) {
      if (device.page.url().includes('/sign-in')) await signIn();
      if (Date.now() > end) throw new Error(`Waited in vain until there are ${total}`);
    }
  };
  const untilKept = (): Promise<void> =>
    until(
      'the program is kept',
      `Promise.all([caches.keys(), caches.match('${paths.me}'), caches.match('/api/projects/${project}')]).then(async ([names, ...answers]) => {
        const shell = names.find((name) => name.startsWith('cruscotto-shell-'));
        const files = shell === undefined ? 0 : (await (await caches.open(shell)).keys()).length;
        return files > 50 && answers.every(Boolean) && navigator.serviceWorker.controller !== null;
      })`,
    );

  it('logs twenty contacts, is cut off by a power failure, comes back and finds twenty, once', async () => {
    await device.page.goto(address + contacts);
    await device.page.getByRole('heading', { level: 1, name: 'Contatti' }).waitFor();
    const before = (await held()).total;
    await untilKept();
    // a browser writes down some seconds late that a worker and its store are there: nobody is cut off right after the first sign-in
    await device.page.waitForTimeout(10_000);

    await line.cut();
    await openByKey();
    for (let count = 1; count <= many; count++) {
      if (count === 1) await panel().getByLabel(/^Nota/).fill(canary);
      if (count === 1) await panel().locator('[data-begin] input').first().focus();
      for (const key of ['3', 'Tab', '1', 'Enter']) await device.page.keyboard.press(key);
      await says(count === 1 ? '1 voce aspetta su questo dispositivo.' : `${count} voci aspettano su questo dispositivo.`);
      await until('a type can be chosen', `document.activeElement?.closest('[data-begin]') != null`);
    }
    const words = await panel().innerText();
    expect(words).toContain('Su questo dispositivo: informazione, 10 min');
    expect(words).not.toContain('Salvato');
    await says(/Si può scrivere fino a/);

    await device.kill();
    // the place of an entry is read by anybody, what it says by nobody
    expect(filesWith(profile, project).length).toBeGreaterThan(0);
    expect(filesWith(profile, canary)).toEqual([]);

    // started again, still without a network: the program is there, and so are the entries
    device = await Device.start(profile, address, line);
    await device.page.goto(address + contacts);
    await says(`${many} voci aspettano su questo dispositivo.`);

    await line.restore();
    await untilHeld(before + many);
    await nothingWaits();
    expect((await held()).total).toBe(before + many);
    const { items } = await held();
    expect(items.filter(({ content }) => content['notes'] === canary).length).toBe(1);
    expect(items.slice(0, many).every(({ content }) => content['contactType'] === 'information')).toBeTrue();
    expect(filesWith(profile, canary)).toEqual([]);
  }, 240_000);

  it('mends what waits before it is sent, and one contact is saved, as mended', async () => {
    await device.page.goto(address + contacts);
    await device.page.getByRole('heading', { level: 1, name: 'Contatti' }).waitFor();
    await untilKept();
    const before = (await held()).total;
    await line.cut();
    await openByKey();
    for (const key of ['3', 'Tab', '1', 'Enter']) await device.page.keyboard.press(key);
    await says('1 voce aspetta su questo dispositivo.');
    await device.page.keyboard.press('Escape');
    await device.page.getByRole('button', { name: 'Vedi' }).click();
    const waiting = device.page.getByRole('dialog', { name: 'Su questo dispositivo' });
    await waiting.getByText('Contatto').waitFor();
    await waiting.getByRole('button', { name: 'Correggi' }).click();
    await panel().getByLabel('Altri minuti').fill('25');
    await panel().getByRole('button', { name: 'Salva', exact: true }).click();
    await says('Su questo dispositivo: informazione, 25 min');
    await says('1 voce aspetta su questo dispositivo.');
    await line.restore();
    await says('Salvato: informazione, 25 min');
    const { total, items } = await held();
    expect([total, items[0]?.content['minutes']]).toEqual([before + 1, 25]);
  }, 120_000);

  it('is warned before signing out while something waits', async () => {
    await device.page.goto(address + contacts);
    await device.page.getByRole('heading', { level: 1, name: 'Contatti' }).waitFor();
    await untilKept();
    await line.cut();
    await openByKey();
    for (const key of ['3', 'Tab', '1', 'Enter']) await device.page.keyboard.press(key);
    await says('1 voce aspetta su questo dispositivo.');
    await device.page.keyboard.press('Escape');
    await device.page
      .getByRole('button', { name: /il tuo accesso/ })
      .first()
      .click();
    await device.page.getByRole('button', { name: 'Esci' }).click();
    const question = device.page.getByRole('dialog', { name: 'Uscire e perdere quello che aspetta?' });
    await question.getByText('1 voce è solo su questo dispositivo. Se esci adesso va persa.').waitFor();
    await question.getByRole('button', { name: 'Resta' }).click();
    await line.restore();
    await nothingWaits();
  }, 120_000);
});
