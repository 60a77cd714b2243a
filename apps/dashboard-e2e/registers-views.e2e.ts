import { randomUUID } from 'node:crypto';
import { paths, registerPage, type RegisterView, registerViewList } from '#contract';
import { address, Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
const contacts = `/projects/${project}/contacts`;

describe('views of a register,', () => {
  let manager: Visitor;
  let operator: Visitor;
  const views = async (): Promise<readonly RegisterView[]> => (await manager.read(registerViewList, paths.registerViews(project))).items;
  const menu = (visitor: Visitor) => visitor.page.locator('app-views-menu');
  const openMenu = (visitor: Visitor) => menu(visitor).locator('> button').click();

  beforeAll(async () => {
    manager = await Visitor.arriveAs('manager');
    operator = await Visitor.arriveAs('operator');
  }, 90_000);
  afterAll(async () => {
    // whatever became of it, nobody else begins a register with it
    for (const { id, version } of await views())
      await manager.page.request.delete(address + paths.registerView(project, id), {
        headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
      });
    await operator.leave();
    await manager.leave();
  });

  it('a manager saves what is on the page, shares it, begins with it and comes back to it', async () => {
    await manager.open(`${contacts}?where=channel:phone&sort=-minutes&columns=date,desk,contactType,minutes`);
    await openMenu(manager);
    await manager.button('Salva come nuova vista…', menu(manager)).click();
    const dialog = manager.page.getByRole('dialog', { name: 'Salvare questa vista?' });
    await manager.field('Nome', dialog).fill('Telefonate lunghe');
    await dialog.getByLabel(/Per tutto il progetto/).check();
    await dialog.getByLabel('Apri il registro con questa vista').check();
    expect(await manager.barriers()).toEqual([]);
    await manager.button('Salva', dialog).click();
    await manager.button(/Telefonate lunghe/).waitFor();
    const [view] = await views();
    expect(view).toEqual(jasmine.objectContaining({ name: 'Telefonate lunghe', isShared: true, isDefault: true, isOwn: true }));

    await manager.open(`/projects/${project}/appointments`);
    await manager.open(contacts);
    await manager.button(/Telefonate lunghe/).waitFor();
    await manager.page.locator('app-record-table .body').first().waitFor();
    expect(decodeURIComponent(manager.at.search)).toContain('where=channel:phone');
    const { items, total } = await manager.read(
      registerPage,
      `${paths.register(project, 'contacts')}?where=channel:phone&sort=-minutes&limit=1`,
    );
    await manager.text(`${total.toLocaleString('it-IT', { useGrouping: 'always' })} contatti`, manager.page.getByRole('main')).waitFor();
    expect(await manager.page.locator('app-record-table .body').first().innerText()).toContain(String(items[0]?.content['minutes']));
    await manager.picture('register-view');
  }, 120_000);

  it('an operator finds the shared one, sees the own desk in it, and shares none', async () => {
    await operator.open(contacts);
    await operator.page.locator('app-record-table .body').first().waitFor();
    await openMenu(operator);
    await menu(operator)
      .getByRole('button', { name: /Telefonate lunghe/ })
      .click();
    await operator.button(/Telefonate lunghe/).waitFor();
    const desks = await operator.read(registerPage, `${paths.register(project, 'contacts')}?where=channel:phone&limit=500`);
    expect(new Set(desks.items.map(({ content }) => content['desk'])).size).toBe(1);
    await operator
      .text(`${desks.total.toLocaleString('it-IT', { useGrouping: 'always' })} contatti`, operator.page.getByRole('main'))
      .waitFor();
    await openMenu(operator);
    await operator.button('Salva come nuova vista…', menu(operator)).click();
    const dialog = operator.page.getByRole('dialog', { name: 'Salvare questa vista?' });
    await operator.field('Nome', dialog).waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(1);
    await operator.press('Escape');
  }, 120_000);

  it('a manager takes people as a file for a purpose, and deletes the view', async () => {
    await manager.open(`/projects/${project}/people?where=state:left`);
    await manager.page.locator('app-record-table .body').first().waitFor();
    await manager.button('Esporta').click();
    const dialog = manager.page.getByRole('dialog', { name: 'Esportare queste righe?' });
    await dialog.getByText('CSV', { exact: true }).click();
    await manager.field('A che cosa serve', dialog).fill('verifica delle uscite');
    const file = await manager.fileOf(() => manager.button('Esporta', dialog).click());
    const text = file.content.toString('utf8');
    expect(file.name).toBe(`${project}_people.csv`);
    expect(text).toContain('verifica delle uscite');
    expect(text).toContain('where=state:left');
    expect(text).toMatch(/;P-\w+;LI-D\d+;uscita;/);

    await manager.open(contacts);
    await manager.button(/Telefonate lunghe/).waitFor();
    await openMenu(manager);
    await manager.button('Nome, condivisione, elimina…', menu(manager)).click();
    await manager.button('Elimina', manager.page.getByRole('dialog', { name: 'Vista', exact: true })).click();
    await manager.until('the view is gone', async () => (await views()).length === 0);
    await manager.open(contacts);
    await manager.page.locator('app-record-table .body').first().waitFor();
    expect(manager.at.search).toBe('');
  }, 120_000);

  it('Home and End lead to the ends of a long register, and a day into its middle', async () => {
    await manager.open(contacts);
    const rows = manager.page.locator('app-record-table .body');
    await rows.first().waitFor();
    const { total } = await manager.read(registerPage, `${paths.register(project, 'contacts')}?limit=1`);
    await manager.page.locator('cdk-virtual-scroll-viewport').focus();
    await manager.press('End');
    await manager.until('the last row is there', async () => (await rows.last().getAttribute('aria-rowindex')) === String(total + 1));
    await manager.page.locator('cdk-virtual-scroll-viewport').focus();
    await manager.press('Home');
    await manager.until('the first row is there', async () => (await rows.first().getAttribute('aria-rowindex')) === '2');
    await manager.field('Vai a: data del contatto').fill('2025-10-15');
    await manager.press('Enter');
    await manager.until('the rows of that day are there', async () => /\b1[0-5] ott 2025/.test((await rows.allInnerTexts()).join(' ')));
    expect(await manager.barriers()).toEqual([]);
  }, 120_000);
});
