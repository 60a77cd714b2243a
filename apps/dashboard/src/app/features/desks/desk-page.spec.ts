import type { DeskActivity, DeskHours, DeskRecord } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { desksRoutes } from './desks-routes';

const path = '/api/projects/MEDMORE-SUI/desks/LI-D1';
const aDesk = (differences: Partial<DeskRecord> = {}): DeskRecord => ({
  id: '01946c2e-0000-7000-8000-0000000000d1',
  version: 2,
  code: 'LI-D1',
  name: 'Sportello di Livorno',
  deskType: 'municipal_desk',
  status: 'open',
  hostOrganisation: 'Comune di Livorno',
  administration: null,
  municipality: 'Livorno',
  istatCode: '049009',
  nuts3: 'ITI16',
  openedOn: '2024-06-03',
  closedOn: null,
  premisesProvidedBy: 'Comune di Livorno',
  premisesHandedOverOn: '2024-05-20',
  minimumServiceSet: [{ service: 'Accoglienza', available: true, since: '2024-06-03' }],
  address: null,
  accessMode: 'mixed',
  languages: ['it'],
  coManagedBy: [],
  minimumServicesOn: '2024-06-03',
  countsFor: ['LI-O2'],
  history: [{ version: 2, at: '2026-01-14T10:22:00.000Z', by: 'Chiara Riva', fields: ['municipality'], reason: 'indirizzo corretto' }],
  ...differences,
});
const anActivity = (): DeskActivity => ({
  desk: { id: aDesk().id, code: 'LI-D1', name: 'Sportello di Livorno' },
  ...{ from: '2026-03-02', to: '2026-03-31', contacts: 12, atDesk: 10, minutes: 240, contactsPerHour: 0.5, withoutTime: 1 },
  opening: {
    ...{ scheduled: 48, kept: 45, share: 0.9375, hoursScheduled: 192, hoursKept: 180 },
    missed: [{ day: '2026-01-19', reason: 'strike' }],
  },
  byType: [{ type: 'information', contacts: 12, minutes: 240 }],
  byClient: [{ client: 'citizen', contacts: 12 }],
  days: [{ day: '2026-03-02', contacts: 12 }],
  hours: [{ weekday: 1, hour: 9, count: 11 }],
});
const mayChange = aMe({ may: ['projects.read', 'projects.edit', 'values.read', 'records.read'] });

