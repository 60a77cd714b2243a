import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aProjectSummary } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { administrationRoutes } from './administration-routes';

const right = {
  ...{ acronym: 'MEDMORE-SUI', leadPartner: 'Provincia di Livorno', 'title-it': 'Sportello unico', start: '2024-04-01', end: '2025-03-31' },
  ...{ 'programme-code': 'PR-TOS', 'programme-it': 'PR Toscana' },
};

describe('new project', () => {
  const open = (projects: unknown[] = []) =>
    openPage([{ path: 'administration', children: administrationRoutes }], '/administration/projects/new', {
      answers: { '/api/projects': { items: projects, next: null } },
    });
  /** The list of projects is asked at the same address; here only the form is answered. */
  const openAlone = () => openPage([{ path: 'administration', children: administrationRoutes }], '/administration/projects/new');
  const write = async (page: OpenPage, values: Readonly<Record<string, string>>) => {
    for (const [id, text] of Object.entries(values)) {
      const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`#${id}`);
      if (!field) throw new Error(`no field ${id}`);
      field.value = text;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    }
    await page.settle();
  };
  const submit = (page: OpenPage) => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    return page.settle();
  };
  const periods = (page: OpenPage) =>
    [...page.element.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join(' '));
  const press = async (page: OpenPage, words: string) => {
    [...page.element.querySelectorAll<HTMLButtonElement>('form button')].find(({ textContent }) => textContent.includes(words))?.click();
    await page.settle();
  };
  const faults = (page: OpenPage) => [...page.element.querySelectorAll('.err')].map(({ textContent }) => textContent);

  it('is started with its programme, periods and desks', async () => {
    const page = await openAlone();
    page.api.answer('/api/projects', { items: [], next: null });
    await write(page, { ...right, desks: 'LI-D1 SUI Livorno' });
    await submit(page);
    expect(page.api.answer('/api/projects', aProject()).body).toEqual({
      ...{ acronym: 'MEDMORE-SUI', title: { it: 'Sportello unico' }, programmeCode: 'PR-TOS' },
      ...{ programme: { name: { it: 'PR Toscana' }, fund: 'ESF+' }, specificObjective: 'ESO4.8', priority: '1', categoryOfRegion: 'NA' },
      ...{ start: '2024-04-01', end: '2025-03-31', leadPartner: 'Provincia di Livorno' },
      periods: [
        { id: 'P1', start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
        { id: 'P2', start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
      ],
      desks: [{ code: 'LI-D1', name: 'SUI Livorno', municipality: '' }],
    });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/administration');
  });

  it('makes its periods from its days, by half-years or quarters, each to be changed', async () => {
    const page = await open();
    await write(page, right);
    expect(periods(page)).toEqual(['P1 2024-04-01 2024-09-30 2024-11-30', 'P2 2024-10-01 2025-03-31 2025-05-31']);
    await press(page, 'Trimestri');
    expect(periods(page).length).toBe(4);
    await write(page, { 'period-3-end': '2025-03-30' });
    page.element.querySelector<HTMLButtonElement>('tbody tr:last-child button')?.click();
    await page.settle();
    await press(page, 'Aggiungi un periodo');
    expect(periods(page).at(-1)).toBe('P4 2025-01-01 2025-03-31 2025-05-31');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('names a programme that is known, or describes another', async () => {
    const page = await open([aProjectSummary()]);
    await page.settle();
    expect(page.element.querySelector<HTMLSelectElement>('#programme')?.value).toBe('IT-ESFPLUS-TOS-2127');
    expect(page.element.querySelector('#programme-code')).toBeNull();
    await write(page, { programme: '' });
    expect(page.element.querySelector('#programme-code')).not.toBeNull();
  });

  it('says all that is missing, each under its field, and goes to the first', async () => {
    const page = await open();
    await submit(page);
    expect(faults(page).length).toBe(7);
    expect(page.element.querySelector('.note.e')?.textContent).toContain('7 campi da correggere');
    expect(document.activeElement?.id).toBe('acronym');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says which days its periods leave out', async () => {
    const page = await open();
    await write(page, right);
    await write(page, { 'period-1-start': '2024-10-03' });
    await submit(page);
    expect(faults(page)[0]).toContain('Tra P1 e P2 restano scoperti i giorni dal 1° ott 2024 al 2 ott 2024');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says under the acronym that it is in use', async () => {
    const page = await openAlone();
    page.api.answer('/api/projects', { items: [], next: null });
    await write(page, right);
    await submit(page);
    page.api.refuse('/api/projects', 409, 'taken', 'acronym');
    await page.settle();
    expect(page.element.querySelector('#acronym-error')?.textContent).toContain('Un altro progetto ha questo acronimo');
  });
});
