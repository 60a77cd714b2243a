import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts, type IndicatorValue, indicatorValues, paths, registerPage } from '#contract';
import { address, Visitor } from './support/browsing.js';
import { Device, filesWith } from './support/device.js';
import { Line } from './support/line.js';

const project = 'MEDMORE-SUI';
const intake = `/projects/${project}/people/new`;
/** Like nobody of the demo, and another name in each run. */
const canary = { surname: `Zwyqox${Date.now().toString(36)}`, name: 'Quijyxe' };
const inCharge = /In carico|È in carico/;

describe('an operator who takes somebody in charge without a network', () => {
  let line: Line;
  let device: Device;
  let manager: Visitor;
  const profile = mkdtempSync(join(tmpdir(), 'cruscotto-intake-'));

  beforeAll(async () => {
    line = await Line.to(address);
    device = await Device.start(profile, address, line);
    manager = await Visitor.arriveAs('manager');
    await signIn();
  }, 120_000);
  afterAll(async () => {
    await device.kill();
    await manager.leave();
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
  const says = (words: string | RegExp): Promise<void> => device.page.getByText(words).first().waitFor();
  const holds = async (what: string, expression: string): Promise<void> => {
    for (const end = Date.now() + 60_000; !(await device.page.evaluate<boolean>(expression)); await device.page.waitForTimeout(100))
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
  };
  /** Program, words and the few answers that the form needs are kept on the device. */
  const untilKept = (): Promise<void> =>
    holds(
      'the program is kept',
      `Promise.all([caches.keys(), caches.match('${paths.me}'), caches.match('/api/projects/${project}')]).then(async ([names, ...answers]) => {
        const shell = names.find((name) => name.startsWith('cruscotto-shell-'));
        const files = shell === undefined ? 0 : (await (await caches.open(shell)).keys()).length;
        return files > 50 && answers.every(Boolean) && navigator.serviceWorker.controller !== null;
      })`,
    );
  const people = async (): Promise<number> => (await manager.read(registerPage, `${paths.people(project)}?limit=1`)).total;
  const counted = async (): Promise<number> => {
    const values: readonly IndicatorValue[] = await manager.read(indicatorValues, paths.values(project));
    return values.find(({ code, commonCode }) => code === 'EECO01' || commonCode === 'EECO01')?.value ?? NaN;
  };
  /** A browser that was killed may have lost its cookie: who signs in again finds what waited sent. */
  const untilThere = async (total: number): Promise<void> => {
    for (const end = Date.now() + 60_000; (await people()) !== total; await device.page.waitForTimeout(500)) {
      if (device.page.url().includes('/sign-in')) await signIn();
      if (Date.now() > end) throw new Error(`Waited in vain until there are ${total}`);
    }
  };
  const question = (field: string) => device.page.locator(`#question-${field}`);
  const step = (name: RegExp): Promise<void> =>
    device.page.getByRole('navigation', { name: 'Passi' }).getByRole('button', { name }).click();
  /** The same person in each of these specs: all that is asked so that the person counts. */
  const fillIn = async (): Promise<void> => {
    await device.page.getByRole('heading', { level: 1, name: 'Prendi in carico' }).waitFor();
    await question('noticeVersion').fill('3');
    await step(/Chi è/);
    await question('surname').fill(canary.surname);
    await question('name').fill(canary.name);
    await question('sex').check();
    await question('birthDate').fill('1988-11-23');
    await step(/Lavoro/);
    await says('Lavoro il giorno dell’ingresso');
    await question('work').selectOption('EMP-SELF');
    await device.page
      .getByRole('group', { name: /corso di istruzione/ })
      .getByLabel('no', { exact: true })
      .check();
    await step(/Studi/);
    await question('isced').selectOption('3');
    await step(/Situazione/);
    await device.page
      .getByRole('group', { name: /disabilità/ })
      .getByLabel('sì', { exact: true })
      .check();
  };

  it('keeps the intake sealed through a power failure, and one person is in charge and counted once', async () => {
    await device.page.goto(address + intake);
    await device.page.getByRole('heading', { level: 1, name: 'Prendi in carico' }).waitFor();
    await untilKept();
    // a browser writes down some seconds late that a worker and its store are there: nobody is cut off right after the first sign-in
    await device.page.waitForTimeout(10_000);
    const before = [await people(), await counted()] as const;

    await line.cut();
    await fillIn();
    await says(/Senza rete non si può chiedere se questa persona c’è già/);
    await device.page.getByRole('button', { name: 'Prendi in carico adesso' }).click();
    await device.page.getByRole('heading', { level: 2, name: 'Tenuta su questo dispositivo' }).waitFor();
    await says('1 voce aspetta su questo dispositivo.');
    expect(await device.page.locator('main').innerText()).not.toMatch(inCharge);

    await device.kill();
    // the place of an entry is read by anybody, what it says by nobody
    expect(filesWith(profile, project).length).toBeGreaterThan(0);
    expect(filesWith(profile, canary.surname)).toEqual([]);
    expect(filesWith(profile, canary.name)).toEqual([]);
    expect(await people()).toBe(before[0]);

    device = await Device.start(profile, address, line);
    await device.page.goto(address + intake);
    await says('1 voce aspetta su questo dispositivo.');
    await line.restore();
    await untilThere(before[0] + 1);
    await holds('nothing waits', `!/aspetta su questo dispositivo/.test(document.body.innerText) && document.querySelector('h1') !== null`);
    expect([await people(), await counted()]).toEqual([before[0] + 1, before[1] + 1]);
    expect(filesWith(profile, canary.surname)).toEqual([]);
  }, 240_000);

  it('sees the duplicate that nobody could ask about, with everything that was answered, and nobody is there twice', async () => {
    await device.page.goto(address + intake);
    await device.page.getByRole('heading', { level: 1, name: 'Prendi in carico' }).waitFor();
    await untilKept();
    const before = [await people(), await counted()];
    await line.cut();
    await fillIn();
    await device.page.getByRole('button', { name: 'Prendi in carico adesso' }).click();
    await device.page.getByRole('heading', { level: 2, name: 'Tenuta su questo dispositivo' }).waitFor();
    await line.restore();
    await device.page.getByRole('heading', { level: 2, name: 'Non accettata' }).waitFor();
    await device.page.getByRole('button', { name: 'Riapri' }).click();
    await device.page.getByRole('heading', { level: 2, name: 'Forse questa persona c’è già' }).waitFor();
    expect(await device.page.locator('app-like-people a').first().innerText()).toMatch(/^P-/);
    expect(await question('surname').inputValue()).toBe(canary.surname);
    // it is the same person: the entry is not needed
    await device.page.getByRole('button', { name: 'Vedi' }).click();
    const waiting = device.page.getByRole('dialog', { name: 'Su questo dispositivo' });
    await waiting.getByText('Presa in carico', { exact: true }).waitFor();
    await waiting.getByRole('button', { name: 'Scarta' }).click();
    await waiting.getByRole('button', { name: 'Scarta davvero, va persa' }).click();
    await waiting.getByText('Non aspetta più nulla: tutto è salvato.').waitFor();
    expect([await people(), await counted()]).toEqual(before);
  }, 120_000);
});
