import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aCountedRecord, anIndicatorDetail, anIndicatorValue, aProject, aWaitingValue } from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { overviewRoutes } from './overview-routes';

const project = '/api/projects/MEDMORE-SUI';
const late = anIndicatorValue({
  code: 'LI-O10',
  commonCode: null,
  name: { it: 'Imprese intervistate', en: 'Companies interviewed', fr: 'Entreprises interrogées' },
  unit: 'companies',
  measure: 'count',
  value: 47,
  target: 90,
  expected: 90,
  ratio: 0.52,
  final: 180,
  status: 'at_risk',
  pace: 4,
  paceNeeded: 11.1,
  forecast: { value: 95, low: 80, high: 110, seasonal: false, pastError: null },
});
const answers: Readonly<Record<string, unknown>> = {
  '/api/me': aMe(),
  [project]: aProject(),
  [`${project}/values`]: [anIndicatorValue(), aWaitingValue(), late],
  [`${project}/incomplete`]: { items: [], next: null, total: 11 },
  [`${project}/reports`]: { items: [], next: null },
  [`${project}/values/LI-O4`]: anIndicatorDetail(),
  [`${project}/values/LI-O4/records`]: { items: [aCountedRecord(1)], next: null, total: 588 },
};

describe('overview', () => {
  const open = async (query = '', others: Readonly<Record<string, unknown>> = {}, me = aMe()) => {
    const routes = [
      { path: 'projects/:project/overview', children: overviewRoutes },
      { path: '**', children: [] },
    ];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/overview${query}`, { answers: { ...answers, '/api/me': me, ...others } });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    await page.settle();
    return page;
  };
  const tiles = (page: OpenPage) =>
    [...page.element.querySelectorAll('app-kpi-tile')].map((tile) => tile.textContent.replace(/\s+/g, ' ').trim());
  const button = (page: OpenPage, words: string) =>
    [...page.element.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent, ariaLabel }) =>
      `${textContent} ${ariaLabel ?? ''}`.includes(words),
    );

  it('shows a tile per indicator against the target of its period, the most pressing first', async () => {
    const page = await open();
    const [first, second, third] = tiles(page);
    expect(first).toMatch(/Imprese intervistate.*LI-O10.*47 su 90.*A rischio.*Finale 180.*4 al mese · servono 11/);
    expect(second).toMatch(/Partecipanti totali.*588 su 600.*In linea.*Finale 1.200.*49 al mese · servono 51/);
    expect(third).toMatch(/Contatti informativi.*–.*Nessun dato.*contatti di sportello/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says of a project without targets how many indicators it has, and what to do next', async () => {
    const untargeted = { target: null, final: null, expected: null, ratio: null, status: 'no_data' } as const;
    const values = [anIndicatorValue({ code: 'EECO01', ...untargeted }), anIndicatorValue({ code: 'EECO02', ...untargeted })];
    const me = aMe({ may: ['projects.read', 'values.read', 'records.read', 'imports.write', 'targets.edit'] });
    const page = await open('', { [`${project}/values`]: values }, me);
    const words = page.element.querySelector('.untargeted')?.textContent ?? '';
    expect(words).toContain('2 indicatori, nessuno ha ancora un obiettivo');
    expect(words).toContain('Imposta gli obiettivi come sono nel progetto approvato.');
    expect(page.element.textContent).not.toContain('0 indicatori');
    expect([...page.element.querySelectorAll('.untargeted a')].map((link) => link.getAttribute('href'))).toEqual([
      '/projects/MEDMORE-SUI/indicators',
      '/projects/MEDMORE-SUI/imports/new',
    ]);
    expect(page.element.querySelector('app-other-indicators')?.textContent).toContain('588');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says in words that nobody is in the reference group of a ratio yet, and shows no 0 (R69)', async () => {
    const rate = anIndicatorValue({
      code: 'LI-R3',
      measure: 'ratio',
      unit: '%',
      value: null,
      numerator: 0,
      denominator: 0,
      status: 'no_data',
    });
    const page = await open('', { [`${project}/values`]: [rate] });
    expect(tiles(page)[0]).toContain('Nel gruppo di riferimento non c’è ancora nessuno: il tasso non si calcola.');
    expect(tiles(page)[0]).not.toContain('0 su 0');
  });

  it('compares with the point of today inside an open period, and says so', async () => {
    const page = await open('', { [`${project}/values`]: [anIndicatorValue({ expected: 205, value: 200 })] });
    expect(tiles(page)[0]).toContain('200 su 205 a oggi');
  });

  it('shows only the status that is pressed, and keeps it in the address', async () => {
    const page = await open();
    button(page, 'A rischio')?.click();
    await page.settle();
    expect(tiles(page).length).toBe(1);
    expect(TestBed.inject(Router).url).toContain('status=at_risk');
  });

  it('says what to look at now, with where it ends at this pace', async () => {
    const page = await open();
    const list = page.element.querySelector('app-things-to-look-at-list')?.textContent ?? '';
    expect(list).toContain('Imprese intervistate: 47 su 90');
    expect(list).toContain('Al ritmo di oggi 95 a fine progetto su 180.');
    expect(list).toContain('11 schede da completare');
  });

  it('opens why of a figure beside the page and gives the focus back on Esc', async () => {
    const page = await open();
    const figure = button(page, 'Partecipanti totali: 588');
    figure?.focus();
    figure?.click();
    await page.settle();
    await page.settle();
    const panel = page.element.querySelector('app-why-panel aside');
    expect(panel?.querySelector('h2')?.textContent).toBe('Perché 588');
    expect(panel?.textContent).toContain('manca il titolo di studio');
    expect(panel?.textContent).toMatch(/Già comunicati\s*294\s*Nuovi dal rapporto precedente\s*\+297\s*Correzioni a periodi chiusi\s*−3/);
    expect(document.activeElement).toBe(panel?.querySelector('h2') ?? null);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.settle();
    expect(page.element.querySelector('app-why-panel aside')).toBeNull();
    expect(TestBed.inject(Router).url).not.toContain('why=');
    expect(document.activeElement).toBe(figure ?? null);
  });

  it('does not ask for records that the role may not see, and says who can open them', async () => {
    const page = await open('?why=LI-O4', {}, aMe({ may: ['projects.read', 'values.read'] }));
    const panel = page.element.querySelector('app-why-panel')?.textContent ?? '';
    expect(panel).toContain('non sono aperte al tuo ruolo');
    expect(panel).toContain('responsabile del progetto');
    expect(panel).not.toContain('Apri tutte');
  });

  it('says in place what did not arrive and leaves the rest', async () => {
    const without = Object.fromEntries(Object.entries(answers).filter(([path]) => path !== `${project}/values`));
    const routes = [{ path: 'projects/:project/overview', children: overviewRoutes }];
    const page = await openPage(routes, '/projects/MEDMORE-SUI/overview', { answers: without });
    await page.settle();
    page.api.refuse(`${project}/values`, 500, 'internal');
    await page.settle();
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Riprova');
    expect(page.element.querySelector('h1')?.textContent).toBe('Sportello Unico');
  });
});
