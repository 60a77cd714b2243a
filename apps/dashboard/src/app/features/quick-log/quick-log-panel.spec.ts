import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Me } from '#contract';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { ProgrammeClock } from '../../shared/selection/programme-clock';
import { may } from '../../shared/session/guards';
import { noteSignIn } from '../../shared/session/signed-in-at';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, deskId, personId } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { inOrderOfUse } from './contact-templates';
import { QuickLogPanel } from './quick-log-panel';

@Component({ selector: 'app-any-page', imports: [QuickLogPanel], template: '<h1>Any page</h1><app-quick-log-panel />' })
class AnyPage {}

const project = '/api/projects/MEDMORE-SUI';
const contacts = `${project}/contacts`;
const operator = aMe({
  may: ['projects.read', 'desk-work.read', 'desk-work.edit'],
  roles: [{ role: 'operator', projectId: null, acronym: 'MEDMORE-SUI', desk: 'LI-D1' }],
});

const atQuarterPastTen = { provide: ProgrammeClock, useValue: { now: signal('10:15') } };

describe('quick log', () => {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(() => {
    document.querySelectorAll('dialog').forEach((dialog) => {
      dialog.close();
    });
  });

  const open = async (me: Me = operator, desks = aProject().desks): Promise<OpenPage> => {
    const routes = [
      { path: 'projects/:project/any', canMatch: [may('desk-work.read')], component: AnyPage },
      { path: 'projects/:project/contacts/:id', component: AnyPage },
    ];
    const answers = { '/api/me': me, [project]: aProject({ desks }) };
    const page = await openPage(routes, '/projects/MEDMORE-SUI/any', { answers, providers: [atQuarterPastTen] });
    await page.settle();
    TestBed.inject(QuickLog).open();
    await page.settle();
    for (let tries = 0; tries < 50 && document.activeElement?.closest('[data-begin]') === null; tries++) await page.settle();
    return page;
  };
  /** Keys where the focus is, as a keyboard sends them; Tab is the browser's, so the group is named. */
  const press = async (page: OpenPage, ...keys: readonly string[]) => {
    for (const key of keys) {
      const [last = '', control] = key.split('+').reverse();
      const event = new KeyboardEvent('keydown', { key: last, ctrlKey: control === 'Control', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      await page.settle();
    }
  };
  const go = (page: OpenPage, group: string) => page.element.querySelector<HTMLElement>(`#${group} input:not([tabindex="-1"])`)?.focus();
  const informs = async (page: OpenPage) => {
    await press(page, '3');
    go(page, 'ql-need');
    await press(page, '1');
  };
  const dialog = (page: OpenPage) => page.element.querySelector<HTMLDialogElement>('dialog');
  const errors = (page: OpenPage) => [...page.element.querySelectorAll('.err')].map((one) => one.textContent.trim());
  const button = (page: OpenPage, name: RegExp) => [...page.element.querySelectorAll('button')].find((one) => name.test(one.textContent));

  it('logs an anonymous contact by keys alone, and says so only once the API has answered', async () => {
    const page = await open();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await informs(page);
    await press(page, 'Enter');
    expect(page.element.textContent).not.toContain('Salvato');
    const asked = page.api.answer(contacts, aContact());
    const body = asked.body as { id: string; content: object };
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(body.content).toEqual({
      ...{ desk: deskId, date: '2026-03-31', contactType: 'information', need: ['work'], minutes: 10, channel: 'in_person' },
      ...{ place: 'desk', outcome: 'information_given', anonymous: true, origin: 'walk_in' },
      // who is logged when they leave came ten minutes ago
      time: '10:05',
    });
    await page.settle();
    expect(page.element.querySelector('.done')?.textContent).toContain('Salvato: informazione, 10 min');
    expect(page.element.querySelector('#ql-type input:checked')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says at each group what is missing, and sends nothing', async () => {
    const page = await open();
    await press(page, 'Enter');
    expect(errors(page)).toEqual(['Scegli il tipo.', 'Scegli almeno un bisogno.']);
    const day = () => page.element.querySelector<HTMLInputElement>('#ql-date');
    button(page, /Cambia/)?.click();
    await page.settle();
    const field = day();
    if (!field) throw new Error('no day');
    field.value = '2026-04-02';
    field.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.element.querySelector('#ql-date-error')?.textContent).toContain('È nel futuro.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('keeps one contact of a double press and of a retry after a lost reply', async () => {
    const page = await open();
    await informs(page);
    await press(page, 'Enter', 'Enter');
    const first = page.api.refuse(contacts, 503, 'unavailable');
    await page.settle();
    expect(page.element.querySelector('footer .note')?.textContent).toContain('Il servizio riparte fra poco.');
    await press(page, 'Enter');
    const second = page.api.answer(contacts, aContact());
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(second.headers.get('Idempotency-Key')).toBe(first.headers.get('Idempotency-Key'));
    await page.settle();
    await informs(page);
    await press(page, 'Enter');
    const third = page.api.answer(contacts, aContact());
    expect((third.body as { id: string }).id).not.toBe((first.body as { id: string }).id);
  });

  it('mends the contact that had arrived all the same, when it was changed before the retry', async () => {
    const page = await open();
    await informs(page);
    await press(page, 'Enter');
    const { id } = page.api.refuse(contacts, 503, 'unavailable').body as { id: string };
    await page.settle();
    go(page, 'ql-need');
    await press(page, '2', 'Enter');
    page.api.refuse(contacts, 409, 'taken', 'id');
    await page.settle();
    const asked = page.api.answer(`${contacts}/${id}`, aContact({ id, version: 2 }));
    // on the first version: what somebody changed since is not overwritten
    expect([asked.method, asked.headers.get('If-Match')]).toEqual(['PATCH', '"1"']);
    expect(asked.body).toEqual({ content: jasmine.objectContaining({ need: ['work', 'training'], notes: null }) });
  });

  it('says “on this device” when no answer comes, never “saved”, and begins again', async () => {
    noteSignIn();
    const page = await open();
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const publicKey = btoa(String.fromCharCode(...point))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
    page.api.answer('/api/device-key', { id: 'a-key', publicKey });
    await informs(page);
    await press(page, 'Enter');
    page.api.lose(contacts);
    for (let tries = 0; tries < 50 && !page.element.querySelector('.note.w'); tries++) await page.settle();
    const said = page.element.querySelector('[role="status"]')?.textContent;
    expect(said).toContain('Su questo dispositivo: informazione, 10 min');
    expect(said).not.toContain('Salvato');
    expect(page.element.querySelector('#ql-type input:checked')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    indexedDB.deleteDatabase('cruscotto-device');
  });

  it('takes back what was just saved, and shows it again to be mended', async () => {
    const page = await open();
    await informs(page);
    await press(page, 'Enter');
    page.api.answer(contacts, aContact());
    await page.settle();
    await press(page, 'z');
    const asked = page.api.answer(`${contacts}/${aContact().id}`, aContact({ version: 2, withdrawn: true }));
    expect([asked.method, asked.body]).toEqual(['DELETE', { reason: 'Annullato subito dopo il salvataggio' }]);
    await page.settle();
    expect(page.element.querySelector('.done')?.textContent).toContain('Annullato');
    expect(page.element.querySelector<HTMLInputElement>('#ql-type-information')?.checked).toBeTrue();
    expect(TestBed.inject(QuickLog).changes()).toBe(2);
  });

  it('fills in what a desk does most, the most used first', async () => {
    const page = await open();
    await press(page, 'm');
    await new Promise((resolve) => setTimeout(resolve, 40));
    await press(page, '2', 'Enter');
    const { content } = page.api.answer(contacts, aContact()).body as { content: object };
    expect(content).toEqual(jasmine.objectContaining({ contactType: 'information', channel: 'phone', minutes: 5 }));
    await page.settle();
    expect(page.element.querySelector('#ql-template label')?.textContent).toContain('telefonata');
    expect(inOrderOfUse([{ key: 'a' }, { key: 'b' }, { key: 'c' }], { c: 2, b: 1 }).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });

  it('is about a person that is chosen, and never about nobody while a name stands unfinished', async () => {
    const page = await open();
    await informs(page);
    const line = page.element.querySelector<HTMLInputElement>('#ql-person');
    if (!line) throw new Error('no person');
    const letters = async (text: string, found: object[]) => {
      line.focus();
      line.value = text;
      line.dispatchEvent(new Event('input'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.settle();
      page.api.answer(`${project}/people`, { items: found, next: null });
      await page.settle();
    };
    await letters('xxx', []);
    expect(errors(page)).toEqual(['Nessuna persona con queste lettere. Scrivi il codice intero, oppure svuota.']);
    await press(page, 'Enter');
    await letters('7kq', [{ id: personId, pseudonym: 'P-7KQ2' }]);
    await press(page, 'Enter');
    expect(line.value).toBe('P-7KQ2');
    await press(page, 'Enter');
    const { content } = page.api.answer(contacts, aContact()).body as { content: object };
    expect(content).toEqual(jasmine.objectContaining({ person: personId, anonymous: false }));
  });

  it('warns of health details in the note and saves all the same', async () => {
    const page = await open();
    await informs(page);
    const notes = page.element.querySelector<HTMLTextAreaElement>('#ql-notes');
    if (!notes) throw new Error('no note');
    notes.value = 'in gravidanza';
    notes.dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.element.querySelector('#ql-health')?.textContent).toContain('«gravidanza»');
    button(page, /^\s*Salva\s*Invio/)?.click();
    await page.settle();
    page.api.answer(contacts, aContact());
  });

  it('asks for the desk where there are several, and remembers it; the draft outlives closing', async () => {
    const [one] = aProject().desks;
    if (!one) throw new Error('no desk');
    const manager = aMe({ may: ['projects.read', 'values.read', 'desk-work.read', 'desk-work.edit'] });
    const page = await open(manager, [one, { ...one, id: '01946c2e-0000-7000-8000-000000000102', code: 'LI-D2', name: 'SUI Castagneto' }]);
    await informs(page);
    await press(page, 'Enter');
    expect(page.element.querySelector('#ql-desk-error')?.textContent).toContain('Scegli lo sportello.');
    const list = page.element.querySelector<HTMLSelectElement>('#ql-desk');
    if (!list) throw new Error('no desk');
    list.value = deskId;
    list.dispatchEvent(new Event('change'));
    await page.settle();
    dialog(page)?.close();
    await page.settle();
    TestBed.inject(QuickLog).open();
    await page.settle();
    expect(page.element.querySelector<HTMLInputElement>('#ql-type-information')?.checked).toBeTrue();
    button(page, /Salva e apri/)?.click();
    await page.settle();
    page.api.answer(contacts, aContact());
    await page.settle();
    expect(localStorage.getItem('cruscotto.desk.MEDMORE-SUI')).toBe(deskId);
    expect(TestBed.inject(Router).url).toBe(`/projects/MEDMORE-SUI/contacts/${aContact().id}`);
    expect(dialog(page)?.open).toBeFalse();
  });
});
