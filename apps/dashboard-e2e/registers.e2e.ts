import { paths, recordView, registerPage } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';

describe('a project manager, and the registers,', () => {
  let visitor: Visitor;
  const list = (query: string) => visitor.read(registerPage, paths.register(project, 'contacts') + query);

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('narrows contacts by codes and days, orders them, and finds it all in the address', async () => {
    await visitor.open(`/projects/${project}/contacts`);
    await visitor.button(/^Filtri/).click();
    await visitor.page.getByRole('group', { name: 'canale' }).getByLabel('telefono').check();
    await visitor.field('Dal').fill('2026-01-01');
    await visitor.field('Al').fill('2026-03-31');
    await visitor.page.getByRole('columnheader', { name: 'minuti' }).getByRole('button').click();
    await visitor.settled();
    await visitor.page.getByRole('columnheader', { name: 'minuti' }).getByRole('button').click();
    await visitor.settled();
    expect(decodeURIComponent(visitor.at.search)).toBe('?where=channel:phone&from=2026-01-01&to=2026-03-31&sort=-minutes');
    const { total, items } = await list('?where=channel:phone&from=2026-01-01&to=2026-03-31&sort=-minutes&limit=1');
    expect(total).toBeGreaterThan(50);
    await visitor.text(`${total.toLocaleString('it-IT', { useGrouping: 'always' })} contatti`, visitor.page.getByRole('main')).waitFor();
    const row = visitor.page.locator('app-record-table .body').first();
    expect(await row.innerText()).toMatch(new RegExp(`${String(items[0]?.content['minutes'])}\\s+telefono`));
    expect(await visitor.barriers()).toEqual([]);
  }, 60_000);

  it('scrolls through all of them, page after page', async () => {
    await visitor.open(`/projects/${project}/contacts`);
    const { total } = await list('?limit=1');
    const viewport = visitor.page.locator('cdk-virtual-scroll-viewport');
    await visitor.until('more than the first pages are there', async () => {
      await viewport.evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      const last = await visitor.page.locator('app-record-table .body').last().getAttribute('aria-rowindex');
      return Number(last) > Math.min(total, 800);
    });
    // only what is in view is drawn
    expect(await visitor.page.locator('app-record-table .body').count()).toBeLessThan(80);
  }, 60_000);

  it('enters an appointment, corrects it and takes it back', async () => {
    await visitor.open(`/projects/${project}/appointments/new`);
    await visitor.field(/sportello/i).selectOption({ index: 1 });
    await visitor.field(/giorno dell’appuntamento/i).fill('2026-04-10');
    await visitor.field(/stato/i).selectOption('held');
    await visitor.text('è ancora da venire').waitFor();
    await visitor.field(/stato/i).selectOption('confirmed');
    await visitor.button('Registra').click();
    await visitor.comesTo(/10 apr 2026$/);
    const id = visitor.at.pathname.split('/').at(-1) ?? '';
    expect(await visitor.page.getByRole('main').innerText()).toMatch(/giorni lavorativi di attesa\s+7/i);
    await visitor.button('Correggi').click();
    await visitor.field(/stato/i).selectOption('cancelled_by_person');
    await visitor.field('Perché').fill('ha telefonato');
    await visitor.button('Salva la modifica').click();
    await visitor.text('ha telefonato').waitFor();
    await visitor.button('Ritira').click();
    const question = visitor.page.getByRole('dialog');
    await visitor.field('Perché', question).fill('inserito per prova');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.button('Ritira', question).click();
    await visitor.text('Ritirata.').waitFor();
    const view = await visitor.read(recordView, paths.registerRecord(project, 'appointments', id));
    expect([view.withdrawn, view.history.map(({ reason }) => reason)]).toEqual([true, ['inserito per prova', 'ha telefonato', null]]);
  }, 90_000);

  it('is refused a contact of somebody who is nobody, and one that is to come, each at its field', async () => {
    await visitor.open(`/projects/${project}/contacts/new`);
    await visitor.field(/sportello/i).selectOption({ index: 1 });
    await visitor.field(/tipo di contatto/i).selectOption('listening');
    const person = visitor.page.getByRole('combobox', { name: /persona/i });
    await person.fill('P-');
    await visitor.page.getByRole('listbox', { name: 'Persone trovate' }).getByRole('option').first().click();
    await visitor.field(/anonimo/i).selectOption('true');
    await visitor.text('Un contatto anonimo non è di nessuno').waitFor();
    await visitor.field(/data del contatto/i).fill('2026-04-02');
    await visitor.text('È nel futuro.').waitFor();
    const before = (await list('?limit=1')).total;
    await visitor.button('Registra').click();
    expect((await list('?limit=1')).total).toBe(before);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.field(/anonimo/i).selectOption('false');
    await visitor.field(/data del contatto/i).fill('2026-03-31');
    await visitor.button('Registra').click();
    await visitor.comesTo(/ · 31 mar 2026$/);
    expect((await list('?limit=1')).total).toBe(before + 1);
    expect(visitor.complaints).toEqual([]);
  }, 90_000);
});
