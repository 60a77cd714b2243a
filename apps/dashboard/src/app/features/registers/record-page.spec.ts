import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RecordView, RegisterName } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn, faultOf, press, send, write } from '../../shared/testing/forms';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, deskId, personId } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const worker = aMe({ may: ['projects.read', 'values.read', 'desk-work.read', 'desk-work.edit'] });
const one = aContact();
const path = `${project}/contacts/${one.id}`;

const open = async (address: string, me = worker, register: RegisterName = 'contacts'): Promise<OpenPage> => {
  const routes = [{ path: `projects/:project/${register}`, canMatch: [may('desk-work.read')], children: registerRoutes(register) }];
  const answers = {
    ...{ '/api/me': me, [project]: aProject(), [`${project}/indicators`]: { items: [], next: null } },
    [`${project}/organisations`]: { items: [], next: null },
  };
  const page = await openPage(routes, `/projects/MEDMORE-SUI/${register}${address}`, { answers });
  await page.settle();
  return page;
};

describe('page of a record of a desk', () => {
  const see = async (view: RecordView = one, query = '', me = worker): Promise<OpenPage> => {
    const page = await open(`/${one.id}${query}`, me);
    page.api.answer(path, view);
    await drawn(page, 'dl, #field-desk');
    return page;
  };

  it('says what is known of it, what follows, what it counts for and how it came', async () => {
    const page = await see(aContact({ derived: { servedTwiceWithin90Days: true } }));
    const text = page.element.textContent.replace(/\s+/g, ' ');
    for (const said of [
      'informazione · 31 mar 2026',
      'contatto di sportello · ',
      'LI-D1 · SUI Livorno',
      'lavoro; formazione',
      'allo sportello',
      'LI-O6',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/stessa prestazione da due enti entro 90 giorni sì/);
    expect(text).toContain('Registrato da Elena Bassi');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is corrected with a reason on the version that was read', async () => {
    const page = await see(one, '?change');
    await write(page, '#field-minutes', '25');
    await write(page, '#reason', 'contati male');
    await send(page);
    const asked = page.api.answer(path, aContact({ version: 2 }));
    expect([asked.method, asked.body, asked.headers.get('If-Match')]).toEqual([
      ...['PATCH', { content: { minutes: 25 }, reason: 'contati male' }, '"1"'],
    ]);
  });

  it('shows both values of a field that somebody else has changed since', async () => {
    const page = await see(one, '?change');
    await write(page, '#field-minutes', '25');
    await write(page, '#reason', 'contati male');
    await send(page);
    page.api.refuseWith(path, 412, 'stale_version', { conflicts: [{ field: 'minutes', yours: 25, theirs: 40 }] });
    await drawn(page, 'app-conflict-choice fieldset');
    expect(page.element.querySelector('app-conflict-choice')?.textContent).toMatch(/25[\s\S]*40/);
  });

  it('is refused a day that is still to come, at its field, before anything is sent', async () => {
    const page = await see(one, '?change');
    await write(page, '#field-date', '2026-04-01');
    expect(faultOf(page, 'date')).toContain('È nel futuro.');
    await write(page, '#reason', 'data sbagliata');
    await send(page);
    expect(document.activeElement?.id).toBe('field-date');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is taken back with a reason, and stays to be read', async () => {
    const page = await see();
    await press(page, 'Ritira');
    await drawn(page, 'app-take-back textarea');
    await send(page);
    expect(page.element.querySelector('#take-back-error')?.textContent).toContain('Scrivi il motivo');
    await write(page, '#take-back-reason', 'scritto due volte');
    await send(page);
    const asked = page.api.answer(path, aContact({ version: 2, withdrawn: true, countsFor: [] }));
    expect([asked.method, asked.body, asked.headers.get('If-Match')]).toEqual(['DELETE', { reason: 'scritto due volte' }, '"1"']);
    await page.settle();
    const taken = {
      version: 2,
      at: '2026-03-31T09:00:00.000Z',
      by: 'Elena Bassi',
      fields: [],
      reason: 'scritto due volte',
      withdrawn: true,
    };
    page.api.answer(path, aContact({ version: 2, withdrawn: true, countsFor: [], history: [taken, ...one.history] }));
    await page.settle();
    expect(page.element.textContent).toMatch(/Ritirata\.[\s\S]*Ritirato da Elena Bassi/);
    expect(page.element.textContent).not.toContain('Correggi');
  });

  it('is for reading where the role may not change it', async () => {
    const page = await see(one, '?change', aMe({ may: ['projects.read', 'desk-work.read'] }));
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.textContent).toContain('Sola lettura.');
    expect(page.element.textContent).not.toContain('Conta per');
  });
});

