import type { Page } from 'playwright-core';
import { deskList, paths } from '#contract';
import { onPage } from './bench-browser.js';
import { timed, type Bench } from './measurement.js';
import { contactsOfManyDays, ownerPool } from './plain-sql.js';
import { fillRegister, registerProject } from './register-of-100k.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const rows = 10_000;
const days = 80;
const channels = ['in_person', 'phone', 'email'] as const;

/** Cells as a spreadsheet gives them: contacts of the desks, over the days before the demo network's today. */
function cells(desks: readonly string[]): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 5 + (at % days))).toISOString().slice(0, 10);
    return [desks[at % desks.length], day, 'information', 'work', 5 + (at % 55), channels[at % 3], `row ${at}`].join('\t');
  });
  return [['desk', 'date', 'contactType', 'need', 'minutes', 'channel', 'notes'].join('\t'), ...lines].join('\n');
}

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

/** Milliseconds from the paste to what it would change, and from the confirmation to done: what one waits for. */
async function waited(page: Page, text: string): Promise<{ readonly check: number; readonly save: number }> {
  await button(page, 'Incolla').click();
  await page.getByLabel('Celle copiate').evaluate((field: { value: string; dispatchEvent(event: Event): boolean }, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }, text);
  const check = await timed(async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Controlla' }).click();
    await page.getByRole('heading', { name: 'Come è scritto il file' }).waitFor();
  });
  for (const step of ['Vedi le colonne', 'Controlla le righe', 'Vai alla conferma']) await button(page, step).click();
  const save = await timed(async () => {
    await button(page, 'Importa').click();
    await page.getByRole('heading', { name: 'Importazione riuscita' }).waitFor();
  });
  return { check: check.milliseconds, save: save.milliseconds };
}

/** Ten thousand rows pasted into the register of a hundred thousand contacts, on the screen. Beside it: the bare rows in plain SQL. */
export const pasteOf10k: Bench = {
  names: ['paste.10k', 'paste.10k.check', 'paste.10k.save'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    const pool = ownerPool(product.folder, 1);
    try {
      await product.answersAt('/api/health');
      await fillRegister(product);
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const { items } = deskList.parse(JSON.parse((await visitor.get(paths.desks(registerProject))).toString()));
      const text = cells(items.map(({ code }) => code));
      const { check, save } = await onPage(product.address, `/projects/${registerProject}/contacts`, (page) => waited(page, text));
      const plain = (await timed(() => pool.query(contactsOfManyDays, [registerProject, rows]))).milliseconds / 1000;
      const measured = { 'paste.10k': check + save, 'paste.10k.check': check, 'paste.10k.save': save };
      return Object.entries(measured).map(([name, milliseconds]) => {
        return { name, value: milliseconds / 1000, unit: 's', baseline: plain, baselineName: 'plain SQL, bare rows once' } as const;
      });
    } finally {
      await pool.end();
      await product.stop();
    }
  },
};
