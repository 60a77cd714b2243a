import { dayView, type DayView, exitsDue, indicatorValues, leavingView, type LeavingView, paths, registerPage } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';

describe('the day of an operator', () => {
  let visitor: Visitor;
  const day = async (): Promise<DayView> => {
    const { items } = await visitor.read(registerPage, `${paths.register(project, 'appointments')}?limit=1`);
    return visitor.read(dayView, `${paths.day(project)}?desk=${String(items[0]?.content['desk'])}`);
  };

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('operator');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('is where the work begins: who comes today, and what waits', async () => {
    await visitor.open('/');
    await visitor.comesTo('martedì 31 marzo');
    expect(visitor.at.pathname).toBe(`/projects/${project}/day`);
    for (const part of ['Agenda', 'Verifiche a sei mesi', 'Uscite', 'Invii senza risposta', 'Da completare', 'Senza appuntamento'])
      await visitor.heading(part).waitFor();
    await visitor.picture('day');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.in('dark');
    await visitor.picture('day-dark');
    expect(await visitor.barriersOfColour()).toEqual([]);
    await visitor.in('light');
  }, 60_000);

  it('takes an appointment to its contact: held opens the quick log with what is known, and one saves', async () => {
    await visitor.open(`/projects/${project}/day`);
    const next = (await day()).appointments.items.find(({ status, person }) => status === 'confirmed' && person !== null);
    if (!next) throw new Error('no appointment with somebody is before the desk');
    const row = visitor.page.locator('app-appointment-row').filter({ hasText: next.person?.pseudonym ?? '' });
    await visitor.button(/^Svolto/, row).click();
    const panel = visitor.page.getByRole('dialog', { name: 'Nuovo contatto' });
    await visitor.text('Appuntamento svolto: registra il contatto.').first().waitFor();
    await visitor.until('the person stands there', async () => (await panel.locator('#ql-person').inputValue()) === next.person?.pseudonym);
    await visitor.button('Salva', panel).click();
    await visitor.text(/^Salvato: colloquio/, panel).waitFor();
    await visitor.press('Escape');
    await visitor.settled();
    const after = (await day()).appointments.items.find(({ id }) => id === next.id);
    expect([after?.status, typeof after?.contact]).toEqual(['held', 'string']);
    expect(await visitor.button(/^Registra il contatto/, row).count()).toBe(0);
  }, 60_000);

  it('gives a no-show no contact, and takes a slip back', async () => {
    await visitor.open(`/projects/${project}/day`);
    const before = await day();
    const next = before.appointments.items.find(({ status, person }) => status === 'confirmed' && person !== null);
    if (!next) throw new Error('no appointment with somebody is before the desk');
    const row = visitor.page.locator('app-appointment-row').filter({ hasText: next.person?.pseudonym ?? '' });
    await visitor.button(/^Assente/, row).click();
    await visitor.text('assente', row).waitFor();
    expect((await day()).counts.contacts).toBe(before.counts.contacts);
    await visitor.button('Annulla').click();
    await visitor.button(/^Assente/, row).waitFor();
    expect((await day()).appointments.items.find(({ id }) => id === next.id)?.status).toBe('confirmed');
  }, 60_000);

  it('takes who asked for an appointment to a day and to what became of it, and waits no day too many', async () => {
    await visitor.open(`/projects/${project}/appointments/new`);
    await visitor.comesTo('Nuovo appuntamento');
    await visitor.button('Registra').click();
    await visitor.page.waitForURL((url) => !url.pathname.endsWith('/new'));
    await visitor.settled();
    await visitor.open(`/projects/${project}/day`);
    const before = await day();
    const request = before.requests.items.at(-1);
    if (!request) throw new Error('nobody asked for an appointment');
    const waiting = visitor.page.getByRole('region', { name: 'Da sistemare' });
    await visitor
      .button(/^Dai un giorno/, waiting)
      .last()
      .click();
    const form = visitor.page.getByRole('form', { name: 'Conferma il giorno' });
    await visitor.field(/giorno dell’appuntamento/i, form).fill('2026-03-31');
    await visitor.field(/ora dell’appuntamento/i, form).fill('22:00');
    await visitor.text('Alle 22:00 lo sportello non è aperto', form).waitFor();
    await visitor.field(/ora dell’appuntamento/i, form).fill('16:50');
    await visitor.button('Conferma il giorno', form).click();
    await visitor.text('Giorno dato: appuntamento confermato.').first().waitFor();
    const given = (await day()).appointments.items.find(({ id }) => id === request.id);
    expect([given?.status, given?.slotAt, given?.waitingWorkingDays]).toEqual(['confirmed', '16:50', 0]);
    const row = visitor.page.locator('app-appointment-row').filter({ hasText: '16:50' });
    await visitor.button(/^Assente/, row).click();
    await row.locator('.state').filter({ hasText: 'assente' }).waitFor();
    expect((await day()).appointments.items.find(({ id }) => id === request.id)?.status).toBe('no_show');
  }, 60_000);

  it('takes the answer to a referral where it waits, and takes it back', async () => {
    await visitor.open(`/projects/${project}/day`);
    const before = (await day()).referrals.total;
    await visitor
      .button(/^Registra la risposta/)
      .first()
      .click();
    const form = visitor.page.getByRole('form', { name: 'Registra la risposta' });
    await visitor.field(/esito/i, form).selectOption('refused');
    await visitor.field(/riscontro/i, form).fill('posti finiti');
    await visitor.button('Registra la risposta', form).click();
    await visitor.text('Risposta all’invio registrata.').first().waitFor();
    expect((await day()).referrals.total).toBe(before - 1);
    await visitor.button('Annulla').click();
    await visitor.until('it waits again', async () => (await day()).referrals.total === before);
  }, 60_000);

  it('has its calendar, walked with the arrows, and the same as a list', async () => {
    await visitor.open(`/projects/${project}/agenda?view=month`);
    await visitor.comesTo('Agenda degli appuntamenti');
    const current = visitor.page.locator('a[tabindex="0"][data-day]');
    await current.focus();
    const drawn = (day: string): Promise<void> => visitor.page.locator(`a[data-day="${day}"]:focus`).waitFor();
    await visitor.press('ArrowRight');
    await drawn('2026-04-01');
    await visitor.press('PageDown');
    await drawn('2026-05-01');
    await visitor.settled();
    await visitor.open(`/projects/${project}/agenda?view=month`);
    await visitor.settled();
    await visitor.picture('agenda-month');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.button('Elenco').click();
    await visitor.settled();
    await visitor.link('martedì 31 marzo').waitFor();
    expect(await visitor.barriers()).toEqual([]);
  }, 60_000);

  it('has room on a phone', async () => {
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    await visitor.open(`/projects/${project}/day`);
    await visitor.comesTo('martedì 31 marzo');
    const overflow = await visitor.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await visitor.picture('day-phone');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});

describe('somebody who leaves, comes back and leaves again', () => {
  let visitor: Visitor;
  let manager: Visitor;
  let person: LeavingView;
  const valueOf = async (code: string): Promise<number> => {
    const values = await manager.read(indicatorValues, paths.values(project));
    const found = values.find((value) => value.code === code || value.commonCode === code);
    // a share has its people above the line
    return found?.numerator ?? found?.value ?? -1;
  };
  const read = (): Promise<LeavingView> => visitor.read(leavingView, paths.leaving(project, person.id));

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('operator');
    manager = await Visitor.arriveAs('manager');
    // somebody who looked for work and has not been seen since spring
    const { proposed } = await visitor.read(exitsDue, paths.exitsDue(project));
    for (const { participation, lastSupport } of proposed.items) {
      const view = await visitor.read(leavingView, paths.leaving(project, participation));
      if (view.employmentStatus === 'EMP' || view.employmentStatus === null || lastSupport > '2025-06-30') continue;
      person = view;
    }
  }, 60_000);
  afterAll(async () => {
    await visitor.leave();
    await manager.leave();
  });

  it('moves the results of the 28 days, of the re-entry and of the six months, through the screens (R7, R40-R47)', async () => {
    const before = { left: await valueOf('EECR04'), later: await valueOf('EECR05') };

    // found among the exits that are proposed; left with a job in the 28 days
    await visitor.open(`/projects/${project}/follow-ups`);
    await visitor.link(person.pseudonym).click();
    await visitor.comesTo(person.pseudonym);
    await visitor.text('Uscita proposta.').waitFor();
    await visitor.picture('exit-proposed');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.field('Ultimo giorno di servizio').fill('2025-07-01');
    await visitor.field('Motivo dell’uscita').selectOption('JOB');
    await visitor.button('Aggiungi una condizione').click();
    await visitor.field('Dal giorno').fill('2025-07-30');
    await visitor.field('Condizione').selectOption('JOB');
    await visitor.button('Conferma l’uscita').click();
    // day 30 is out (R40)
    await visitor.text('È oltre i 28 giorni dall’uscita').waitFor();
    await visitor.field('Dal giorno').fill('2025-07-20');
    // a job has its contract; how it was, and the level of Italian, are asked of everybody
    await visitor.field('Contratto del lavoro trovato').selectOption('TEMP-FT');
    await visitor.field('Datore di lavoro').fill('Cantiere Rossi');
    await visitor.field('Livello di italiano all’uscita').selectOption('B1');
    await visitor.field('Soddisfazione').selectOption('4');
    await visitor.button('Conferma l’uscita').click();
    await visitor.heading('Uscita e i 28 giorni dopo').waitFor();
    const { exit } = await read();
    expect([exit?.jobContract, exit?.jobEmployer, exit?.italianLevel, exit?.satisfaction]).toEqual(['TEMP-FT', 'Cantiere Rossi', 'B1', 4]);
    expect(await valueOf('EECR04')).toBe(before.left + 1);

    // came back: the result of the first exit is gone (R7)
    await visitor.field('Di nuovo in carico dal').fill('2025-08-01');
    await visitor.button('Registra il rientro').click();
    await visitor.text('Uscita il 1° lug 2025').waitFor();
    expect(await valueOf('EECR04')).toBe(before.left);

    // left again, without a job: on the list of those to ask half a year later
    await visitor.field('Ultimo giorno di servizio').fill('2025-08-31');
    await visitor.field('Motivo dell’uscita').selectOption('COMPLETED');
    // not seen since the day of the return: proposed again
    await visitor.button('Conferma l’uscita').click();
    await visitor.heading('Sei mesi dopo').waitFor();
    expect([(await read()).entryDate, (await read()).followUp?.dueOn]).toEqual([person.entryDate, '2026-02-28']);
    await visitor.open(`/projects/${project}/follow-ups`);
    await visitor.link(person.pseudonym, visitor.page.getByRole('region', { name: 'Da sentire: sei mesi passati' })).click();
    await visitor.comesTo(person.pseudonym);

    // an internship is no employment, a contract is (R47)
    await visitor.field('Il 28 feb 2026, a sei mesi dall’uscita').selectOption('EMP');
    await visitor.field('Contratto a sei mesi').selectOption('TRAIN');
    await visitor.text('Il tirocinio non è un lavoro').waitFor();
    await visitor.picture('follow-up');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.button('Registra').click();
    await visitor.text('Quel giorno:').waitFor();
    expect(await valueOf('EECR05')).toBe(before.later);
    await visitor.field('Il 28 feb 2026, a sei mesi dall’uscita').selectOption('EMP');
    await visitor.field('Contratto a sei mesi').selectOption('TEMP-FT');
    await visitor.button('Registra').click();
    await visitor.until('two attempts are kept', async () => (await read()).followUp?.attempts.length === 2);
    expect(await valueOf('EECR05')).toBe(before.later + 1);

    // back again, as found: nothing of it counts any more
    await visitor.field('Di nuovo in carico dal').fill('2026-03-31');
    await visitor.button('Registra il rientro').click();
    await visitor.button('Registra l’uscita').waitFor();
    expect([await valueOf('EECR04'), await valueOf('EECR05')]).toEqual([before.left, before.later]);
    expect(visitor.complaints).toEqual([]);
  }, 120_000);
});
