import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn, press, send, write } from '../../shared/testing/forms';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, aRegisterPage } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const allowed = ['projects.read', 'desk-work.read', 'desk-work.edit', 'desk-work.export', 'imports.write'] as const;
const second = aContact({ id: '01946c2e-0000-7000-8000-0000000000e2', version: 3, content: { ...aContact().content, minutes: 25 } });

describe('several records of a register', () => {
  const open = async (me = aMe({ may: [...allowed] })): Promise<OpenPage> => {
    const routes = [
      { path: 'projects/:project/contacts', canMatch: [may('desk-work.read')], children: registerRoutes('contacts') },
      { path: '**', children: [] },
    ];
    const answers = {
      '/api/me': me,
      [project]: aProject(),
      [`${project}/organisations`]: { items: [], next: null },
      [`${project}/register-views`]: { items: [], next: null },
    };
    const page = await openPage(routes, '/projects/MEDMORE-SUI/contacts', { answers });
    await page.settle();
    await list(page);
    return page;
  };
  const list = async (page: OpenPage) => {
    page.api.answer(`${project}/contacts`, aRegisterPage([aContact(), second]));
    await drawn(page, '[role=cell].choice input, app-record-table a');
  };
  const chooseAll = async (page: OpenPage) => {
    for (const box of page.element.querySelectorAll<HTMLInputElement>('[role=cell].choice input')) box.click();
    await drawn(page, 'app-selection-bar');
  };
  const text = (page: OpenPage, selector: string) => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  it('are chosen, and get one field with a reason: what changes is seen before', async () => {
    const page = await open();
    await chooseAll(page);
    expect(text(page, 'app-selection-bar')).toMatch(/^2 scelte ?Cambia… ?Ritira… ?Nessuna$/);
    await press(page, 'Cambia…');
    await write(page, '#bulk-field', 'minutes');
    await write(page, '#bulk-value', '25');
    expect(text(page, '.preview')).toContain('1 riga cambia · 1 è già così');
    expect(text(page, '.preview li')).toBe('31 mar 2026 10 → 25');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await send(page);
    expect(text(page, '#bulk-reason-error')).toContain('Scrivi il motivo');
    await write(page, '#bulk-reason', 'contati male');
    await send(page);
    const asked = page.api.answer(`${project}/contacts/changes`, { records: [{ id: aContact().id, version: 2 }], same: 0 });
    expect(asked.body).toEqual({ records: [{ id: aContact().id, version: 1 }], content: { minutes: 25 }, reason: 'contati male' });
    expect(asked.headers.get('Idempotency-Key')).toBeTruthy();
    await page.settle();
    await list(page);
    expect(text(page, 'app-selection-bar')).toMatch(/^1 riga cambiata ?Annulla ?Chiudi$/);
    await press(page, 'Annulla');
    const undone = page.api.answer(`${project}/contacts/restorals`, { records: [{ id: aContact().id, version: 3 }], same: 0 });
    expect((undone.body as { records: object }).records).toEqual([{ id: aContact().id, version: 2 }]);
  });

  it('do not become what their rules refuse, and that is said before anything is sent', async () => {
    const page = await open();
    await chooseAll(page);
    await press(page, 'Cambia…');
    await write(page, '#bulk-field', 'date');
    await write(page, '#bulk-value', '2030-01-01');
    expect(text(page, '.preview [role=alert]')).toContain('2 righe non possono diventare così: È nel futuro.');
    expect(page.element.querySelector('app-bulk-change [type=submit]')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('are taken back with a reason', async () => {
    const page = await open();
    await chooseAll(page);
    await press(page, 'Ritira…');
    await write(page, '#take-back-reason', 'scritti due volte');
    await send(page);
    const asked = page.api.answer(`${project}/contacts/withdrawals`, { records: [], same: 0 });
    expect((asked.body as { records: readonly object[] }).records.length).toBe(2);
  });

  it('are not chosen by whoever only reads', async () => {
    const page = await open(aMe({ may: ['projects.read', 'desk-work.read'] }));
    expect(page.element.querySelector('[role=cell].choice')).toBeNull();
    expect(page.element.textContent).not.toMatch(/Esporta|Incolla|Importa/);
  });

  it('are exported as they are seen, for a purpose', async () => {
    const page = await open();
    await press(page, 'Esporta');
    await drawn(page, '#export-purpose');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await send(page);
    expect(text(page, '#export-purpose-error')).toContain('Scrivi lo scopo');
    await write(page, '#export-purpose', 'verifica del mese');
    await send(page);
    const path = `${project}/contacts/exports`;
    const asked = TestBed.inject(HttpTestingController).expectOne((request) => request.url === path);
    asked.flush(new Blob(['{}']), { status: 422, statusText: 'validation' });
    expect(asked.request.body).toEqual(jasmine.objectContaining({ format: 'xlsx', purpose: 'verifica del mese', language: 'it' }));
    expect((asked.request.body as { columns: readonly string[] }).columns).toContain('contactType');
    await page.settle();
    expect(text(page, '[role=alert]')).toContain('al massimo 200 righe');
  });

  it('are pasted from a spreadsheet, and go the way of a file', async () => {
    const page = await open();
    await press(page, 'Incolla');
    await write(page, '#paste-cells', '2026-03-02');
    await send(page);
    expect(text(page, 'app-paste-dialog .err')).toContain('Copia almeno due celle');
    await write(page, '#paste-cells', '2026-03-02\tascolto');
    const navigated = spyOn(TestBed.inject(Router), 'navigate').and.callThrough();
    await send(page);
    const [, how] = navigated.calls.mostRecent().args;
    expect(how?.state?.['of']).toBe('contacts');
    expect(await (how?.state?.['file'] as File).text()).toMatch(/^date\tcontactType\n2026-03-02\tascolto\n$/);
    expect(TestBed.inject(Router).url).toContain('/projects/MEDMORE-SUI/imports/new?of=contacts');
  });
});
