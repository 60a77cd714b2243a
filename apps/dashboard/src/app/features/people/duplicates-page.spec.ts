import type { DuplicatePair, Duplicates, Me, MergePreview } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { duplicatesRoutes } from './duplicates-routes';

const project = '/api/projects/MEDMORE-SUI';
const address = `${project}/duplicates`;
const one = { id: '01946c2e-0000-7000-8000-0000000000d1', pseudonym: 'P-AAAA' };
const other = { id: '01946c2e-0000-7000-8000-0000000000d2', pseudonym: 'P-BBBB' };
const mark = { id: '01946c2e-0000-7000-8000-0000000000d3' };
const aPair = (differences: Partial<DuplicatePair> = {}): DuplicatePair => ({
  people: [one, other],
  score: 0.93,
  verdict: 'certain',
  reasons: [
    { field: 'taxCode', finding: 'same_but_for_omocodia' },
    { field: 'name', finding: 'like' },
  ],
  proposed: null,
  ...differences,
});
const nobody: Duplicates = { items: [], more: false };
const some: Duplicates = { items: [aPair()], more: false };
const preview: MergePreview = {
  survivor: one,
  merged: other,
  identity: [{ field: 'name', survivor: 'Teresa', merged: 'Teressa', result: 'Teresa' }],
  participation: [{ field: 'entryDate', survivor: '2025-02-01', merged: '2025-03-01', result: '2025-02-01' }],
  overlap: true,
  missing: ['isced'],
  records: [{ type: 'deskContact', count: 3 }],
};
const merger = aMe({ may: ['projects.read', 'desk-work.read', 'people.propose', 'people.merge'] });
const proposer = aMe({ may: ['projects.read', 'desk-work.read', 'people.propose'] });
const routes = [
  { path: 'projects/:project/duplicates', canMatch: [may('people.propose')], children: duplicatesRoutes },
  { path: 'projects/:project/people/:id', children: [] },
];

let page: OpenPage;
const open = async (path: string, me: Me): Promise<void> => {
  page = await openPage(routes, `/projects/MEDMORE-SUI/duplicates${path}`, { answers: { '/api/me': me, [project]: aProject() } });
  await page.settle();
};
const text = (selector: string): string => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const press = async (name: string): Promise<void> => {
  const buttons = [...page.element.querySelectorAll('button')];
  buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name)?.click();
  await page.settle();
};
const write = async (id: string, value: string): Promise<void> => {
  const input = page.element.querySelector<HTMLInputElement>(`#${id}`);
  if (input) input.value = value;
  input?.dispatchEvent(new Event('input'));
  await page.settle();
};
const distinct = 'Non è la stessa persona: P-AAAA e P-BBBB';

describe('list of duplicates', () => {
  const listed = async (list: Duplicates, me: Me = merger): Promise<void> => {
    await open('', me);
    page.api.answer(address, list);
    await page.settle();
  };

  it('shows pairs under their pseudonyms with why, and never a name', async () => {
    await listed(some);
    expect(text('section')).toMatch(/1 coppia.*P-AAAA.*P-BBBB.*quasi certo.*93%.*codice fiscale: uguale, con omocodia.*nome: simile/s);
    expect(page.element.querySelector('a[aria-label="Confronta P-AAAA e P-BBBB"]')?.getAttribute('href')).toContain(
      `/duplicates/${one.id}/${other.id}`,
    );
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says that there are none, and what is compared', async () => {
    await listed(nobody);
    expect(text('app-empty-state')).toMatch(/Nessun doppione.*codice fiscale/);
  });

  it('says that it did not come, and asks again', async () => {
    await open('', merger);
    page.api.refuse(address, 503, 'unavailable');
    await page.settle();
    await press('Riprova');
    page.api.answer(address, some);
    await page.settle();
    expect(text('section')).toContain('P-AAAA');
  });

  it('does not exist for who may not propose', async () => {
    page = await openPage([...routes, { path: '**', children: [] }], '/projects/MEDMORE-SUI/duplicates', {
      answers: { '/api/me': aMe({ may: ['projects.read', 'desk-work.read'] }), [project]: aProject() },
    });
    expect(page.element.querySelector('app-duplicates-page')).toBeNull();
  });

  it('sets a pair aside for a reason, and puts it back', async () => {
    await listed(some);
    await press(distinct);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press('Non è la stessa persona');
    expect(text('[role="alert"]')).toContain('almeno tre lettere');
    await write('merge-why', 'sono sorelle');
    await press('Non è la stessa persona');
    const said = page.api.answer(`${address}/marks`, { ...mark, mark: 'distinct' });
    expect(said.body).toEqual({ people: [one.id, other.id], mark: 'distinct', reason: 'sono sorelle' });
    await page.settle();
    page.api.answer(address, nobody);
    await page.settle();
    expect(text('.aside')).toContain('segnate come due persone');
    await press('Rimetti in elenco');
    expect(page.api.answer(`${address}/marks/${mark.id}`, { ...mark, mark: 'distinct' }).method).toBe('DELETE');
    await page.settle();
    page.api.answer(address, some);
    await page.settle();
    expect(text('section')).toContain('P-AAAA');
  });

  it('lets who may not merge propose it; who may sees by whom and why', async () => {
    await listed(some, proposer);
    expect(page.element.querySelector('a[aria-label^="Confronta"]')).toBeNull();
    await press('Proponi di unire P-AAAA e P-BBBB');
    await write('merge-why', 'le conosco');
    await press('Proponi di unire');
    expect(page.api.answer(`${address}/marks`, { ...mark, mark: 'same' }).body).toEqual(jasmine.objectContaining({ mark: 'same' }));
    await page.settle();
    const proposed = { ...mark, by: 'Elena Bassi', at: '2026-03-30T09:00:00.000Z', reason: 'le conosco' };
    page.api.answer(address, { items: [aPair({ proposed })], more: false });
    await page.settle();
    expect(text('section')).toMatch(/Elena Bassi propone di unirle.*«le conosco»/);
  });
});

