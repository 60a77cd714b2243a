import type { MergeList, PersonMergeView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aPerson, takenPersonId } from '../../shared/testing/person-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { peopleRoutes } from './people-routes';

const project = '/api/projects/MEDMORE-SUI';
const lists = ['service-agreements', 'measures', 'profilings', 'residence-titles', 'notices', 'consents'];
const nothing = { items: [], next: null, total: 0, names: {} };
const merge: PersonMergeView = {
  id: '01946c2e-0000-7000-8000-0000000000e1',
  survivor: { id: takenPersonId, pseudonym: 'P-7F3K' },
  merged: { id: '01946c2e-0000-7000-8000-0000000000e2', pseudonym: 'P-BBBB' },
  by: 'Elena Bassi',
  at: '2026-03-31T09:00:00.000Z',
  reason: 'registrata due volte',
  records: 2,
  undone: null,
};
const routes = [{ path: 'projects/:project/people', canMatch: [may('desk-work.read')], children: peopleRoutes }];
const person = `${project}/people/${takenPersonId}`;

let page: OpenPage;
const open = async (me = aMe({ may: ['projects.read', 'desk-work.read', 'people.reveal', 'people.merge'] })): Promise<void> => {
  const records = Object.fromEntries(lists.map((name) => [`${project}/${name}`, nothing]));
  const answers = { '/api/me': me, [project]: aProject(), [person]: aPerson(), ...records };
  page = await openPage(routes, `/projects/MEDMORE-SUI/people/${takenPersonId}`, { answers });
  await page.settle();
};
const text = (selector: string): string => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const press = async (name: string): Promise<void> => {
  const buttons = [...page.element.querySelectorAll('button')].reverse();
  buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name)?.click();
  await page.settle();
};
const write = async (id: string, value: string): Promise<void> => {
  const input = page.element.querySelector<HTMLInputElement>(`#${id}`);
  if (input) input.value = value;
  input?.dispatchEvent(new Event('input'));
  await page.settle();
};

describe('page of a person into whom another was merged', () => {
  const merged = async (items: MergeList['items'] = [merge]): Promise<void> => {
    await open();
    page.api.answer(`${project}/merges`, { items });
    await page.settle();
  };

  it('says so, and takes it back for a reason', async () => {
    await merged();
    expect(text('app-merge-notes')).toMatch(/Qui è confluita P-BBBB.*Elena Bassi: registrata due volte.*2 record spostati/);
    await press('Annulla l’unione con P-BBBB');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await write('merge-why', 'erano due persone');
    await press('Annulla l’unione');
    const undone = { by: 'Elena Bassi', at: '2026-03-31T10:00:00.000Z', reason: 'erano due persone' };
    expect(page.api.answer(`${project}/merges/${merge.id}/undo`, { ...merge, undone }).body).toEqual({ reason: 'erano due persone' });
    await page.settle();
    page.api.answer(`${project}/merges`, { items: [{ ...merge, undone }] });
    await page.settle();
    expect(text('app-merge-notes')).toBe('');
  });

  it('asks whose the changes are that were made since', async () => {
    await merged();
    await press('Annulla l’unione con P-BBBB');
    await write('merge-why', 'erano due persone');
    await press('Annulla l’unione');
    page.api.refuse(`${project}/merges/${merge.id}/undo`, 409, 'wrong_state', 'laterChanges');
    await page.settle();
    expect(text('fieldset')).toMatch(/Di chi sono i cambiamenti.*P-7F3K.*P-BBBB/);
    page.element.querySelectorAll<HTMLInputElement>('[name="later-changes"]')[1]?.click();
    await page.settle();
    await press('Annulla l’unione');
    const sent = page.api.answer(`${project}/merges/${merge.id}/undo`, merge);
    expect(sent.body).toEqual({ reason: 'erano due persone', laterChanges: 'merged' });
  });

  it('says nothing of merges that were undone, or of other people', async () => {
    const undone = { by: 'x', at: merge.at, reason: 'erano due' };
    await merged([
      { ...merge, undone },
      { ...merge, survivor: merge.merged },
    ]);
    expect(text('app-merge-notes')).toBe('');
  });
});

describe('a person’s own file', () => {
  const worker = aMe({ may: ['projects.read', 'desk-work.read', 'people.reveal'] });

  it('is made in the chosen language, for a reason, and says how far it is', async () => {
    await open(worker);
    await press('Scheda in PDF');
    await press('Scarica il PDF');
    expect(text('app-person-file .err')).toContain('almeno tre lettere');
    const language = page.element.querySelector<HTMLSelectElement>('#file-language');
    expect(language?.value).toBe('it');
    if (language) language.value = 'fr';
    language?.dispatchEvent(new Event('change'));
    await write('file-reason', 'la persona l’ha chiesta');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press('Scarica il PDF');
    expect(text('app-person-file [type="submit"]')).toBe('Preparo il PDF…');
    const asked = page.api.answer(`${person}/file`, new Blob(['%PDF-']));
    expect(asked.body).toEqual({ reason: 'la persona l’ha chiesta', language: 'fr' });
    await page.settle();
    expect(page.element.querySelector('dialog')).toBeNull();
  });

  it('says when it could not be made, and lets one try again', async () => {
    await open(worker);
    await press('Scheda in PDF');
    await write('file-reason', 'la persona l’ha chiesta');
    await press('Scarica il PDF');
    page.api.lose(`${person}/file`);
    await page.settle();
    expect(text('app-person-file .err')).not.toBe('');
    expect(text('app-person-file [type="submit"]')).toBe('Scarica il PDF');
  });

  it('is not offered to who may not open what is sealed', async () => {
    await open(aMe({ may: ['projects.read', 'desk-work.read'] }));
    expect(text('app-person-file')).toBe('');
  });
});
