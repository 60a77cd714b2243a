import type { OrganisationBonds, OrganisationList, OrganisationRecord } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { organisationsRoutes } from './organisations-routes';

const base = '/api/projects/MA.R.E./organisations';
const id = '01946c2e-0000-7000-8000-0000000000e1';
const another = '01946c2e-0000-7000-8000-0000000000e2';

const anOrganisation = (differences: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  ...{ id, version: 2, name: 'IIS Capellini', shortName: 'Capellini', category: 'school', sector: null, country: 'IT', nuts3: 'ITC34' },
  ...{ istatCode: '011015', competences: 'Orientamento', size: null, taxId: '01234567890', isShared: false },
  history: [{ version: 2, at: '2026-01-14T10:22:00.000Z', by: 'Chiara Riva', fields: ['competences'], reason: 'scheda verificata' }],
  ...differences,
});
const bonds: OrganisationBonds = {
  ...{ on: '2026-03-31', partnerships: [] },
  memberships: [
    {
      ...{ id: another, network: { id: another, name: 'Rete per il Lavoro' }, joinedOn: '2024-02-14', leftOn: null, isMember: true },
      services: ['education', 'guidance'],
    },
  ],
  agreements: [{ id: another, title: 'Accordo di rete', status: 'in_force', signedOn: '2024-02-14', adhesion: true, withdrawnOn: null }],
  commitments: [
    {
      ...{
        id: another,
        code: 'C4',
        text: 'Apre un punto di lavoro',
        dueOn: '2025-12-31',
        fulfilledOn: null,
        status: 'overdue',
        daysLate: 90,
      },
      agreement: { id: another, name: 'Accordo di rete' },
    },
  ],
  tables: [{ id: another, name: 'Tavolo della rete', present: 3, of: 4 }],
  ...{ decisions: [], desks: [{ code: 'SP-D2', name: 'Punto lavoro', as: 'host' }] },
};
const aList = (items: readonly Partial<OrganisationList['items'][number]>[], next: string | null = null): OrganisationList => ({
  items: items.map((one) => ({
    ...{ id, name: 'IIS Capellini', category: 'school', country: 'IT', nuts3: 'ITC34', shortName: null, istatCode: null, sector: 'public' },
    ...one,
  })),
  next,
});

describe('pages of organisations', () => {
  const open = async (path: string, answers: Readonly<Record<string, unknown>>, mayEdit = true): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/organisations', canMatch: [may('project-work.read')], children: organisationsRoutes }];
    const me = aMe({ may: ['project-work.read', ...(mayEdit ? (['project-work.edit'] as const) : [])] });
    return openPage(routes, `/projects/MA.R.E./organisations${path}`, { answers: { '/api/me': me, ...answers } });
  };
  /** Words of a piece come over the network, after those of the page. */
  const until = async (page: OpenPage, selector: string): Promise<void> => {
    for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
  };
  const write = async (page: OpenPage, selector: string, value: string): Promise<void> => {
    await until(page, selector);
    const field = page.element.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const send = async (page: OpenPage): Promise<void> => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  it('list those that the project names, with what they are, and find by letters', async () => {
    const page = await open('', {
      [base]: aList([{}, { id: another, name: 'Provincia della Spezia', category: 'public_administration' }]),
    });
    await until(page, 'tbody tr');
    const rows = [...page.element.querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(rows[0]).toContain('IIS Capellini');
    expect(rows[0]).toContain('scuola');
    expect(rows[0]).toContain('pubblico');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await write(page, '#organisation-letters', 'c');
    expect(page.element.textContent).toContain('Scrivi almeno due lettere.');
  });

  it('say how one comes while there is none, and offer to add one to whoever may alone', async () => {
    const page = await open('', { [base]: aList([]) }, false);
    await until(page, 'app-empty-state');
    expect(page.element.textContent).toContain('Il progetto non nomina ancora nessun ente.');
    expect(page.element.querySelector('.pagehead a')).toBeNull();
  });

  it('show one with everything that binds it to the project, what is late marked, and who corrected it', async () => {
    const page = await open(`/${id}`, {
      [`${base}/${id}`]: anOrganisation(),
      [`/api/projects/MA.R.E./network/organisations/${id}`]: bonds,
    });
    await until(page, 'app-organisation-ties li');
    await until(page, 'dl');
    const text = page.element.textContent.replaceAll(/\s+/g, ' ');
    const said = [
      'IIS Capellini',
      'Rete per il Lavoro',
      'aderito il 14 feb 2024',
      'presente a 3 riunioni su 4',
      'lo ospita',
      'Corretto da Chiara Riva',
    ];
    // the sector follows from the category
    for (const words of [...said, 'pubblico']) expect(text).toContain(words);
    expect(page.element.querySelector('.late')?.textContent).toBe('scaduto');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('propose those of nearly the same name before a new one is kept', async () => {
    const page = await open('/new', {});
    await write(page, '#field-name', 'Istituto Capellini');
    await send(page);
    page.api.refuseWith(base, 409, 'organisations_alike', { alike: [{ id, name: 'IIS Capellini' }] });
    await until(page, '.note.w');
    const proposed = page.element.querySelector('.note.w');
    expect(proposed?.textContent).toContain('Forse c’è già');
    expect(proposed?.querySelector('a')?.getAttribute('href')).toContain(`/organisations/${id}`);
    proposed?.querySelector<HTMLInputElement>('input')?.click();
    await page.settle();
    await send(page);
    const sent = page.api.answer(base, anOrganisation({ id: another, name: 'Istituto Capellini' }));
    expect(sent.body).toEqual(jasmine.objectContaining({ name: 'Istituto Capellini', category: 'other', country: 'IT', isAnother: true }));
  });
});
