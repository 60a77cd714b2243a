import { TestBed } from '@angular/core/testing';
import { type AlertSummary, type AlertView, paths } from '#contract';
import { alertKinds, type AlertKind } from '#domain';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { alertsRoutes } from './alerts-routes';

const project = 'MEDMORE-SUI';
const id = '01946c2e-0000-7000-8000-0000000000b1';
const setting = { until: '2026-04-30', reason: 'Deciso dal tavolo', by: 'Giulia Martelli', at: '2026-03-30T08:00:00.000Z' };

const anAlert = (kind: AlertKind = 'commitment_overdue', more: Partial<AlertView> = {}): AlertView => ({
  ...{ key: `${kind}.${id}`, kind, severity: alertKinds[kind].severity, id, name: 'Mettere a disposizione i locali', within: null },
  ...{ since: '2026-03-01', due: '2026-02-28', desk: null, count: null, measured: null, settingAside: null, maySetAside: true },
  ...more,
});
const aSummary = (more: Partial<AlertSummary> = {}): AlertSummary => ({
  ...{ told: 9, overdue: 7, setAside: 1 },
  kinds: [
    { kind: 'commitment_overdue', severity: 'overdue', told: 7, setAside: 1, more: false },
    { kind: 'agreement_expiring', severity: 'soon', told: 2, setAside: 0, more: true },
  ],
  ...more,
});

describe('the alerts of a project', () => {
  const open = async (items: readonly AlertView[], query = '', summary = aSummary(), total = items.length): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/alerts', children: alertsRoutes }];
    const answers = {
      '/api/me': aMe({ may: ['projects.read', 'alerts.read', 'alerts.set-aside'] }),
      [paths.alertSummary(project)]: summary,
      [paths.alerts(project)]: { items, next: null, today: '2026-03-31', total },
    };
    const page = await openPage(routes, `/projects/${project}/alerts${query}`, { answers });
    await page.api.during(TestBed.inject(Session).whoAmI());
    for (let tries = 0; tries < 40 && !page.element.querySelector('.sub, app-failure'); tries++) await page.settle();
    return page;
  };
  const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const press = (page: OpenPage, name: string): void => {
    const found = [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  };

  it('say what is wrong in a sentence that leads to the record, kind by kind, with how many there are', async () => {
    const page = await open([anAlert(), anAlert('agreement_expiring', { name: 'Protocollo', due: '2026-05-04', since: '2026-02-03' })]);
    const [first, second] = [...page.element.querySelectorAll('.groups section')];
    expect(textOf(first)).toMatch(/^Impegni scaduti ?7 ?in ritardo ?«Mettere a disposizione i locali» era da fare entro il 28 feb 2026/);
    expect(first?.querySelector('a')?.getAttribute('href')).toBe(`/projects/${project}/commitments/${id}`);
    expect(textOf(second)).toContain('«Protocollo» scade il 4 mag 2026, fra 34 giorni');
    expect(textOf(page.element.querySelector('.sub'))).toBe('9 cose da vedere · 7 in ritardo · 1 messo da parte');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('are narrowed to a kind, whose number says when there may be more', async () => {
    const page = await open([anAlert()], '?kind=commitment_overdue');
    expect([...page.element.querySelectorAll('nav a')].map(textOf)).toEqual(['Tutti', 'Impegni scaduti7', 'Accordi in scadenza2+']);
    expect(page.element.querySelector('nav a[aria-current]')?.getAttribute('href')).toContain('kind=commitment_overdue');
  });

  it('lead to where people are already listed: nobody stands in two lists', async () => {
    const desk = { id, code: 'LI-D1', name: 'SUI Livorno' };
    const page = await open([anAlert('follow_ups_overdue', { name: desk.name, desk, count: 12 })]);
    expect(page.element.querySelector('.groups a')?.getAttribute('href')).toBe(`/projects/${project}/follow-ups`);
    expect(textOf(page.element.querySelector('.groups'))).toContain('12 persone da richiamare');
  });

  it('are set aside until a day, with a reason', async () => {
    const page = await open([anAlert()]);
    press(page, 'Metti da parte');
    await page.settle();
    const send = (): void => page.element.querySelector<HTMLButtonElement>('dialog .btn.p')?.click();
    send();
    await page.settle();
    expect(textOf(page.element.querySelector('dialog .err'))).toContain('almeno tre lettere');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    const reason = page.element.querySelector<HTMLTextAreaElement>('dialog textarea');
    if (reason) reason.value = 'Deciso dal tavolo';
    reason?.dispatchEvent(new Event('input'));
    send();
    await page.settle();
    const asked = page.api.answer(paths.alertSettingAside(project, `commitment_overdue.${id}`), setting);
    expect([asked.method, asked.body]).toEqual(['POST', { until: '2026-04-30', reason: 'Deciso dal tavolo' }]);
    await page.settle();
    expect(page.element.querySelector('dialog')).toBeNull();
  });

  it('that were set aside say until when, who and why, and are told again', async () => {
    const page = await open([anAlert('commitment_overdue', { settingAside: setting })], '?state=aside');
    expect(textOf(page.element.querySelector('.aside'))).toBe('Messo da parte fino al 30 apr 2026, Giulia Martelli: Deciso dal tavolo');
    press(page, 'Avvisa di nuovo');
    await page.settle();
    expect(page.api.answer(paths.alertSettingAside(project, `commitment_overdue.${id}`), {}).method).toBe('DELETE');
  });

  it('offer nothing to whoever does not put them right', async () => {
    const page = await open([anAlert('commitment_overdue', { maySetAside: false })]);
    expect(page.element.querySelector('.groups .act')).toBeNull();
  });

  it('say that there is none, and how they come and go', async () => {
    const page = await open([], '', aSummary({ told: 0, overdue: 0, setAside: 0, kinds: [] }));
    expect(textOf(page.element.querySelector('app-empty-state'))).toContain('se ne vanno da soli');
  });
});
