import { may } from '../../shared/session/guards';
import type { PersonView } from '#contract';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aPerson, takenPersonId } from '../../shared/testing/person-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { peopleRoutes } from './people-routes';

const project = '/api/projects/MEDMORE-SUI';
const address = `${project}/people/${takenPersonId}`;
const worker = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit', 'people.reveal'] });
const lists = ['service-agreements', 'measures', 'profilings', 'residence-titles', 'notices', 'consents'];
const nothing = { items: [], next: null, total: 0, names: {} };
const routes = [{ path: 'projects/:project/people', canMatch: [may('desk-work.read')], children: peopleRoutes }];

describe('page of a person', () => {
  let page: OpenPage;
  const open = async (person: PersonView = aPerson(), me = worker, query = ''): Promise<void> => {
    const records = Object.fromEntries(lists.map((name) => [`${project}/${name}`, nothing]));
    const answers = { '/api/me': me, [project]: aProject(), [address]: person, ...records };
    page = await openPage(routes, `/projects/MEDMORE-SUI/people/${takenPersonId}${query}`, { answers });
    await page.settle();
    await page.settle();
  };
  const text = (selector: string): string => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ') ?? '';
  const press = async (name: RegExp): Promise<void> => {
    [...page.element.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent))?.click();
    await page.settle();
  };
  const because = async (reason: string): Promise<void> => {
    const input = page.element.querySelector<HTMLInputElement>('#reveal-reason');
    if (input) input.value = reason;
    input?.dispatchEvent(new Event('input'));
    await press(/^Apri$/);
  };

  it('shows the person under the pseudonym: facts and entry in words, who it is and sealed answers masked', async () => {
    await open();
    expect(text('h1')).toBe('P-7F3K');
    expect(text('.sub')).toContain('SUI Livorno · in carico dal 2 mar 2026');
    expect(text('app-record-sheet')).toMatch(/Marocco.*Livorno.*disoccupato/s);
    expect(text('app-sealed-things')).not.toMatch(/sì|Esempio/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('opens the names for a reason, and masks them again', async () => {
    await open();
    await press(/Mostra i nomi/);
    await because('');
    expect(text('app-reveal-dialog')).toContain('almeno tre lettere');
    await because('la persona è allo sportello');
    const identity = { surname: 'Esempio', name: 'Amina', taxCode: null, phone: '0586 000000', email: null, birthDate: '1990-05-16' };
    const asked = page.api.answer(`${address}/reveal`, { what: 'identity', identity, answer: null });
    await page.settle();
    expect(asked.body).toEqual({ what: 'identity', reason: 'la persona è allo sportello' });
    expect(text('app-sealed-things')).toMatch(/Esempio Amina.*16 mag 1990.*resta nel registro/s);
    await press(/Nascondi/);
    expect(text('app-sealed-things')).not.toContain('Esempio');
  });

  it('opens sealed answers one by one', async () => {
    await open();
    await press(/risposta sulla disabilità/);
    await because('completo la scheda');
    expect(page.api.answer(`${address}/reveal`, { what: 'disability', identity: null, answer: 'refused' }).body).toEqual(
      jasmine.objectContaining({ what: 'disability' }),
    );
    await page.settle();
    expect(text('app-sealed-things')).toContain('preferisce non rispondere');
  });

  it('opens household and other situations in words', async () => {
    await open(aPerson({ sealedAnswers: ['household', 'otherDisadvantage'] }));
    await press(/altre situazioni/);
    await because('completo la scheda');
    page.api.answer(`${address}/reveal`, { what: 'otherDisadvantage', identity: null, answer: null, codes: ['low_income', 'dependency'] });
    await page.settle();
    expect(text('app-sealed-things')).toMatch(/basso reddito.*dipendenza/s);
  });

  it('offers neither opening nor changing to who may not', async () => {
    await open(aPerson(), aMe({ may: ['projects.read', 'desk-work.read'] }));
    const names = [...page.element.querySelectorAll('button')].map((button) => button.textContent.trim());
    expect(names.filter((name) => /Mostra i nomi|Apri|correggi|Nuov/i.test(name))).toEqual([]);
  });

  it('says what lacks with the way to it, and that the residence title expires', async () => {
    await open(aPerson({ gaps: { toReport: ['isced'], toAsk: ['phone'] }, titleAlert: { expiresOn: '2026-05-01', expired: false } }));
    expect(text('.notes')).toMatch(/Non conta ancora.*Titolo di studio.*1 altra domanda.*Telefono.*scade il 1° mag 2026/s);
    await press(/Titolo di studio più alto/);
    expect(document.activeElement?.id).toBe('question-isced');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('sends what changed alone, with the reason, on the version that was read; sealed answers stay as they are', async () => {
    const answers = { '/api/me': worker, [project]: aProject() };
    page = await openPage(routes, `/projects/MEDMORE-SUI/people/${takenPersonId}?change=municipalityOfResidence`, { answers });
    await page.settle();
    page.api.answer(address, aPerson({ version: 4 }));
    await page.settle();
    await page.settle();
    const write = async (id: string, value: string): Promise<void> => {
      const input = page.element.querySelector<HTMLInputElement>(`#${id}`);
      if (input) input.value = value;
      input?.dispatchEvent(new Event(id === 'change-reason' ? 'input' : 'change'));
      await page.settle();
    };
    expect(page.element.querySelector<HTMLInputElement>('#question-surname')?.value).toBe('');
    await write('question-municipalityOfResidence', 'Cecina');
    await write('change-reason', 'ha cambiato casa');
    await press(/^ ?Salva ?$/);
    const answered = page.api.answer(address, aPerson({ version: 5 }));
    expect(answered.body).toEqual({
      answers: { municipalityOfResidence: 'Cecina' },
      correctsEntry: false,
      reason: 'ha cambiato casa',
    });
    expect(answered.headers.get('If-Match')).toBe('"4"');
  });

  it('says that nobody wrote down who somebody from a file is', async () => {
    await open(aPerson({ version: 0, identityKept: false, facts: {}, sealedAnswers: [], history: [] }));
    expect(text('app-sealed-things')).toContain('arrivata con un file');
  });

  it('G20: lets one choose field by field where somebody else changed the same, and sends on the version that is there now', async () => {
    const answers = { '/api/me': worker, [project]: aProject() };
    page = await openPage(routes, `/projects/MEDMORE-SUI/people/${takenPersonId}?change=municipalityOfResidence`, { answers });
    await page.settle();
    page.api.answer(address, aPerson());
    await page.settle();
    await page.settle();
    const write = async (selector: string, value: string): Promise<void> => {
      const input = page.element.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`there is no ${selector}`);
      input.value = value;
      input.dispatchEvent(new Event(selector === '#change-reason' ? 'input' : 'change'));
      await page.settle();
    };
    await write('#question-municipalityOfResidence', 'Pisa');
    await write('#question-occupationSought', 'saldatrice');
    await write('#change-reason', 'al telefono');
    await press(/^ ?Salva ?$/);
    const conflicts = [{ field: 'municipalityOfResidence', yours: 'Pisa', theirs: 'Collesalvetti' }];
    page.api.refuseWith(address, 412, 'stale_version', { conflicts });
    await page.settle();
    page.api.answer(address, aPerson({ version: 2 }));
    await page.settle();
    expect(text('app-conflict-choice')).toMatch(/residenza.*Pisa.*Collesalvetti/s);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    page.element.querySelectorAll<HTMLInputElement>('app-conflict-choice input')[1]?.click();
    await page.settle();
    await press(/Tieni i valori scelti/);
    const asked = page.api.answer(address, aPerson({ version: 3 }));
    expect(asked.body).toEqual({ answers: { occupationSought: 'saldatrice' }, correctsEntry: false, reason: 'al telefono' });
    expect(asked.headers.get('If-Match')).toBe('"2"');
  });
});
