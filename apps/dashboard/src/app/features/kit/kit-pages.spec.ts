import type { KitTakeUp, SitesOnDay } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn } from '../../shared/testing/forms';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { kitRoutes } from './kit-routes';

const base = '/api/projects/SILLA-2';
const id = (at: number) => `01946c2e-0000-7000-8000-0000000000c${at}`;
const requirements: SitesOnDay['sites'][number]['requirements'] = {
  desk: { state: 'met', since: '2025-04-01' },
  minimum_services: { state: 'met', since: '2025-05-01' },
  employers_association: { state: 'met', since: '2025-05-01' },
  employment_centre: { state: 'met', since: '2025-05-01' },
  other_intermediary: { state: 'met', since: '2025-05-01' },
  charter: { state: 'met', since: '2025-05-01' },
  interconnection: { state: 'met', since: '2025-05-01' },
};
const aSite = (at: number, name: string, region: string): SitesOnDay['sites'][number] => ({
  ...{ id: id(at), administration: { id: id(at + 1), name }, region, territorialVocation: null, selectedOn: '2025-02-10' },
  ...{ desks: [], supportHours: 42.5, requirements },
});
const sites: SitesOnDay = {
  on: '2026-03-31',
  sites: [
    aSite(1, 'Comune di Terni', 'Umbria'),
    {
      ...aSite(3, 'Comune di Savona', 'Liguria'),
      supportHours: 0,
      requirements: { ...requirements, charter: { state: 'begun', since: null }, interconnection: { state: 'missing', since: null } },
    },
  ],
  met: {
    ...{ desk: 2, minimum_services: 2, employers_association: 2, employment_centre: 2, other_intermediary: 2 },
    ...{ charter: 1, interconnection: 1 },
  },
  regions: [
    { region: 'Umbria', administrations: 1 },
    { region: 'Liguria', administrations: 1 },
  ],
};
const takeUp: KitTakeUp = {
  on: '2026-03-31',
  steps: [
    { step: 'requested', reached: 4, rate: null },
    { step: 'registered', reached: 4, rate: 1 },
    { step: 'downloaded', reached: 2, rate: 0.5 },
    { step: 'installed', reached: 1, rate: 0.5 },
    { step: 'in_use', reached: 0, rate: 0 },
  ],
  modes: { autonomous: 1, assisted: 0, unknown: 0 },
  versions: [{ id: id(5), number: '1.0', releasedOn: '2025-03-03', downloads: 2 }],
  administrations: [
    { id: id(6), organisation: { id: id(2), name: 'Comune di Terni' }, step: 'installed', since: '2025-04-20', version: '1.0' },
    { id: id(7), organisation: { id: id(4), name: 'Comune di Savona' }, step: 'registered', since: '2025-04-03', version: null },
  ],
};

describe('pages of administrations and kit', () => {
  const open = async (page: string, answers: Readonly<Record<string, unknown>>): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/kit', canMatch: [may('project-work.read')], children: kitRoutes }];
    return openPage(routes, `/projects/SILLA-2/kit/${page}`, { answers: { '/api/me': aMe({ may: ['project-work.read'] }), ...answers } });
  };
  const text = (page: OpenPage, selector: string): string =>
    page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  it('say of each site what it has, has begun and lacks, and how many are ready', async () => {
    const page = await open('readiness', { [`${base}/kit/readiness`]: sites });
    await drawn(page, 'tbody tr');
    const [terni, savona] = [...page.element.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(terni).toMatch(/Comune di Terni.*Umbria.*c’è dal 1° apr 2025.*42,5 ?7 \/ 7/);
    expect(savona).toMatch(/Comune di Savona.*avviato.*manca.*0 ?5 \/ 7/);
    expect(text(page, '.hd .end')).toBe('1 di 2 pronte');
    expect(page.element.querySelector<HTMLAnchorElement>('tbody a')?.getAttribute('href')).toContain(`/administrations/${id(1)}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('say how an administration comes there while none is', async () => {
    const page = await open('readiness', { [`${base}/kit/readiness`]: { ...sites, sites: [], regions: [] } });
    await drawn(page, 'app-empty-state');
    expect(text(page, 'app-empty-state')).toContain('Nessuna amministrazione selezionata a questa data.');
  });

  it('follow the kit step by step, and list who stands at one of them', async () => {
    const page = await open('funnel', { [`${base}/kit/take-up`]: takeUp });
    await drawn(page, '.funnel li');
    const steps = [...page.element.querySelectorAll('.funnel li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(steps[2]).toMatch(/^Scaricato ?2 ?50% del passo prima$/);
    const chips = [...page.element.querySelectorAll<HTMLButtonElement>('button.chip')];
    expect(chips.map((chip) => chip.textContent.trim())).toEqual(['Tutte', 'Registrato 1', 'Installato 1']);
    chips[1]?.click();
    await page.settle();
    expect([...page.element.querySelectorAll('.below tbody th')].map((one) => one.textContent.trim())).toEqual(['Comune di Savona']);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