describe('page of a desk', () => {
  const open = async (query = '', me = mayChange, desk = aDesk()): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/desks', canMatch: [may('projects.read')], children: desksRoutes }];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/desks/LI-D1${query}`, {
      answers: {
        '/api/me': me,
        '/api/projects/MEDMORE-SUI/organisations': {
          items: [
            {
              id: '01946c2e-0000-7000-8000-0000000000c1',
              name: 'Comune di Cecina',
              category: 'public_administration',
              country: 'IT',
              nuts3: null,
            },
          ],
          next: null,
        },
        '/api/projects/MEDMORE-SUI/indicators': { items: [], next: null },
      },
    });
    page.api.answer(path, desk);
    await drawn(page, '#field-minimumServiceSet, dl');
    return page;
  };
  /** The words of a piece come over the network, after those of the page. */
  const drawn = async (page: OpenPage, selector: string): Promise<void> => {
    await page.settle();
    for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
  };
  const write = async (page: OpenPage, selector: string, value: string) => {
    await drawn(page, selector);
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const save = async (page: OpenPage) => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  it('says what the desk is, what it counts for, and who changed what', async () => {
    const page = await open();
    const text = page.element.textContent;
    for (const said of ['sportello comunale', 'aperto', '3 giu 2024', 'Comune di Livorno', 'LI-O2', 'Modificato da Chiara Riva', 'comune'])
      expect(text).toContain(said);
    expect(text).toContain('Set minimo di prestazioni completo dal 3 giu 2024.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is for reading where the role may not change it', async () => {
    const page = await open('?change', aMe({ may: ['projects.read'] }), aDesk({ history: [], countsFor: [] }));
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.textContent).toContain('Sola lettura.');
    expect(page.element.textContent).not.toContain('Conta per');
    expect(page.element.querySelector('aside')).withContext('nothing stands beside it: the sheet has the whole width').toBeNull();
  });

  it('asks for each field as the catalogue describes it', async () => {
    const page = await open('?change');
    const asked = (name: string) => page.element.querySelector<HTMLElement>(`#field-${name}`);
    expect(asked('status')?.tagName).toBe('SELECT');
    expect(asked('openedOn')?.getAttribute('type')).toBe('date');
    expect(asked('hostOrganisation')?.getAttribute('list')).toBe('field-hostOrganisation-known');
    expect([...page.element.querySelectorAll('#field-hostOrganisation-known option')].map((one) => one.getAttribute('value'))).toEqual([
      'Comune di Cecina',
    ]);
    expect(asked('minimumServiceSet-0-service')).not.toBeNull();
    expect(page.element.querySelector('#field-nuts3-hint')?.textContent).toContain('ITI16');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('sends what changed, with the reason, on the version that was read', async () => {
    const page = await open('?change');
    await write(page, '#field-premisesProvidedBy', 'Comune di Cecina');
    await write(page, '#reason', 'verbale di consegna');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    const asked = page.api.answer(path, aDesk({ version: 3 }));
    expect(asked.body).toEqual({ premisesProvidedBy: 'Comune di Cecina', reason: 'verbale di consegna' });
    expect(asked.headers.get('If-Match')).toBe('"2"');
  });

  it('adds a service and takes one away', async () => {
    const page = await open('?change');
    await drawn(page, '#field-minimumServiceSet');
    page.element.querySelector<HTMLElement>('#field-minimumServiceSet')?.click();
    await page.settle();
    await write(page, '#field-minimumServiceSet-1-service', 'Orientamento');
    await write(page, '#field-minimumServiceSet-1-available', 'true');
    expect(page.element.querySelector('#field-minimumServiceSet-error')?.textContent).toContain('Una prestazione disponibile ha il giorno');
    await write(page, '#field-minimumServiceSet-1-since', '2025-02-01');
    expect(page.element.querySelector('#field-minimumServiceSet-error')).toBeNull();
    page.element.querySelector<HTMLElement>('[aria-label="Togli la voce 1"]')?.click();
    await page.settle();
    await write(page, '#reason', 'nuova prestazione');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    const { body } = page.api.answer(path, aDesk({ version: 3 }));
    expect(body).toEqual({
      minimumServiceSet: [{ service: 'Orientamento', available: true, since: '2025-02-01' }],
      reason: 'nuova prestazione',
    });
  });

  it('says under the field what cannot stand, before anything is sent', async () => {
    const page = await open('?change');
    await write(page, '#field-status', 'closed');
    await write(page, '#field-name', ' ');
    await save(page);
    expect(page.element.querySelector('#field-closedOn-error')?.textContent).toContain('Uno sportello chiuso ha il giorno della chiusura');
    expect(page.element.querySelector('#field-name-error')?.textContent).toContain('Serve');
    expect(page.element.querySelector('#reason-error')).not.toBeNull();
    expect(document.activeElement?.id).toBe('field-name');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('shows both values when someone else changed the same field', async () => {
    const page = await open('?change');
    await write(page, '#field-municipality', 'Cecina');
    await write(page, '#reason', 'trasferito');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    page.api.refuseWith(path, 412, 'stale_version', { conflicts: [{ field: 'municipality', yours: 'Cecina', theirs: 'Piombino' }] });
    await drawn(page, 'app-conflict-choice fieldset');
    expect(page.element.querySelector('app-conflict-choice')?.textContent).toContain('Piombino');
  });

  const hours: DeskHours = {
    ...{ openedOn: '2024-06-03', closedOn: null },
    slots: ([1, 2] as const).map((weekday) => ({
      ...{ id: `01946c2e-0000-7000-8000-00000000000${weekday}`, version: 1, weekday },
      ...{ from: '09:00', to: '13:00', validFrom: '2024-06-03', validTo: null },
    })),
    closures: [],
  };
  const keeper = aMe({ may: ['projects.read', 'desk-keeping.read', 'desk-keeping.edit', 'desk-work.read'] });
  const closures = '/api/projects/MEDMORE-SUI/closures';

  it('has its week changed by keys: hours are added, faults said, and the whole is sent once', async () => {
    const page = await open('?view=hours', keeper);
    page.api.answer(`${path}/hours`, hours);
    page.api.answer(closures, { items: [], next: null, total: 0, names: {} });
    await drawn(page, '.week dd span');
    expect(page.element.textContent).toContain('8 ore a settimana');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    [...page.element.querySelectorAll('button')].find((one) => one.textContent.includes('Cambia l’orario'))?.click();
    await drawn(page, '#hours-add-2');
    page.element.querySelector<HTMLButtonElement>('#hours-add-2')?.click();
    await page.settle();
    await save(page);
    expect(page.element.querySelector('.slot .err')?.textContent).toContain('Scrivi da che ora a che ora');
    await write(page, '#hours-2-from', '12:00');
    await write(page, '#hours-2-from + span + input', '17:00');
    expect(page.element.querySelector('.slot .err')?.textContent).toContain('Si sovrappone');
    await write(page, '#hours-2-from', '15:00');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await save(page);
    const asked = page.api.answer(`${path}/hours`, hours);
    expect(asked.body).toEqual({
      from: '2026-03-31',
      slots: [
        { weekday: 1, from: '09:00', to: '13:00' },
        { weekday: 2, from: '09:00', to: '13:00' },
        { weekday: 2, from: '15:00', to: '17:00' },
      ],
      basedOn: hours.slots.map(({ id, version }) => ({ id, version })),
      reason: null,
    });
  });

  it('takes a closure back with its reason, on the version that was read', async () => {
    const page = await open('?view=hours', keeper);
    const closure = { desk: aDesk().id, from: '2026-01-19', to: '2026-01-19', reason: 'strike' };
    const id = '01946c2e-0000-7000-8000-0000000000e1';
    page.api.answer(`${path}/hours`, hours);
    page.api.answer(closures, {
      items: [{ id, version: 3, day: null, content: closure, derived: {}, called: null }],
      next: null,
      total: 1,
      names: {},
    });
    await drawn(page, '.act');
    page.element.querySelector<HTMLElement>('[aria-label^="Ritira: 19 gen 2026"]')?.click();
    await drawn(page, '#take-back-reason');
    await save(page);
    expect(page.element.querySelector('#take-back-error')?.textContent).toContain('Scrivi il motivo');
    await write(page, '#take-back-reason', 'lo sciopero è stato revocato');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await save(page);
    const view = {
      ...{ id, version: 4, day: null, content: closure, derived: {}, called: null, type: 'deskClosure', names: {} },
      withdrawn: true,
    };
    const asked = page.api.answer(`${closures}/${id}`, { ...view, countsFor: [], history: [] });
    expect([asked.method, asked.body, asked.headers.get('If-Match')]).toEqual([
      'DELETE',
      { reason: 'lo sciopero è stato revocato' },
      '"3"',
    ]);
    await page.settle();
    page.api.answer(closures, { items: [], next: null, total: 0, names: {} });
    await page.settle();
    expect(page.element.querySelector('.act')).toBeNull();
  });

  it('tells what it did, with a calendar in which a day without hours is no zero', async () => {
    const page = await open('?view=activity', keeper);
    page.api.answer(`${path}/hours`, hours);
    page.api.answer(`${path}/activity`, anActivity());
    await drawn(page, 'app-heat-calendar .calendar');
    const text = page.element.textContent;
    for (const said of ['93,8%', '45 su 48', 'sciopero', 'Contatti per ora di apertura']) expect(text).toContain(said);
    const looks = [...page.element.querySelectorAll('.column i')].map((one) => one.className.trim());
    expect(looks).toContain('s5');
    expect(looks).toContain('zero');
    expect(looks).toContain('none');
    const calendar = page.element.querySelector<HTMLElement>('.stop');
    calendar?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    calendar?.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true }));
    await drawn(page, 'app-table-twin table');
    expect(page.element.querySelector('app-table-twin caption')?.textContent).toContain('Contatti giorno per giorno');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
