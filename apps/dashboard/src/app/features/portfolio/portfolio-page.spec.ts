import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe, aPeriod, aProjectSummary } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { portfolioRoutes } from './portfolio-routes';

const silla = aProjectSummary({
  id: '01946c2e-0000-7000-8000-000000000002',
  acronym: 'SILLA-2',
  title: { it: 'Servizi di intermediazione', en: 'Placement services', fr: 'Services de placement' },
  leadPartner: 'Formez PA',
  statuses: [{ status: 'behind', count: 4 }],
  participants: 0,
  excluded: 0,
  worst: [],
  periods: [aPeriod({ id: 'P3', reportState: 'under_verification' })],
});
const both = { items: [aProjectSummary(), silla], next: null };

describe('portfolio', () => {
  const open = async (address = '/portfolio', answers: Readonly<Record<string, unknown>> = { '/api/projects': both }) => {
    const routes = [
      { path: 'portfolio', children: portfolioRoutes },
      { path: '**', children: [] },
    ];
    const page = await openPage(routes, address, { answers: { '/api/me': aMe(), ...answers } });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    return page;
  };
  const rows = (page: OpenPage) => [...page.element.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' '));
  const acronyms = (page: OpenPage) => [...page.element.querySelectorAll('tbody th a')].map((link) => link.textContent);

  it('shows each project against its own targets and adds no people up', async () => {
    const page = await open();
    const [medmore, other] = rows(page);
    expect(medmore).toContain('Imprese intervistate');
    expect(medmore).toMatch(/47 su 90.*P4 · in bozza 31 mag 2026 · 61 giorni.*588.*98,2% ?11 da completare/);
    expect(other).toMatch(/Niente in ritardo.*P3 · in verifica.*non conta persone/);
    expect(page.element.querySelector('.sub')?.textContent).toBe('2 progetti · 11 indicatori · 2 FSE+ · 16 sportelli aperti su 18');
    expect(page.element.querySelector('tfoot')).toBeNull();
  });

  it('opens a project from the number of its people, on the day one looks at', async () => {
    const page = await open('/portfolio?asOf=2025-12-31');
    const people = page.element.querySelector('tbody td.num a');
    expect(people?.textContent).toBe('588');
    expect(people?.getAttribute('aria-label')).toBe('588 persone con scheda completa, apri MEDMORE-SUI');
    expect(people?.getAttribute('href')).toBe('/projects/MEDMORE-SUI/overview?asOf=2025-12-31');
  });

  it('says of a project without data that there is nothing to judge, not that nothing is late', async () => {
    const waiting = { ...silla, statuses: [{ status: 'no_data', count: 20 }] };
    const page = await open('/portfolio', { '/api/projects': { items: [waiting], next: null } });
    expect(rows(page)[0]).toContain('Ancora niente da valutare');
    expect(rows(page)[0]).not.toContain('Niente in ritardo');
  });

  it('shows only projects that have the status pressed, and keeps it in the address', async () => {
    const page = await open();
    const pressed = [...page.element.querySelectorAll<HTMLButtonElement>('app-status-band button')].find((button) =>
      button.textContent.includes('A rischio'),
    );
    pressed?.click();
    await page.settle();
    expect(acronyms(page)).toEqual(['MEDMORE-SUI']);
    expect(TestBed.inject(Router).url).toBe('/portfolio?status=at_risk');
    pressed?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio');
  });

  it('finds a project by its name or its lead partner', async () => {
    expect(acronyms(await open('/portfolio?find=formez'))).toEqual(['SILLA-2']);
  });

  it('offers the way back when the filters leave nothing', async () => {
    const page = await open('/portfolio?find=nothing');
    expect(page.element.querySelector('.state')?.textContent).toContain('Nessun progetto con questi filtri.');
    page.element.querySelector<HTMLAnchorElement>('.state a')?.click();
    await page.settle();
    expect(acronyms(page)).toEqual(['MEDMORE-SUI', 'SILLA-2']);
  });

  it('says what it is when there is no project yet', async () => {
    const page = await open('/portfolio', { '/api/projects': { items: [], next: null } });
    expect(page.element.querySelector('.state')?.textContent).toContain('Nessun progetto ancora');
  });

  it('leads an administrator from nothing to the first project', async () => {
    const nothing = {
      '/api/me': aMe({ may: ['projects.read', 'projects.edit', 'accounts.edit'] }),
      '/api/projects': { items: [], next: null },
    };
    const page = await open('/portfolio', nothing);
    const links = [...page.element.querySelectorAll('.state a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/administration/projects/new', '/administration']);
  });

  it('says what failed and asks again', async () => {
    const page = await open('/portfolio', {});
    page.api.refuse('/api/projects', 500, 'internal');
    await page.settle();
    expect(page.element.querySelector('app-failure')?.textContent).toContain('Codice 7F3-21K');
    page.element.querySelector<HTMLButtonElement>('app-failure button')?.click();
    await page.settle();
    page.api.answer('/api/projects', both);
    await page.settle();
    expect(acronyms(page)).toEqual(['MEDMORE-SUI', 'SILLA-2']);
  });

  it('asks for the day of the address', async () => {
    const page = await open('/portfolio?asOf=2025-12-31', {});
    expect(page.api.answer('/api/projects', both).params.get('asOf')).toBe('2025-12-31');
  });

  it('keeps WCAG 2.2 AA', async () => {
    const page = await open();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
