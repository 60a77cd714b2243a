import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, type Routes } from '@angular/router';
import type { Project } from '#contract';
import { provideWords } from '../shared/language/provide-language';
import { signedIn } from '../shared/session/guards';
import { accessibilityFaults } from '../shared/testing/accessibility';
import { aMe, aPeriod, aProjectSummary } from '../shared/testing/examples';
import { openPage, type OpenPage } from '../shared/testing/render';
import { NarrowScreen } from '../shared/theme/narrow-screen';
import { ProjectFrame } from './project-frame';
import { Shell } from './shell';
import { shellWords } from './shell-words';

@Component({ selector: 'app-a-page', template: '<h1>A page</h1><input class="typing" aria-label="typing" />' })
class APage {}

const routesWith = (...more: readonly string[]): Routes => [
  { path: 'sign-in', component: APage },
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    providers: provideWords('shell', shellWords),
    children: [
      { path: 'portfolio', component: APage },
      { path: 'administration', component: APage },
      {
        path: 'projects/:project',
        component: ProjectFrame,
        children: ['overview', 'indicators', 'imports', ...more].map((path) => ({ path, component: APage })),
      },
    ],
  },
];
const routes = routesWith();
const summary = aProjectSummary();
const medmore: Project = {
  ...summary,
  priority: '1',
  frameworks: ['esfPlus'],
  categoryOfRegion: 'MD',
  partners: [],
  desks: [],
  periods: [aPeriod({ id: 'P3', start: '2025-04-01', end: '2025-09-30', reportState: 'certified' }), aPeriod()],
};
const answers = { '/api/me': aMe(), '/api/projects': { items: [summary], next: null }, '/api/projects/MEDMORE-SUI': medmore };

