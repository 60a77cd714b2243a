import { TestBed } from '@angular/core/testing';
import { type CalendarEntry, paths } from '#contract';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { calendarRoutes } from './calendar-routes';

const project = 'MEDMORE-SUI';
const id = '01946c2e-0000-7000-8000-0000000000b1';
const anEntry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ kind: 'meeting', id, within: null, from: '2026-03-12', to: '2026-03-12', at: null, until: null, name: 'Tavolo del lavoro' },
  ...{ place: null, desk: null, count: null, isDone: false, ...more },
});
const desk = { id, code: 'LI-D1', name: 'SUI Livorno' };
const some = [
  anEntry(),
  anEntry({ kind: 'commitment_due', name: 'Comune: locali', from: '2026-03-20', to: '2026-03-20' }),
  anEntry({ kind: 'appointments', id: null, name: '', count: 12, desk, from: '2026-03-31', to: '2026-03-31' }),
];

describe('the calendar of a project', () => {
  const open = async (items: readonly CalendarEntry[] = some, query = '', more: readonly string[] = []): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/calendar', children: calendarRoutes }];
    const answers = {
      '/api/me': aMe({ may: ['projects.read'] }),
      [paths.projectCalendar(project)]: { from: '2026-02-23', to: '2026-04-05', today: '2026-03-31', items, more },
    };
    const page = await openPage(routes, `/projects/${project}/calendar${query}`, { answers });
    await page.api.during(TestBed.inject(Session).whoAmI());
    for (let tries = 0; tries < 40 && !page.element.querySelector('app-calendar-entry, app-empty-state'); tries++) await page.settle();
    return page;
  };
  const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const cell = (page: OpenPage, day: string): Element | null | undefined =>
    page.element.querySelector(`[data-day="${day}"]`)?.closest('td');

  it('shows everything dated on its day, leading to it, and how many appointments a desk has, not whose', async () => {
    const page = await open();
    expect(textOf(cell(page, '2026-03-12'))).toContain('Tavolo del lavoro');
    expect(cell(page, '2026-03-12')?.querySelector('a')?.getAttribute('href')).toBe(`/projects/${project}/round-table-meetings/${id}`);
    expect(textOf(cell(page, '2026-03-20'))).toContain('Impegno · Comune: locali in ritardo');
    expect(textOf(cell(page, '2026-03-31'))).toContain('12 appuntamenti · SUI Livorno');
    expect(page.element.querySelector('[aria-current="date"]')?.getAttribute('data-day')).toBe('2026-03-31');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is narrowed to some kinds, in the address and in the file', async () => {
    const page = await open(some, '?kinds=meeting');
    expect(page.element.querySelectorAll('app-calendar-entry').length).toBe(1);
    const pressed = [...page.element.querySelectorAll('.chip')].map((chip) => [textOf(chip), chip.getAttribute('aria-pressed')]);
    expect(pressed).toEqual([
      ['Riunioni 1', 'true'],
      ['Impegni 1', 'false'],
      ['Appuntamenti 1', 'false'],
    ]);
    const file = page.element.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(file).toBe(`${paths.projectCalendarFile(project)}?from=2026-02-23&to=2026-04-05&kinds=meeting`);
  });

  it('is walked with the arrows, over the edge of a month too', async () => {
    const page = await open(some, '?from=2026-03-31');
    const day = page.element.querySelector<HTMLElement>('[data-day="2026-03-31"]');
    expect(day?.tabIndex).toBe(0);
    day?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    for (let tries = 0; tries < 40 && page.element.querySelector<HTMLElement>('[data-day="2026-04-01"]')?.tabIndex !== 0; tries++)
      await page.settle();
    expect(page.element.querySelector('.sub')?.textContent).toContain('aprile 2026');
  });

  it('is a list too, with hours and places', async () => {
    const session = anEntry({ kind: 'course_session', within: id, at: '09:00', until: '13:00', place: 'Sala A', name: 'Operatori' });
    const page = await open([session], '?view=list&from=2026-03-31');
    expect(textOf(page.element.querySelector('.list'))).toContain('giovedì 12 marzo');
    expect(textOf(page.element.querySelector('.list li'))).toBe('09:00 Operatori 09:00–13:00 · Sala A');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says when there is nothing, and when not everything is shown', async () => {
    expect(textOf((await open([], '?view=list')).element.querySelector('app-empty-state'))).toContain('Niente in questi giorni');
  });

  it('says of which kind not everything is shown', async () => {
    expect(textOf((await open(some, '', ['event'])).element.querySelector('.note'))).toContain('Eventi');
  });
});