describe('two people side by side', () => {
  const asked = `${project}/people/${one.id}/merge/preview`;
  const opened = async (): Promise<void> => {
    await open(`/${one.id}/${other.id}`, merger);
    await write('merge-reason', 'registrata due volte');
    await press('Mostra fianco a fianco');
  };
  const compared = async (): Promise<void> => {
    await opened();
    page.api.answer(asked, preview);
    await page.settle();
  };

  it('are shown for a reason only', async () => {
    await open(`/${one.id}/${other.id}`, merger);
    await press('Mostra fianco a fianco');
    expect(text('.err')).toContain('almeno tre lettere');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await write('merge-reason', 'registrata due volte');
    await press('Mostra fianco a fianco');
    expect(page.api.answer(asked, preview).body).toEqual({ other: other.id, reason: 'registrata due volte' });
    await page.settle();
    expect(text('app-merge-page')).toMatch(/stessi giorni.*mancherebbe.*Teresa.*Teressa.*Ingresso|stessi giorni.*Teressa/is);
    expect(text('app-merge-page')).toMatch(/3 contatti/i);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('become one with the values that are chosen, and the survivor’s page follows', async () => {
    await compared();
    page.element.querySelector<HTMLInputElement>('[aria-label="nome: tieni Teressa (P-BBBB)"]')?.click();
    await page.settle();
    expect(text('tbody tr td:last-child')).toBe('Teressa');
    await press('Unisci P-BBBB in P-AAAA');
    const merge = {
      id: mark.id,
      survivor: one,
      merged: other,
      by: 'Anna',
      at: '2026-03-31T09:00:00.000Z',
      reason: 'x',
      records: 3,
      undone: null,
    };
    const sent = page.api.answer(`${project}/people/${one.id}/merge`, merge);
    expect(sent.body).toEqual({ other: other.id, reason: 'registrata due volte', take: ['name'] });
    await page.settle();
    expect(page.element.querySelector('app-merge-page')).toBeNull();
  });

  it('keep the key of a merge whose reply was lost, so that it is done once', async () => {
    await compared();
    const address = `${project}/people/${one.id}/merge`;
    await press('Unisci P-BBBB in P-AAAA');
    const first = page.api.refuse(address, 503, 'unavailable').headers.get('Idempotency-Key');
    await page.settle();
    expect(text('[role="alert"]')).not.toBe('');
    await press('Unisci P-BBBB in P-AAAA');
    expect(page.api.refuse(address, 503, 'unavailable').headers.get('Idempotency-Key')).toBe(first);
  });

  it('change places', async () => {
    await compared();
    await press('Scambia: resta P-BBBB');
    const swapped = { ...preview, survivor: other, merged: one };
    expect(page.api.answer(`${project}/people/${other.id}/merge/preview`, swapped).body).toEqual(
      jasmine.objectContaining({ other: one.id }),
    );
    await page.settle();
    expect(text('.sub')).toBe('P-BBBB resta; P-AAAA confluisce in P-BBBB');
  });

  it('say why they cannot be merged', async () => {
    await opened();
    page.api.refuse(asked, 409, 'wrong_state');
    await page.settle();
    expect(text('[role="alert"]')).toContain('già confluita');
  });
});
