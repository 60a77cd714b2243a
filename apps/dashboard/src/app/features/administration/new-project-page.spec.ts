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
      const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`#${CSS.escape(id)}`);
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
      ...{
        programme: { name: { it: 'PR Toscana' }, fund: 'ESF+', period: '2021-2027', reservedSums: [] },
        specificObjective: 'ESO4.8',
        priority: '1',
        categoryOfRegion: 'NA',
      },
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

  describe('with its common indicators', () => {
    const lists = (page: OpenPage) =>
      [...page.element.querySelectorAll('app-starting-indicators h2')].map(({ textContent }) => textContent);
    const boxes = (page: OpenPage) => [...page.element.querySelectorAll<HTMLInputElement>('app-indicator-ticks input')];
    const sent = async (page: OpenPage) => {
      await submit(page);
      const { frameworks, indicators, programme, specificObjective } = page.api.answer('/api/projects', aProject()).body as Record<
        string,
        unknown
      >;
      return { frameworks, indicators, programme, specificObjective };
    };
    const openFor = async (values: Readonly<Record<string, string>>) => {
      const page = await openAlone();
      page.api.answer('/api/projects', { items: [], next: null });
      await write(page, { ...right, ...values });
      return page;
    };

    it('R68: shows what has to be reported, and leaves no choice there', async () => {
      const page = await openFor({});
      expect(lists(page)).toEqual(['FSE+, allegato I']);
      expect(page.element.querySelector('app-starting-indicators')?.textContent).toContain('25 indicatori, tutti da riportare');
      expect(boxes(page)).toEqual([]);
      await write(page, { objective: 'ESO4.13' });
      expect(lists(page)).toEqual(['FSE+, allegato III: deprivazione materiale']);
    });

    it('R60: asks which list, where an objective has two', async () => {
      const page = await openFor({ objective: 'ESO4.12' });
      await write(page, { lists: 'esfPlusMostDeprived' });
      expect(await sent(page)).toEqual(jasmine.objectContaining({ frameworks: ['esfPlusMostDeprived'], indicators: undefined }));
    });

    it('R100: lets a project of Interreg take what fits it, and says when values are transmitted', async () => {
      const page = await openFor({ fund: 'INTERREG' });
      await write(page, { 'other-objective': 'ISO6.1' });
      expect(lists(page)).toEqual(['Interreg 2021-2027', 'FESR, strutture sociali']);
      expect(boxes(page).filter(({ checked }) => checked).length).toBe(20);
      expect(page.element.querySelector('app-starting-indicators')?.textContent).toContain('i valori raggiunti sono dei progetti conclusi');
      await press(page, 'Nessuno');
      for (const [at, box] of boxes(page).entries()) if (at < 2) box.click();
      await page.settle();
      expect(page.element.querySelector('app-starting-indicators')?.textContent).toContain('2 scelti su 20');
      expect(await accessibilityFaults(page.element)).toEqual([]);
      expect(await sent(page)).toEqual({
        ...{ frameworks: undefined, indicators: ['RCO81', 'RCO82'], specificObjective: 'ISO6.1' },
        programme: { name: { it: 'PR Toscana' }, fund: 'INTERREG', period: '2021-2027', reservedSums: [] },
      });
    });

    it('R90, R91: knows the objectives and the period of a fund', async () => {
      const page = await openFor({ fund: 'YEI' });
      expect(page.element.querySelector('#programming-period')).toBeNull();
      expect(lists(page)).toEqual(['FSE 2014-2020', 'Occupazione giovanile 2014-2020']);
      await write(page, { objective: '8ii' });
      expect(await sent(page)).toEqual(
        jasmine.objectContaining({
          specificObjective: '8ii',
          programme: { name: { it: 'PR Toscana' }, fund: 'YEI', period: '2014-2020', reservedSums: [] },
        }),
      );
    });

    it('R50: names the indicators that a new programme of ESF+ reserves for sums', async () => {
      const page = await openFor({ 'reserved-EECO02+EECO04': 'PSO-1' });
      expect((await sent(page)).programme).toEqual(
        jasmine.objectContaining({ reservedSums: [{ code: 'PSO-1', sum: ['EECO02', 'EECO04'] }] }),
      );
    });

    it('says that a fund asks for none', async () => {
      const page = await openFor({ fund: 'national' });
      expect(page.element.querySelector('app-starting-indicators')?.textContent).toContain('Il fondo non chiede indicatori comuni');
    });
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