describe('shell', () => {
  const open = (address = '/projects/MEDMORE-SUI/overview', differences: Readonly<Record<string, unknown>> = {}) =>
    openPage(routes, address, { answers: { ...answers, ...differences } });
  const press = async (page: OpenPage, ...keys: readonly string[]) => {
    for (const key of keys) {
      const [last, ...modifiers] = key.split('+').reverse();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: last ?? '', ctrlKey: modifiers.includes('Control'), bubbles: true }));
    }
    await page.settle();
  };
  const url = () => TestBed.inject(Router).url;
  const rail = (page: OpenPage) => [...page.element.querySelectorAll('nav a')].map((link) => link.textContent.trim());
  afterEach(() => {
    document.querySelectorAll('dialog').forEach((dialog) => {
      dialog.close();
    });
  });

  it('asks who is not signed in to sign in, and remembers where they were going', async () => {
    await openPage(routes, '/projects/MEDMORE-SUI/overview?period=P3', { refusals: { '/api/me': 401 } });
    expect(TestBed.inject(Router).parseUrl(url()).queryParams).toEqual({ from: '/projects/MEDMORE-SUI/overview?period=P3' });
  });

  it('offers only pages that are there and that the role opens', async () => {
    expect(rail(await open())).toEqual(['Portafoglio', 'Panoramica', 'Indicatori', 'Importa']);
  });

  it('keeps under one button what the bar of a phone has no room for', async () => {
    const providers = [{ provide: NarrowScreen, useValue: { on: signal(true) } }];
    const inside = '/projects/MEDMORE-SUI/quality';
    const page = await openPage(routesWith('quality', 'reports'), inside, { answers, providers });
    const others = page.element.querySelector('nav .others');
    expect(rail(page)).toEqual(['Portafoglio', 'Panoramica', 'Indicatori', 'Rapporti', 'Qualità dei dati', 'Importa']);
    expect([...(others?.querySelectorAll('.panel a') ?? [])].map((link) => link.textContent.trim())).toEqual([
      'Qualità dei dati',
      'Importa',
    ]);
    expect(others?.querySelector('button')?.textContent).toContain('Altro');
    // the page one is on is under the button, which says so
    expect(others?.classList).toContain('here');
  });

  it('hides what the role does not open', async () => {
    expect(rail(await open('/projects/MEDMORE-SUI/overview', { '/api/me': aMe({ may: ['projects.read', 'values.read'] }) }))).toEqual([
      'Portafoglio',
      'Panoramica',
      'Indicatori',
    ]);
  });

  it('offers the administration to who may give roles, outside the projects too', async () => {
    const me = aMe({ may: ['projects.read', 'projects.edit', 'accounts.edit'] });
    expect(rail(await open('/portfolio', { '/api/me': me }))).toEqual(['Portafoglio', 'Amministrazione']);
  });

  it('opens the quick log by N inside a project, for who works at a desk', async () => {
    const me = aMe({ may: ['projects.read', 'values.read', 'desk-work.read', 'desk-work.edit'] });
    const page = await open('/projects/MEDMORE-SUI/overview', { '/api/me': me });
    await press(page, 'n');
    for (let tries = 0; tries < 50 && !page.element.querySelector('app-quick-log-panel dialog[open]'); tries++) await page.settle();
    expect(page.element.querySelector('app-quick-log-panel dialog')?.textContent).toContain('Nuovo contatto');
  });

  it('has no quick log for who does not', async () => {
    const elsewhere = await open();
    await press(elsewhere, 'n');
    expect(elsewhere.element.querySelector('app-quick-log-panel')).toBeNull();
  });

  it('marks a demonstration', async () => {
    expect((await open()).element.querySelector('nav .foot')?.textContent).toContain('Persone e cifre inventate.');
    expect(document.title).toContain('Cruscotto');
  });

  it('names project, period and date, and steps through the periods by keys', async () => {
    const page = await open();
    const bar = () => page.element.querySelector('app-top-bar')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(bar()).toContain('P4 · ott 2025 – mar 2026');
    expect(bar()).toContain('Situazione al 31 mar 2026');
    await press(page, '[');
    expect(url()).toBe('/projects/MEDMORE-SUI/overview?period=P3');
    expect(bar()).toContain('P3 · apr 2025 – set 2025');
    await press(page, '[');
    expect(url()).toBe('/projects/MEDMORE-SUI/overview?period=P3');
  });

  it('goes by keys and takes the selection along, but not while one writes', async () => {
    const page = await open('/projects/MEDMORE-SUI/overview?period=P3&asOf=2025-12-31');
    const field = page.element.querySelector<HTMLInputElement>('.typing');
    for (const key of ['g', 'i']) field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await page.settle();
    expect(url()).toContain('/overview');
    await press(page, 'g', 'i');
    expect(url()).toBe('/projects/MEDMORE-SUI/indicators?period=P3&asOf=2025-12-31');
    expect(document.activeElement?.id).toBe('main');
  });

  it('says across the page that one looks at a past state of knowledge, and leads back', async () => {
    const page = await open('/projects/MEDMORE-SUI/overview?knownAt=2025-11-28T22:59:59.999Z');
    expect(page.element.querySelector('.strip')?.textContent).toContain('Stai guardando ciò che era noto il 28 nov 2025.');
    page.element.querySelector<HTMLButtonElement>('.strip button')?.click();
    await page.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/overview');
    expect(page.element.querySelector('.strip')).toBeNull();
  });

  it('leads back to today and to today’s period after a look at an issued report', async () => {
    const page = await open('/projects/MEDMORE-SUI/overview?period=P3&asOf=2025-09-30&knownAt=2025-11-28T22:59:59.999Z');
    page.element.querySelector<HTMLButtonElement>('.strip button')?.click();
    await page.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/overview');
    expect(page.element.querySelector('app-top-bar')?.textContent).toContain('P4 · ott 2025 – mar 2026');
  });

  it('looks again at the day and the knowledge asked for', async () => {
    const page = await open();
    const write = (id: string, day: string) => {
      const field = page.element.querySelector<HTMLInputElement>(`#${id}`);
      if (!field) throw new Error(`no field ${id}`);
      field.value = day;
      field.dispatchEvent(new Event('input'));
    };
    write('as-of', '2025-12-31');
    write('known-at', '2026-01-15');
    page.element.querySelector('app-as-of-block form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(decodeURIComponent(url())).toBe('/projects/MEDMORE-SUI/overview?asOf=2025-12-31&knownAt=2026-01-15T22:59:59.999Z');
  });

  it('finds pages, projects and commands by Ctrl K', async () => {
    const page = await open();
    await press(page, 'Control+k');
    const dialog = page.element.querySelector<HTMLDialogElement>('app-command-search dialog');
    expect(dialog?.open).toBeTrue();
    const field = dialog?.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = 'import';
    field.dispatchEvent(new Event('input'));
    await page.settle();
    expect([...(dialog?.querySelectorAll('[role=option]') ?? [])].map((option) => option.textContent.trim())).toEqual(['Importa']);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await page.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/imports');
    expect(dialog?.open).toBeFalse();
  });

  it('lists its keys, and single letters can be switched off', async () => {
    const page = await open();
    await press(page, '?');
    const dialog = page.element.querySelector<HTMLDialogElement>('app-key-list dialog');
    expect(dialog?.open).toBeTrue();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    const choice = dialog?.querySelector<HTMLInputElement>('input[type=checkbox]');
    choice?.click();
    dialog?.close();
    await press(page, 'g', 'i');
    expect(url()).toBe('/projects/MEDMORE-SUI/overview');
  });

  it('says once that a project is not there or not yours', async () => {
    const page = await open('/projects/NOWHERE/overview');
    page.api.refuse('/api/projects/NOWHERE', 404, 'not_found');
    await page.settle();
    expect(page.element.querySelector('app-not-yours')?.textContent).toContain('Questa pagina non c’è o non è tua');
    expect(page.element.querySelector('.typing')).toBeNull();
  });

  it('keeps WCAG 2.2 AA', async () => {
    expect(await accessibilityFaults((await open('/projects/MEDMORE-SUI/overview?knownAt=2025-11-28T22:59:59.999Z')).element)).toEqual([]);
  });
});
