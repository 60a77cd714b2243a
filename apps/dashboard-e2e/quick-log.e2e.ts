import { paths, recordView, registerPage } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
const contacts = `/projects/${project}/contacts`;

describe('an operator, and the quick log,', () => {
  let visitor: Visitor;
  const total = async (): Promise<number> => (await visitor.read(registerPage, `${paths.register(project, 'contacts')}?limit=1`)).total;
  const panel = () => visitor.page.getByRole('dialog', { name: 'Nuovo contatto' });
  /** Opened by its key, with the focus where the keys begin. */
  const openByKey = async (): Promise<void> => {
    await visitor.press('n');
    await visitor.until('the quick log waits for a type', () =>
      visitor.page.evaluate<boolean>(`document.activeElement?.closest('[data-begin]') !== null`),
    );
  };

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('operator');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('begins in the day of the own desk, with the pages of the desk beside it', async () => {
    await visitor.open('/');
    await visitor.comesTo('martedì 31 marzo');
    expect(visitor.at.pathname).toBe(`/projects/${project}/day`);
    const rail = visitor.page.getByRole('navigation', { name: 'Principale' });
    expect(await rail.getByRole('link').allInnerTexts()).toEqual(
      jasmine.arrayContaining([
        'Portafoglio',
        'La mia giornata',
        'Uscite e verifiche',
        'Contatti',
        'Appuntamenti',
        'Agenda',
        'Invii',
        'Sportelli',
      ]),
    );
    await visitor.open(`/projects/${project}/overview`);
    expect(visitor.at.pathname).toBe(`/projects/${project}/day`);
    await visitor.open(contacts);
    await visitor.picture('operator-contacts');
    expect(await visitor.barriers()).toEqual([]);
  }, 60_000);

  it('logs an information contact with at most eight keys, and undoes it', async () => {
    await visitor.open(contacts);
    const before = await total();
    // N, the type, to the needs, the need, save: everything else is what it mostly is
    const keys = ['3', 'Tab', '1', 'Enter'];
    await openByKey();
    expect(keys.length + 1).toBeLessThanOrEqual(8);
    await visitor.press(...keys);
    await visitor.text('Salvato: informazione, 10 min', panel()).waitFor();
    expect(await total()).toBe(before + 1);
    const { items } = await visitor.read(registerPage, `${paths.register(project, 'contacts')}?limit=1`);
    const saved = items[0];
    if (!saved) throw new Error('nothing was saved');
    expect(saved.content).toEqual(
      jasmine.objectContaining({ contactType: 'information', need: ['work'], minutes: 10, channel: 'in_person', anonymous: true }),
    );
    expect(await visitor.barriers()).toEqual([]);
    await visitor.press('z');
    await visitor.text('Annullato: non conta più.', panel()).waitFor();
    expect(await total()).toBe(before);
    const { withdrawn, history } = await visitor.read(recordView, paths.registerRecord(project, 'contacts', saved.id));
    expect([withdrawn, history[0]?.reason]).toEqual([true, 'Annullato subito dopo il salvataggio']);
    await visitor.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  }, 60_000);

  it('saves once, however often Enter is pressed', async () => {
    await visitor.open(contacts);
    const before = await total();
    await openByKey();
    await visitor.press('2', 'Tab', '6', 'Enter', 'Enter', 'Enter');
    await visitor.text('Salvato: ascolto, 10 min', panel()).waitFor();
    await visitor.settled();
    expect(await total()).toBe(before + 1);
    await visitor.press('Escape');
  }, 60_000);

  it('keeps a contact on the device when the reply is lost, sends it once more, and has one of both tries', async () => {
    await visitor.open(contacts);
    const before = await total();
    await openByKey();
    // the request arrives, the answer does not
    await visitor.page.route(
      `**${paths.register(project, 'contacts')}`,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await visitor.press('1', 'Tab', '5', 'Enter');
    await visitor.text('Salvato: accoglienza, 10 min', panel()).waitFor();
    expect(await total()).toBe(before + 1);
    await visitor.press('Escape');
  }, 60_000);

  it('says at its field what is missing, that a day is to come, and what tells of health', async () => {
    await visitor.open(contacts);
    await openByKey();
    await visitor.press('Enter');
    await visitor.text('Scegli il tipo.', panel()).waitFor();
    await visitor.text('Scegli almeno un bisogno.', panel()).waitFor();
    await visitor.button('Cambia', panel()).click();
    await visitor.field('Giorno', panel()).fill('2026-04-02');
    await visitor.text('È nel futuro.', panel()).waitFor();
    await visitor.field(/^Nota/, panel()).fill('parla della sua malattia');
    await visitor.text('«malattia» può dire qualcosa della salute', panel()).waitFor();
    await visitor.picture('quick-log-faults');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.in('dark');
    await visitor.picture('quick-log-dark');
    expect(await visitor.barriersOfColour()).toEqual([]);
    await visitor.in('light');
    await visitor.press('Escape');
    expect(visitor.complaints.filter((one) => !one.includes('ERR_CONNECTION_RESET'))).toEqual([]);
  }, 60_000);
});
