import type { DayView, DeskHours } from '#contract';
import { may } from '../../shared/session/guards';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { deskId } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { TestBed } from '@angular/core/testing';
import { aDay, anAppointment } from './day-examples';
import { agendaRoutes, dayRoutes } from './day-routes';

const day = '/api/projects/MEDMORE-SUI/day';
const hours: DeskHours = {
  ...{ openedOn: '2024-06-03', closedOn: null, closures: [] },
  slots: ([1, 2] as const).flatMap((weekday) =>
    [['09:00', '13:00'] as const, ['15:00', '17:30'] as const].map(([from, to]) => ({
      ...{ id: '01946c2e-0000-7000-8000-000000000001', version: 1, weekday, from, to },
      ...{ validFrom: '2024-06-03', validTo: null },
    })),
  ),
};
const operator = aMe({
  may: ['projects.read', 'desk-work.read', 'desk-work.edit'],
  roles: [{ role: 'operator', projectId: null, acronym: 'MEDMORE-SUI', desk: 'LI-D1' }],
});
describe('the day page of a desk', () => {
  const open = async (view: DayView = aDay(), query = '', me = operator): Promise<OpenPage> => {
    const routes = [
      {
        path: 'projects/:project',
        children: [
          { path: 'day', canMatch: [may('desk-work.read')], children: dayRoutes },
          { path: 'agenda', canMatch: [may('desk-work.read')], children: agendaRoutes },
        ],
      },
    ];
    const answers = { '/api/me': me, '/api/projects/MEDMORE-SUI': aProject(), [day]: view };
    const page = await openPage(routes, `/projects/MEDMORE-SUI/day${query}`, { answers });
    for (let tries = 0; tries < 40 && !page.element.querySelector('.due, .note'); tries++) await page.settle();
    return page;
  };
  const button = (page: OpenPage, name: string): HTMLButtonElement => {
    const found = [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };

  it('tells what the desk did, who comes, and what waits, without names', async () => {
    const page = await open();
    const text = page.element.textContent;
    for (const said of ['martedì 31 marzo', 'SUI Livorno', '142', 'in media 16', 'P-M92A', '5 giorni lavorativi di attesa', 'P-3KD7'])
      expect(text).toContain(said);
    for (const said of ['2 tentativi', 'CPI di Livorno', 'uscita proposta', 'titolo di studio', 'informazione'])
      expect(text).toContain(said);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('marks the appointment that comes next, and offers what can become of it', async () => {
    const page = await open();
    expect(page.element.querySelector('app-appointment-row.next')?.textContent).toContain('10:30');
    for (const name of ['Svolto', 'Assente', 'Annullato dalla persona']) expect(button(page, name)).toBeTruthy();
  });

  it('says that it was held on the version that was seen, and begins its contact (example C is the other way)', async () => {
    const page = await open();
    button(page, 'Svolto').click();
    await page.settle();
    const asked = page.api.answer('/api/projects/MEDMORE-SUI/appointments/01946c2e-0000-7000-8000-0000000000a1', {
      ...{ id: anAppointment().id, version: 3, day: '2026-03-31', content: {}, derived: {}, type: 'appointment', names: {} },
      ...{ called: '', withdrawn: false, countsFor: [], history: [] },
    });
    expect([asked.method, asked.body, asked.headers.get('If-Match')]).toEqual(['PATCH', { content: { status: 'held' } }, '"2"']);
    await page.settle();
    const log = TestBed.inject(QuickLog);
    expect(log.isOpen()).toBeTrue();
    expect(log.beginning()).toEqual(
      jasmine.objectContaining({ appointment: anAppointment().id, time: '10:30', person: anAppointment().person }),
    );
    expect(page.element.textContent).toContain('Appuntamento svolto: registra il contatto.');
  });

  it('gives a no-show no contact, and asks for the one that a held appointment lacks', async () => {
    const items = [anAppointment({ status: 'held' }), anAppointment({ id: '01946c2e-0000-7000-8000-0000000000a2', status: 'no_show' })];
    const page = await open(aDay({ appointments: { items, total: 2 } }));
    const [held, missed] = [...page.element.querySelectorAll('app-appointment-row')];
    expect(held?.textContent).toContain('Registra il contatto');
    expect(missed?.textContent).toContain('assente');
    expect(missed?.querySelector('button')).toBeNull();
  });

  const written = { day: '2026-03-31', content: {}, derived: {}, names: {}, called: '', withdrawn: false, countsFor: [], history: [] };
  const write = async (page: OpenPage, selector: string, value: string): Promise<void> => {
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const shows = async (page: OpenPage, selector: string): Promise<void> => {
    for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
  };

  it('says when the desk receives, and when it stays shut next', async () => {
    const page = await open();
    page.api.answer(`/api/projects/MEDMORE-SUI/desks/${deskId}/hours`, hours);
    await page.settle();
    const head = page.element.querySelector('.sub')?.textContent;
    expect(head).toContain('aperto 09:00–13:00 e 15:00–17:30');
    expect(head).toContain('chiuso il 6 apr 2026, festa nazionale');
  });

  it('gives a day to who asked for one, where it is asked for, and takes that back', async () => {
    const request = anAppointment({ status: 'requested', slotOn: null, slotAt: null, waitingWorkingDays: null });
    const page = await open(aDay({ requests: { items: [request], total: 1 } }));
    button(page, 'Dai un giorno').click();
    await shows(page, `#slot-${request.id}-slotOn`);
    const form = page.element.querySelector('app-few-fields form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(form?.querySelector('.err')?.textContent).toContain('Serve');
    await write(page, `#slot-${request.id}-slotOn`, '2026-04-02');
    await write(page, `#slot-${request.id}-slotAt`, '10:00');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    const address = `/api/projects/MEDMORE-SUI/appointments/${request.id}`;
    const asked = page.api.answer(address, { ...written, id: request.id, version: 3, type: 'appointment' });
    expect(asked.body).toEqual({ content: { slotOn: '2026-04-02', slotAt: '10:00', status: 'confirmed' } });
    await page.settle();
    expect(page.element.textContent).toContain('Giorno dato: appuntamento confermato.');
    button(page, 'Annulla').click();
    await page.settle();
    const back = page.api.answer(address, { ...written, id: request.id, version: 4, type: 'appointment' });
    expect([back.body, back.headers.get('If-Match')]).toEqual([{ content: { slotOn: null, slotAt: null, status: 'requested' } }, '"3"']);
  });

  it('takes the answer to a referral where it waits, with the day of the taking up and what was told', async () => {
    const page = await open();
    button(page, 'Registra la risposta').click();
    const id = aDay().referrals.items[0]?.id ?? '';
    await shows(page, `#answer-${id}-outcome`);
    await write(page, `#answer-${id}-outcome`, 'in_charge');
    const form = page.element.querySelector('app-few-fields form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(form?.textContent).toContain('Serve il giorno della presa in carico.');
    await write(page, `#answer-${id}-takenUpOn`, '2026-03-20');
    await write(page, `#answer-${id}-feedback`, 'colloquio fissato');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    const asked = page.api.answer(`/api/projects/MEDMORE-SUI/referrals/${id}`, { ...written, id, version: 2, type: 'referral' });
    expect([asked.body, asked.headers.get('If-Match')]).toEqual([
      { content: { outcome: 'in_charge', takenUpOn: '2026-03-20', feedback: 'colloquio fissato' } },
      '"1"',
    ]);
    await page.settle();
    expect(page.element.textContent).toContain('Risposta all’invio registrata.');
  });

  it('is for reading where the role does no desk work', async () => {
    const page = await open(aDay(), '', aMe({ may: ['projects.read', 'desk-work.read'] }));
    expect(page.element.querySelector('app-appointment-row button')).toBeNull();
  });

  it('tells of another day what was done, and not what is due', async () => {
    const page = await open(aDay({ on: '2026-03-30', isToday: false }), '?on=2026-03-30');
    expect(page.element.textContent).toContain('lunedì 30 marzo');
    expect(page.element.querySelectorAll('app-due-card').length).toBe(1);
  });
});
