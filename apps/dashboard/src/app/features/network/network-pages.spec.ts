import type { GovernanceOnDay, NetworkCoverage, NetworkGraphView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { anAgreement, comune, regione, someAgreements } from './network-examples';
import { governanceRoutes, networkRoutes } from './network-routes';

const base = '/api/projects/MA.R.E.';
const scuola = { id: '01946c2e-0000-7000-8000-000000000003', name: 'IIS Capellini' };
const network = '01946c2e-0000-7000-8000-00000000000f';

const open = async (
  path: string,
  answers: Readonly<Record<string, unknown>>,
  mayAlso: readonly 'project-work.edit'[] = [],
): Promise<OpenPage> => {
  const routes = [
    { path: 'projects/:project/network', canMatch: [may('project-work.read')], children: networkRoutes },
    { path: 'projects/:project/governance', canMatch: [may('project-work.read')], children: governanceRoutes },
  ];
  const me = aMe({ may: ['project-work.read', ...mayAlso] });
  return openPage(routes, `/projects/MA.R.E./${path}`, { answers: { '/api/me': me, ...answers } });
};
/** Words of a page come over the network, its drawing after its answer. */
const until = async (page: OpenPage, selector: string): Promise<void> => {
  for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
};
const textOf = (page: OpenPage, selector: string): string =>
  page.element.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const press = async (page: OpenPage, words: string): Promise<void> => {
  const found = [...page.element.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
  if (!found) throw new Error(`no button ${words}`);
  found.click();
  await page.settle();
};

describe('page of the agreements of a project', () => {
  const agreements = someAgreements([
    anAgreement(),
    anAgreement({
      ...{ id: '01946c2e-0000-7000-8000-0000000000a2', title: 'Accordo con il CPI', status: 'approved', alerts: ['signatures_missing'] },
      ...{ signedOn: null, inForceOn: null, endedOn: null, daysLeft: null, renewals: [], renewedOn: null, commitments: [] },
      ...{
        signatures: { signed: 1, of: 2 },
        administration: { id: scuola.id, name: 'Comune di Terni' },
        counterpartType: 'employment_centre',
      },
    }),
  ]);
  const openTimeline = async (query = '') => {
    const page = await open(`network/timeline${query}`, { [`${base}/network/agreements`]: agreements });
    await until(page, '.track, table');
    return page;
  };

  it('draws a life for each, with its state in words and the way to its record', async () => {
    const page = await openTimeline();
    expect(page.element.querySelectorAll('.track').length).toBe(2);
    const [first, second] = [...page.element.querySelectorAll('.lives li')].map((row) => row.textContent.replaceAll(/\s+/g, ' '));
    expect(first).toContain('Protocollo d’intesa');
    expect(first).toContain('In vigore');
    expect(second).toContain('Approvato');
    expect(second).toContain('1 firme su 2');
    expect(page.element.querySelector('.track')?.getAttribute('aria-label')).toContain(
      'firmato da tutti il 3 ott 2023; in vigore dal 3 ott 2023',
    );
    expect(page.element.querySelector('.lives a')?.getAttribute('href')).toContain(
      '/projects/MA.R.E./agreements/01946c2e-0000-7000-8000-0000000000a1',
    );
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says beside it what is over its day, and what each party owes', async () => {
    const page = await openTimeline();
    expect(textOf(page, 'app-things-due')).toContain('Comune della Spezia · C1');
    expect(textOf(page, 'app-things-due')).toContain('atteso il 30 nov 2025, da 121 giorni');
    expect(textOf(page, 'app-things-due')).toContain('1 firme su 2; approvato il 12 set 2023');
    expect(textOf(page, 'app-commitment-list')).toContain('1 impegno · 1 scaduto');
  });

  it('is a table with the same words, by button and in the address', async () => {
    const page = await openTimeline();
    await press(page, 'Tabella');
    await until(page, 'table');
    const cells = [...page.element.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual([
      'Protocollo d’intesa',
      'protocollo d’intesa',
      'In vigore',
      '12 set 2023',
      '2 / 2',
      '3 ott 2023',
      '3 ott 2023',
      '20 set 2025',
      '30 giu 2028',
      '1',
    ]);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says how the first one comes, and offers to record it to whoever may alone', async () => {
    const reader = await open('network/timeline', { [`${base}/network/agreements`]: someAgreements([]) });
    await until(reader, 'app-empty-state');
    expect(reader.element.textContent).toContain('Nessun accordo ancora.');
    expect(reader.element.querySelector('.pagehead a')).toBeNull();
  });
});

describe('page of the graph of a network', () => {
  const bound = { category: 'public_administration', sector: 'public' as const, country: 'IT', agreements: 1, networks: 1, neighbours: 2 };
  const graph: NetworkGraphView = {
    on: '2026-03-31',
    organisations: [
      { ...comune, ...bound, sent: 8, received: 0, takenUp: 0 },
      { ...regione, ...bound, sent: 0, received: 8, takenUp: 5 },
      { ...scuola, ...bound, category: 'school', agreements: 0, sent: 0, received: 0, takenUp: 0 },
    ],
    hubs: [{ id: network, kind: 'network', name: 'Rete per il Lavoro' }],
    links: [
      ...[comune, regione, scuola].map(({ id }) => ({ from: id, to: network, kind: 'membership' as const, count: 1, takenUp: 0 })),
      { from: comune.id, to: regione.id, kind: 'agreement', count: 1, takenUp: 0 },
      { from: comune.id, to: regione.id, kind: 'referral', count: 8, takenUp: 5 },
    ],
    withReferrals: true,
  };
  const openGraph = async (query = '', answer = graph) => {
    const page = await open(`network/graph${query}`, { [`${base}/network/graph`]: answer });
    await until(page, 'svg path, table, app-empty-state');
    return page;
  };

  it('draws the organisations and names those with the most bonds beside it', async () => {
    const page = await openGraph();
    expect(page.element.querySelector('.sub')?.textContent).toContain('3 enti · 5 legami');
    expect(textOf(page, 'app-organisation-bonds')).toContain('Comune della Spezia');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('leads from a chosen one to its neighbours, with what was sent and taken up', async () => {
    const page = await openGraph();
    await press(page, 'Comune della Spezia');
    await until(page, 'app-organisation-bonds dl');
    const said = textOf(page, 'app-organisation-bonds');
    for (const words of ['Rete per il Lavoro', 'IIS Capellini', 'Accordi a due', 'Invia persone a', '8 persone inviate, 5 in carico'])
      expect(said).toContain(words);
    await press(page, 'IIS Capellini');
    expect(textOf(page, 'app-organisation-bonds h2')).toBe('IIS Capellini');
  });

  it('has its numbers as a table; to whoever may not see exact figures without people', async () => {
    const heads = async (answer: NetworkGraphView) => {
      const page = await openGraph('?show=table', answer);
      return [...page.element.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
    };
    const people = { sent: null, received: null, takenUp: null };
    const hidden = { ...graph, withReferrals: false, organisations: graph.organisations.map((one) => ({ ...one, ...people })) };
    expect(await heads(hidden)).toEqual(['Ente', 'Categoria', 'Settore', 'Accordi', 'Reti', 'Enti vicini']);
  });

  it('says where bonds come from while there are none', async () => {
    const page = await openGraph('', { ...graph, organisations: [], hubs: [], links: [] });
    expect(page.element.textContent).toContain('Nessun legame in questo giorno.');
  });
});

describe('page of the services of a network', () => {
  const coverage: NetworkCoverage = {
    ...{ on: '2026-03-31', families: ['employment', 'training', 'social'], networks: [{ id: network, name: 'Rete per il Lavoro' }] },
    members: [
      { organisation: comune, category: 'public_administration', joinedOn: '2024-01-01', services: ['employment'] },
      { organisation: scuola, category: 'school', joinedOn: '2025-01-01', services: ['training'] },
    ],
    offeredBy: { employment: 1, training: 1, social: 0 },
    practices: [
      {
        ...{ id: '01946c2e-0000-7000-8000-0000000000b1', kind: 'goodPractice' as const, title: 'Sportello a scuola', status: 'adopted' },
        ...{ since: '2025-06-01', owner: comune, adoptedBy: [scuola] },
      },
    ],
  };

  it('shows who offers what, names what nobody offers, and who took over a practice', async () => {
    const page = await open('network/coverage', { [`${base}/network/coverage`]: coverage });
    await until(page, '.cell');
    expect(textOf(page, '.hd .st')).toBe('Nessuno offre: servizi sociali');
    const rows = [...page.element.querySelectorAll('tbody tr:not(.group)')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(rows[0]).toBe('Comune della Speziasìnono1° gen 2024');
    expect(rows.at(-1)).toContain('Sportello a scuola');
    expect(rows.at(-1)).toContain('50%');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});

describe('page of tables, decisions and plans', () => {
  const table = { name: 'Tavolo della rete', parentBody: null, constitutedOn: '2024-01-10', frequency: 'trimestrale', chair: null };
  const decision = { takenOn: '2025-01-20', owner: comune, table: { id: network, name: 'Tavolo della rete' }, implementedOn: null };
  const governance: GovernanceOnDay = {
    on: '2026-03-31',
    tables: [
      {
        ...{ id: network, ...table, members: 2, held: 2, nextOn: '2026-05-20' },
        meetings: [{ id: scuola.id, date: '2025-05-20', place: null, status: 'held', present: 1, of: 2 }],
        presence: [
          { organisation: comune, present: 2, of: 2 },
          { organisation: regione, present: 1, of: 2 },
        ],
      },
    ],
    decisions: [
      { ...decision, id: comune.id, text: 'Un solo calendario', dueOn: '2026-01-31', status: 'late', daysLate: 59 },
      {
        ...decision,
        id: regione.id,
        text: 'Una scheda comune',
        dueOn: '2025-06-30',
        status: 'implemented',
        implementedOn: '2025-06-01',
        daysLate: null,
      },
    ],
    plans: [
      {
        ...{ id: scuola.id, title: 'Piano provinciale', version: null, status: 'adopted', adoptedOn: '2025-12-18' },
        actions: [{ text: 'Aprire tre sportelli', owner: comune, dueOn: '2025-12-31', status: 'late', daysLate: 90 }],
      },
    ],
  };

  it('tells how often each came, what is late and who owes it', async () => {
    const page = await open('governance/meetings', { [`${base}/governance`]: governance }, ['project-work.edit']);
    await until(page, '.card.table');
    const presence = [...page.element.querySelectorAll('.parts table:first-child tbody tr')].map((row) =>
      row.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(presence[0]).toContain('Comune della Spezia2 su 2100%');
    expect(presence[1]).toContain('Regione Liguria1 su 250%');
    expect(textOf(page, '.card.table dl')).toContain('Riunioni tenute2Presenza75%Prossima20 mag 2026');
    expect(page.element.textContent).toContain('59 giorni di ritardo');
    expect(page.element.textContent).toContain('0 azioni su 1');
    expect(page.element.querySelector('.pagehead a')?.getAttribute('href')).toContain('/round-table-meetings/new');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('narrows decisions to one standing, and back', async () => {
    const page = await open('governance/meetings', { [`${base}/governance`]: governance });
    await until(page, '.chip');
    const shown = () => [...page.element.querySelectorAll('[aria-labelledby="decisions-title"] tbody th a')].map((one) => one.textContent);
    await press(page, 'In ritardo 1');
    expect(shown()).toEqual(['Un solo calendario']);
    await press(page, 'In ritardo 1');
    expect(shown().length).toBe(2);
  });
});