describe('a new record of a desk', () => {
  it('begins at the only desk and today, asks for what it needs, and is sent with an id of its own', async () => {
    const page = await open('/new');
    await drawn(page, '#field-contactType');
    expect(page.element.querySelector<HTMLSelectElement>('#field-desk')?.value).toBe(deskId);
    expect(page.element.querySelector<HTMLInputElement>('#field-date')?.value).toBe('2026-03-31');
    expect(page.element.querySelector('#reason')).toBeNull();
    await send(page);
    expect(faultOf(page, 'contactType')).toContain('Serve');
    await write(page, '#field-contactType', 'listening');
    await send(page);
    const asked = page.api.answer(`${project}/contacts`, one);
    const body = asked.body as { id: string; content: object };
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(body.content).toEqual({ desk: deskId, date: '2026-03-31', channel: 'in_person', contactType: 'listening' });
    expect(asked.headers.get('Idempotency-Key')).toBeTruthy();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`/projects/MEDMORE-SUI/contacts/${one.id}`);
  });

  it('is the same record when it is sent again after a failure', async () => {
    const page = await open('/new');
    await write(page, '#field-contactType', 'listening');
    await send(page);
    const first = page.api.refuse(`${project}/contacts`, 503, 'unavailable');
    await page.settle();
    expect(page.element.textContent).toContain('Il servizio riparte fra poco.');
    await send(page);
    const second = page.api.answer(`${project}/contacts`, one);
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(second.headers.get('Idempotency-Key')).toBe(first.headers.get('Idempotency-Key'));
  });

  it('is about somebody or about nobody, not both; people are found by their pseudonym', async () => {
    const page = await open('/new');
    await drawn(page, '#field-person');
    const line = page.element.querySelector<HTMLInputElement>('#field-person');
    if (!line) throw new Error('no person');
    line.value = '7kq';
    line.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.settle();
    const asked = page.api.answer(`${project}/people`, { items: [{ id: personId, pseudonym: 'P-7KQ2' }], next: null });
    expect(asked.params.get('search')).toBe('7kq');
    await page.settle();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await page.settle();
    expect(line.value).toBe('P-7KQ2');
    await write(page, '#field-anonymous', 'true');
    expect(faultOf(page, 'anonymous')).toContain('Un contatto anonimo non è di nessuno');
  });

  it('warns of health details in its texts, and keeps them', async () => {
    const page = await open('/new');
    await write(page, '#field-notes', 'parla della sua disabilità');
    expect(page.element.textContent).toContain('«disabilità» può dire qualcosa della salute di una persona.');
    expect(faultOf(page, 'notes')).toBe('');
  });

  it('of an appointment is not held before its day', async () => {
    const page = await open('/new', worker, 'appointments');
    await write(page, '#field-slotOn', '2026-04-10');
    await write(page, '#field-status', 'held');
    expect(faultOf(page, 'status')).toMatch(/è ancora da venire/i);
  });

  it('of a referral says when it was taken up', async () => {
    const page = await open('/new', worker, 'referrals');
    await write(page, '#field-outcome', 'in_charge');
    await send(page);
    expect(faultOf(page, 'takenUpOn')).toContain('Serve il giorno della presa in carico.');
    expect(faultOf(page, 'person')).toContain('Serve');
  });
});
