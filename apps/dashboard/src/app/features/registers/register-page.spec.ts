import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RegisterTableName, RegisterView } from '#contract';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, aRegisterPage, aView, personId } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerTableRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const worker = aMe({ may: ['projects.read', 'values.read', 'desk-work.read', 'desk-work.edit'] });
const ofSomebody = aContact({
  id: '01946c2e-0000-7000-8000-0000000000e2',
  content: { ...aContact().content, anonymous: false, person: personId, contactType: 'matching', minutes: 1200 },
  names: { ...aContact().names, [personId]: 'P-7KQ2' },
});

describe('page of a register', () => {
  const open = async (
    query = '',
    { me = worker, register = 'contacts' as RegisterTableName, views = [] as readonly RegisterView[] } = {},
  ): Promise<OpenPage> => {
    const routes = [{ path: `projects/:project/${register}`, canMatch: [may('desk-work.read')], children: registerTableRoutes(register) }];
    const answers = { '/api/me': me, [project]: aProject(), [`${project}/register-views`]: { items: views, next: null } };
    const page = await openPage(routes, `/projects/MEDMORE-SUI/${register}${query}`, { answers });
    await page.settle();
    return page;
  };
  const answer = async (page: OpenPage, ...args: Parameters<typeof aRegisterPage>) => {
    const asked = page.api.answer(`${project}/contacts`, aRegisterPage(...args));
    await page.settle();
    await page.settle();
    return asked.params;
  };
  const text = (page: OpenPage, selector: string) => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const url = () => decodeURIComponent(TestBed.inject(Router).url);
  const button = (page: OpenPage, name: RegExp) =>
    [...page.element.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));

  it('shows each record in words, people by their pseudonym, and how many there are', async () => {
    const page = await open();
    await answer(page, [aContact(), ofSomebody], 2164);
    const rows = [...page.element.querySelectorAll('app-record-table .body')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows[0]).toMatch(/31 mar 2026.*informazione.*lavoro; formazione.*10.*di persona.*informazione data/);
    expect(rows[1]).toMatch(/incontro domanda-offerta.*1\.200.*P-7KQ2/);
    expect(page.element.querySelector('.sub')?.textContent.trim()).toBe('2.164 contatti');
    expect(page.element.querySelector<HTMLAnchorElement>('[role=cell] a')?.getAttribute('href')).toContain(`/contacts/${aContact().id}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks for what the address says: desk, days, codes and order', async () => {
    const page = await open('?desk=LI-D1&from=2026-01-01&to=2026-03-31&where=contactType:information|listening;colour:red&sort=-minutes');
    const asked = await answer(page, [aContact()]);
    expect(Object.fromEntries(asked.keys().map((key) => [key, asked.get(key)]))).toEqual({
      ...{ from: '2026-01-01', to: '2026-03-31', desk: '01946c2e-0000-7000-8000-000000000101', limit: '200', sort: '-minutes' },
      where: 'contactType:information|listening',
    });
    expect([...page.element.querySelectorAll('.chip')].map((chip) => chip.textContent.trim())).toEqual([
      ...['tipo di contatto: informazione', 'tipo di contatto: ascolto'],
    ]);
    expect(page.element.querySelector('[aria-sort=descending]')?.textContent.trim()).toBe('minuti');
  });

  it('writes order, filter and columns into the address', async () => {
    const page = await open();
    await answer(page, [aContact()]);
    button(page, /^\s*minuti/)?.click();
    await page.settle();
    expect(url()).toContain('?sort=minutes');
    await answer(page, [aContact()]);
    button(page, /Filtri/)?.click();
    await page.settle();
    const boxes = [...page.element.querySelectorAll<HTMLLabelElement>('app-column-choice label')];
    boxes
      .find((label) => label.textContent.trim() === 'telefono')
      ?.querySelector('input')
      ?.click();
    await page.settle();
    expect(url()).toContain('where=channel:phone');
    await answer(page, [aContact()]);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    button(page, /Colonne/)?.click();
    await page.settle();
    const columns = [...page.element.querySelectorAll<HTMLLabelElement>('app-column-choice label')];
    columns
      .find((label) => label.textContent.trim() === 'esito')
      ?.querySelector('input')
      ?.click();
    await page.settle();
    expect(url()).toContain('columns=date,contactType,need,minutes,channel,person');
    expect(page.element.querySelector('.head')?.textContent).not.toContain('esito');
  });

  it('says how the first record comes', async () => {
    const page = await open();
    await answer(page, []);
    expect(page.element.querySelector('app-empty-state')?.textContent).toContain('Ancora nessun contatto.');
  });

  it('shows all again where filters leave nothing', async () => {
    const narrowed = await open('?from=2030-01-01');
    await answer(narrowed, []);
    button(narrowed, /Mostra tutte/)?.click();
    await narrowed.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/contacts');
  });

  it('says in its place that it did not arrive, and asks again', async () => {
    const page = await open();
    page.api.refuse(`${project}/contacts`, 503, 'unavailable');
    await page.settle();
    expect(page.element.querySelector('app-failure')?.textContent).toContain('Il servizio riparte fra poco.');
    button(page, /Riprova/)?.click();
    await page.settle();
    await answer(page, [aContact()]);
    expect(page.element.querySelectorAll('app-record-table .body').length).toBe(1);
  });

  it('offers nothing to enter to whoever only reads, and is no page for whom desks are not', async () => {
    const page = await open('', { me: aMe({ may: ['projects.read', 'desk-work.read'] }) });
    await answer(page, [aContact()]);
    expect(button(page, /Nuovo contatto/)).toBeUndefined();
    TestBed.resetTestingModule();
    await expectAsync(open('', { me: aMe({ may: ['projects.read'] }) })).toBeRejectedWithError(/Cannot match any routes/);
  });

  it('reads again when a contact was logged', async () => {
    const page = await open();
    await answer(page, [aContact()]);
    TestBed.inject(QuickLog).noteChange();
    await page.settle();
    await answer(page, [ofSomebody, aContact()]);
    expect(page.element.querySelectorAll('app-record-table .body').length).toBe(2);
  });

  it('tells where one is in a long register, and leads by key to its end, to a day and back', async () => {
    const page = await open();
    await answer(page, [aContact(), ofSomebody], 2164);
    expect(text(page, 'app-register-place')).toMatch(/righe 1–\d+ di 2\.164.*Vai a: data del contatto/);
    const list = page.element.querySelector('cdk-virtual-scroll-viewport');
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await page.settle();
    const last = await answer(page, [aContact(), ofSomebody], 2164, null);
    expect([last.get('end'), last.has('cursor')]).toEqual(['true', false]);

    const day = page.element.querySelector<HTMLInputElement>('#register-at');
    if (day) day.value = '2026-01-08';
    page.element.querySelector('app-register-place form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    const asked = page.api.answer(`${project}/contacts`, { ...aRegisterPage([ofSomebody], 2164, 'on'), before: 1000, previous: 'back' });
    expect(asked.params.get('at')).toBe('2026-01-08');
    await page.settle();
    expect(text(page, 'app-register-place')).toContain('righe 1.001–');
    expect(page.element.querySelector('.body')?.getAttribute('aria-rowindex')).toBe('1002');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks for a value of the order, and for none where the order is one of a few words', async () => {
    const page = await open('?sort=minutes');
    await answer(page, [aContact()], 2164, 'on');
    page.element.querySelector('app-register-place form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(text(page, '#register-at-error')).toContain('Scrivi un valore');
    TestBed.resetTestingModule();
    const byWord = await open('?sort=channel');
    await answer(byWord, [aContact()], 2164, 'on');
    expect(byWord.element.querySelector('#register-at')).toBeNull();
  });

  describe('of people', () => {
    const someone = aContact({
      id: personId,
      day: '2026-03-02',
      content: {
        pseudonym: 'P-7F3K',
        desk: aContact().content['desk'] ?? null,
        state: 'present',
        entryDate: '2026-03-02',
        missing: ['isced'],
      },
    });
    const whole = aContact({ ...someone, id: '01946c2e-0000-7000-8000-0000000000b2', content: { ...someone.content, missing: [] } });

    it('lists pseudonym, desk, entry, state and what lacks', async () => {
      const page = await open('?where=complete:false', { register: 'people' });
      const asked = page.api.answer(`${project}/people`, aRegisterPage([someone, whole], 2));
      await page.settle();
      await page.settle();
      expect(asked.params.get('where')).toBe('complete:false');
      const rows = [...page.element.querySelectorAll('app-record-table .body')].map((row) => row.textContent.replace(/\s+/g, ' '));
      expect(rows[0]).toMatch(/P-7F3K.*presente.*2 mar 2026.*titolo di studio/);
      expect(rows[1]).toMatch(/completa/);
      expect(page.element.querySelector('.sub')?.textContent.trim()).toBe('2 persone');
      expect(page.element.querySelector('[role=cell] a')?.getAttribute('href')).toContain(`/people/${personId}`);
      // one at a time, on the page of the person
      expect(page.element.querySelector('[role=cell].choice input')).toBeNull();
      expect(await accessibilityFaults(page.element)).toEqual([]);
    });
  });

  describe('of participations', () => {
    const one = aContact({
      content: {
        person: personId,
        desk: aContact().content['desk'] ?? null,
        entryDate: '2026-03-02',
        sex: 'F',
        ageBand: '30-54',
        missing: [],
      },
      names: { ...aContact().names, [personId]: 'P-7F3K' },
    });
    const openParticipations = async (permissions: readonly string[]) => {
      const me = aMe({ may: ['projects.read', 'desk-work.read', ...permissions] as never });
      const page = await open('', { me, register: 'participations' });
      page.api.answer(`${project}/participations`, aRegisterPage([one]));
      await page.settle();
      await page.settle();
      return page;
    };
    const link = (page: OpenPage) => page.element.querySelector('[role=cell] a')?.getAttribute('href');

    it('open the record for who may open records, and the person for the desk', async () => {
      const page = await openParticipations(['desk-work.edit']);
      expect(link(page)).toContain(`/people/${personId}`);
      expect(page.element.querySelector('[role=cell].choice input')).toBeNull();
      TestBed.resetTestingModule();
      expect(link(await openParticipations(['records.read']))).toContain(`/participations/${one.id}`);
    });

    it('change desk and place of residence together, are never taken back together, and come by file', async () => {
      const page = await openParticipations(['records.read', 'participations.edit', 'imports.write', 'desk-work.edit']);
      const imports = [...page.element.querySelectorAll('a')].find((one) => one.textContent.includes('Importa'));
      expect(imports?.getAttribute('href')).toContain('/imports/new?of=participations');
      expect(button(page, /^\s*Incolla/)).toBeUndefined();
      page.element.querySelector<HTMLInputElement>('[role=cell].choice input')?.click();
      await page.settle();
      expect(text(page, 'app-selection-bar')).toMatch(/^1 scelta ?Cambia… ?Nessuna$/);
      button(page, /Cambia…/)?.click();
      await page.settle();
      const fields = [...page.element.querySelectorAll<HTMLOptionElement>('#bulk-field option')].map(({ value }) => value);
      expect(fields).toEqual(['', 'desk', 'degurba']);
    });
  });

  describe('with saved views', () => {
    const mine = aView();
    const theirs = aView({
      id: '01946c2e-0000-7000-8000-0000000000f2',
      name: 'Telefonate',
      isShared: true,
      isOwn: false,
      owner: 'Paola Nardi',
    });
    const may = (...more: readonly string[]) => aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit', ...more] as never });
    const press = async (page: OpenPage, name: RegExp) => {
      button(page, name)?.click();
      await page.settle();
    };
    const views = `${project}/register-views`;

    it('offers one’s own and those of the project, and shows what they say', async () => {
      const page = await open('?view=all', { views: [mine, theirs] });
      await answer(page, [aContact()]);
      const panel = page.element.querySelector('app-views-menu .panel')?.textContent.replace(/\s+/g, ' ') ?? '';
      expect(panel).toMatch(/Registro intero.*Mie.*Ascolti lunghi.*Del progetto.*Telefonate di Paola Nardi/);
      await press(page, /Ascolti lunghi/);
      expect(url()).toContain(`where=contactType:listening&sort=-minutes&view=${mine.id}`.split('&')[0] ?? '');
      expect(url()).toContain(`view=${mine.id}`);
      const asked = await answer(page, [aContact()]);
      expect([asked.get('where'), asked.get('sort')]).toEqual(['contactType:listening', '-minutes']);
      expect(text(page, 'app-views-menu > button')).toBe('Ascolti lunghi');
      expect(await accessibilityFaults(page.element)).toEqual([]);
    });

    it('opens with the view one begins with, unless the address says otherwise', async () => {
      const page = await open('', { views: [{ ...mine, isDefault: true }] });
      const asked = await answer(page, [aContact()]);
      expect([asked.get('sort'), url().includes(`view=${mine.id}`)]).toEqual(['-minutes', true]);
      await press(page, /Registro intero/);
      expect(url()).toBe('/projects/MEDMORE-SUI/contacts?view=all');
      expect((await answer(page, [aContact()])).has('sort')).toBeFalse();
      TestBed.resetTestingModule();
      const asking = await open('?sort=date', { views: [{ ...mine, isDefault: true }] });
      expect((await answer(asking, [aContact()])).get('sort')).toBe('date');
    });

    it('does not wait for views that do not come', async () => {
      const page = await openPage(
        [{ path: 'projects/:project/contacts', children: registerTableRoutes('contacts') }],
        '/projects/MEDMORE-SUI/contacts',
        { answers: { '/api/me': worker, [project]: aProject() } },
      );
      await page.settle();
      page.api.refuse(views, 503, 'unavailable');
      await page.settle();
      await answer(page, [aContact()]);
      expect(page.element.querySelectorAll('app-record-table .body').length).toBe(1);
    });

    it('saves what one sees under a name: shared and to begin with, for who may', async () => {
      const page = await open('?where=channel:phone&columns=date,need', { me: may('views.share') });
      await answer(page, [aContact()]);
      await press(page, /Salva come nuova vista/);
      page.element.querySelector('app-view-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await page.settle();
      expect(text(page, '#view-name-error')).toContain('Scrivi un nome');
      const name = page.element.querySelector<HTMLInputElement>('#view-name');
      if (name) name.value = ' Telefonate ';
      name?.dispatchEvent(new Event('input'));
      for (const box of page.element.querySelectorAll<HTMLInputElement>('app-view-dialog [type=checkbox]')) box.click();
      await page.settle();
      expect(await accessibilityFaults(page.element)).toEqual([]);
      page.element.querySelector('app-view-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      const content = { where: 'channel:phone', columns: 'date,need' };
      const made = aView({ name: 'Telefonate', content, isShared: true });
      const requests = TestBed.inject(HttpTestingController);
      const saved = requests.expectOne(({ url: path, method }) => path === views && method === 'POST');
      expect(saved.request.body).toEqual({ register: 'contacts', name: 'Telefonate', content, isShared: true });
      saved.flush(made);
      await page.settle();
      const begun = page.api.answer(`${views}/defaults/contacts`, { view: made.id });
      expect(begun.body).toEqual({ view: made.id });
      await page.settle();
      expect(url()).toContain(`view=${made.id}`);
      expect(page.element.querySelector('app-view-dialog')).toBeNull();
    });

    it('says that one sees something else than the view, and keeps that in it', async () => {
      const page = await open(`?where=contactType:listening&sort=minutes&view=${mine.id}`, { views: [mine] });
      await answer(page, [aContact()]);
      expect(text(page, 'app-views-menu > button')).toContain('modificata');
      await press(page, /Tieni le modifiche/);
      const asked = page.api.answer(`${views}/${mine.id}`, { ...mine, version: 2 });
      expect([asked.method, asked.headers.get('If-Match'), asked.body]).toEqual([
        'PATCH',
        '"1"',
        { content: { where: 'contactType:listening', sort: 'minutes' } },
      ]);
    });

    it('is deleted by who made it; somebody else’s is only chosen', async () => {
      const page = await open(`?sort=-minutes&view=${theirs.id}`, { views: [mine, theirs] });
      await answer(page, [aContact()]);
      expect(button(page, /Nome, condivisione/)).toBeUndefined();
      expect(button(page, /Apri il registro con questa vista/)).toBeDefined();
      await press(page, /Ascolti lunghi/);
      await answer(page, [aContact()]);
      await press(page, /Nome, condivisione/);
      expect(page.element.querySelectorAll('app-view-dialog [type=checkbox]').length).toBe(1);
      await press(page, /Elimina$/);
      const asked = page.api.answer(`${views}/${mine.id}`, mine);
      expect([asked.method, asked.headers.get('If-Match')]).toEqual(['DELETE', '"1"']);
      await page.settle();
      expect(url()).toContain('view=all');
    });
  });
});
