import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RegisterName } from '#contract';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, aRegisterPage, personId } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const worker = aMe({ may: ['projects.read', 'values.read', 'desk-work.read', 'desk-work.edit'] });
const ofSomebody = aContact({
  id: '01946c2e-0000-7000-8000-0000000000e2',
  content: { ...aContact().content, anonymous: false, person: personId, contactType: 'matching', minutes: 1200 },
  names: { ...aContact().names, [personId]: 'P-7KQ2' },
});

describe('page of a register', () => {
  const open = async (query = '', { me = worker, register = 'contacts' as RegisterName } = {}): Promise<OpenPage> => {
    const routes = [{ path: `projects/:project/${register}`, canMatch: [may('desk-work.read')], children: registerRoutes(register) }];
    const answers = { '/api/me': me, [project]: aProject() };
    const page = await openPage(routes, `/projects/MEDMORE-SUI/${register}${query}`, { answers });
    await page.settle();
    return page;
  };
  const answer = async (page: OpenPage, ...args: Parameters<typeof aRegisterPage>) => {
    const asked = page.api.answer(`${project}/contacts`, aRegisterPage(...args));
    await page.settle();
    await page.settle();
    return asked.params;
  };
  const url = () => decodeURIComponent(TestBed.inject(Router).url);
  const button = (page: OpenPage, name: RegExp) =>
    [...page.element.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));

  it('shows each record in words, people by their pseudonym, and how many there are', async () => {
    const page = await open();
    await answer(page, [aContact(), ofSomebody], 2164);
    const rows = [...page.element.querySelectorAll('app-record-table .body')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows[0]).toMatch(/31 mar 2026.*informazione.*lavoro; formazione.*10.*di persona.*informazione data/);
    expect(rows[1]).toMatch(/incontro domanda-offerta.*1\.200.*P-7KQ2/);
    expect(page.element.querySelector('.sub')?.textContent.trim()).toBe('2.164 contatti');
    expect(page.element.querySelector<HTMLAnchorElement>('[role=cell] a')?.getAttribute('href')).toContain(`/contacts/${aContact().id}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks for what the address says: desk, days, codes and order', async () => {
    const page = await open('?desk=LI-D1&from=2026-01-01&to=2026-03-31&where=contactType:information|listening;colour:red&sort=-minutes');
    const asked = await answer(page, [aContact()]);
    expect(Object.fromEntries(asked.keys().map((key) => [key, asked.get(key)]))).toEqual({
      ...{ from: '2026-01-01', to: '2026-03-31', desk: '01946c2e-0000-7000-8000-000000000101', limit: '200', sort: '-minutes' },
      where: 'contactType:information|listening',
    });
    expect([...page.element.querySelectorAll('.chip')].map((chip) => chip.textContent.trim())).toEqual([
      ...['tipo di contatto: informazione', 'tipo di contatto: ascolto'],
    ]);
    expect(page.element.querySelector('[aria-sort=descending]')?.textContent.trim()).toBe('minuti');
  });

  it('writes order, filter and columns into the address', async () => {
    const page = await open();
    await answer(page, [aContact()]);
    button(page, /^\s*minuti/)?.click();
    await page.settle();
    expect(url()).toContain('?sort=minutes');
    await answer(page, [aContact()]);
    button(page, /Filtri/)?.click();
    await page.settle();
    const boxes = [...page.element.querySelectorAll<HTMLLabelElement>('app-column-choice label')];
    boxes
      .find((label) => label.textContent.trim() === 'telefono')
      ?.querySelector('input')
      ?.click();
    await page.settle();
    expect(url()).toContain('where=channel:phone');
    await answer(page, [aContact()]);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    button(page, /Colonne/)?.click();
    await page.settle();
    const columns = [...page.element.querySelectorAll<HTMLLabelElement>('app-column-choice label')];
    columns
      .find((label) => label.textContent.trim() === 'esito')
      ?.querySelector('input')
      ?.click();
    await page.settle();
    expect(url()).toContain('columns=date,contactType,need,minutes,channel,person');
    expect(page.element.querySelector('.head')?.textContent).not.toContain('esito');
  });

  it('says how the first record comes', async () => {
    const page = await open();
    await answer(page, []);
    expect(page.element.querySelector('app-empty-state')?.textContent).toContain('Ancora nessun contatto.');
  });

  it('shows all again where filters leave nothing', async () => {
    const narrowed = await open('?from=2030-01-01');
    await answer(narrowed, []);
    button(narrowed, /Mostra tutte/)?.click();
    await narrowed.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/contacts');
  });

  it('says in its place that it did not arrive, and asks again', async () => {
    const page = await open();
    page.api.refuse(`${project}/contacts`, 503, 'unavailable');
    await page.settle();
    expect(page.element.querySelector('app-failure')?.textContent).toContain('Il servizio riparte fra poco.');
    button(page, /Riprova/)?.click();
    await page.settle();
    await answer(page, [aContact()]);
    expect(page.element.querySelectorAll('app-record-table .body').length).toBe(1);
  });

  it('offers nothing to enter to whoever only reads, and is no page for whom desks are not', async () => {
    const page = await open('', { me: aMe({ may: ['projects.read', 'desk-work.read'] }) });
    await answer(page, [aContact()]);
    expect(button(page, /Nuovo contatto/)).toBeUndefined();
    TestBed.resetTestingModule();
    await expectAsync(open('', { me: aMe({ may: ['projects.read'] }) })).toBeRejectedWithError(/Cannot match any routes/);
  });

  it('reads again when a contact was logged', async () => {
    const page = await open();
    await answer(page, [aContact()]);
    TestBed.inject(QuickLog).noteChange();
    await page.settle();
    await answer(page, [ofSomebody, aContact()]);
    expect(page.element.querySelectorAll('app-record-table .body').length).toBe(2);
  });
});
