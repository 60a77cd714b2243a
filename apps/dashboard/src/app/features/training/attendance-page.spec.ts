import type { CourseRegister } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { anAttendee, aRegister, aSession, courseId, sessionId } from './training-examples';
import { trainingRoutes } from './training-routes';

const project = '/api/projects/SEZIONE-LAVORO-AP';
const register = `${project}/training/courses/${courseId}`;
const attendance = `${project}/training/sessions/${sessionId}/attendance`;
const sessions = `${project}/training/sessions`;
const trainer = aMe({
  may: ['projects.read', 'training.read', 'training.edit', 'training.names'],
  roles: [{ role: 'trainer', projectId: null, acronym: 'SEZIONE-LAVORO-AP', desk: null }],
});
const routes = [
  { path: 'projects/:project', children: [{ path: 'training', canMatch: [may('training.read')], children: trainingRoutes }] },
];
const base = { '/api/me': trainer, [project]: aProject() };

describe('the attendance grid', () => {
  /** What the server answers, by address; a spec changes it when the server knows more. */
  let answers: Record<string, unknown> = {};
  const open = async (answer: CourseRegister = aRegister(), query = ''): Promise<OpenPage> => {
    const address = `/projects/SEZIONE-LAVORO-AP/training/${courseId}/${sessionId}${query}`;
    answers = { ...base, [register]: answer };
    const page = await openPage(routes, address, { answers });
    for (let tries = 0; tries < 40 && !page.element.querySelector('.figures, .state'); tries++) await page.settle();
    return page;
  };
  const button = (page: OpenPage, name: string): HTMLButtonElement => {
    const found = [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const row = (page: OpenPage, at: number): HTMLTableRowElement => {
    const found = page.element.querySelectorAll<HTMLTableRowElement>('tbody tr')[at];
    if (!found) throw new Error(`no row ${at}`);
    return found;
  };
  const press = async (page: OpenPage, at: number, key: string, more: KeyboardEventInit = {}): Promise<void> => {
    const target = row(page, at).querySelector('[role=radio]');
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await page.settle();
  };
  const marks = (page: OpenPage): (string | undefined)[] =>
    [...page.element.querySelectorAll('.ab')].map((one) => one.querySelector('[aria-checked=true] .word')?.textContent);
  /** The save that follows a pause of the hand. */
  const saving = async (page: OpenPage, answer: object) => {
    for (let tries = 0; tries < 100; tries++) {
      try {
        return page.api.answer(attendance, { savedAt: '2026-03-31T10:58:00.000Z', status: 'planned', ...answer });
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
    throw new Error('nothing was saved');
  };

  it('shows who is on the list, what was attended, and the share that follows', async () => {
    const page = await open();
    for (const said of [
      'martedì 31 marzo 2026, 09:00–13:00',
      'lezione 2 di 2',
      'Cognome1 Nome',
      'dirigente',
      '4 h',
      '50%',
      'soglia del 70%',
    ])
      expect(page.element.textContent).toContain(said);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('marks everybody with one press, counts at once, and saves it in one write', async () => {
    const page = await open();
    button(page, 'Tutti presenti').click();
    await page.settle();
    expect(marks(page)).toEqual(['Presente', 'Presente', 'Presente']);
    expect(page.element.querySelector('.figures')?.textContent).toMatch(/3\s+su 3[^]*12/);
    const asked = await saving(page, { version: 3, changed: 3 });
    expect([asked.method, asked.headers.get('If-Match'), asked.headers.has('Idempotency-Key')]).toEqual(['PUT', '"0"', true]);
    const all = ['e1', 'e2', 'e3'].map((last) => `01946c2e-0000-7000-8000-${last.padStart(12, '0')}`);
    expect(asked.body).toEqual({
      marks: all.map((enrolment) => ({ enrolment, status: 'present', inAt: null, outAt: null, hours: null })),
      ...{ source: 'digital', close: false },
    });
    await page.settle();
    expect(page.element.textContent).toContain('Salvato alle');
  });

  it('is filled in by keys alone: letters mark and go on, arrows move and turn', async () => {
    const page = await open();
    await press(page, 0, 'p');
    await press(page, 1, 'A');
    await press(page, 2, 'ArrowRight');
    expect(marks(page)).toEqual(['Presente', 'Assente', 'Presente']);
    await press(page, 2, 'ArrowRight');
    expect(marks(page)[2]).toBe('Parziale');
    await press(page, 0, 'z', { ctrlKey: true });
    expect(marks(page)).withContext('taken back').toEqual(['Presente', 'Assente', 'Presente']);
    await saving(page, { version: 3, changed: 3 });
  });

  it('asks who was there in part when they left, and does not save half of it', async () => {
    const page = await open();
    await press(page, 0, 'z');
    expect(row(page, 0).textContent).not.toContain('scrivi l’uscita');
    const [, out] = [...row(page, 0).querySelectorAll<HTMLInputElement>('input[type=time]')];
    if (!out) throw new Error('no time');
    out.value = '08:00';
    out.dispatchEvent(new Event('change'));
    await page.settle();
    expect(row(page, 0).textContent).toContain('fuori dall’orario della lezione');
    out.value = '11:00';
    out.dispatchEvent(new Event('change'));
    await page.settle();
    const asked = await saving(page, { version: 1, changed: 1 });
    expect((asked.body as { marks: object[] }).marks).toEqual([
      jasmine.objectContaining({ status: 'partial', outAt: '11:00', hours: null }),
    ]);
    expect(row(page, 0).textContent).toContain('75%');
  });

  it('says in its row what the server refuses, and saves the others', async () => {
    const page = await open();
    button(page, 'Tutti presenti').click();
    await page.settle();
    const first = `01946c2e-0000-7000-8000-${'e1'.padStart(12, '0')}`;
    const refused = [{ id: first, day: null, code: 'in-two-rooms', field: 'session' }];
    for (let tries = 0; tries < 100; tries++) {
      try {
        page.api.refuseWith(attendance, 422, 'validation', { refused });
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
    const asked = await saving(page, { version: 2, changed: 2 });
    expect((asked.body as { marks: { enrolment: string }[] }).marks.map(({ enrolment }) => enrolment)).not.toContain(first);
    await page.settle();
    expect(row(page, 0).textContent).toContain('è già in un’altra lezione alla stessa ora');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('goes on from what somebody marked meanwhile, with ours where we marked', async () => {
    const page = await open();
    await press(page, 0, 'a');
    const theirs = aRegister({
      sessions: aRegister().sessions.map((one) => (one.id === sessionId ? { ...one, attendanceVersion: 2 } : one)),
      people: [1, 2, 3].map((at) =>
        anAttendee(at, { marks: { [sessionId]: { status: 'present', inAt: null, outAt: null, hours: 4, source: 'digital' } } }),
      ),
    });
    answers[register] = theirs;
    for (let tries = 0; tries < 100; tries++) {
      try {
        page.api.refuse(attendance, 412, 'stale_version');
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
    await page.settle();
    const asked = await saving(page, { version: 3, changed: 1 });
    expect([asked.headers.get('If-Match'), (asked.body as { marks: object[] }).marks.length]).toEqual(['"2"', 1]);
    await page.settle();
    expect(marks(page)).toEqual(['Assente', 'Presente', 'Presente']);
    expect(page.element.textContent).toContain('Qualcun altro ha segnato presenze nel frattempo');
  });

  it('copies a sheet of paper as such, and is for reading where others keep the register or the day is to come', async () => {
    const copied = await open(aRegister(), '?code=F7K3-P2QX');
    expect(copied.element.textContent).toContain('Stai ricopiando il foglio F7K3-P2QX');
    button(copied, 'Tutti presenti').click();
    expect((await saving(copied, { version: 3, changed: 3 })).body).toEqual(jasmine.objectContaining({ source: 'paper' }));
  });

  it('is for reading where others keep the register', async () => {
    const page = await open(
      aRegister({ mayMark: false, named: false, people: [anAttendee(1, { person: { id: courseId, pseudonym: 'P-7F3K', name: null } })] }),
    );
    expect(page.element.textContent).toContain('lo tengono altri');
    expect(page.element.textContent).toContain('P-7F3K');
    expect([...page.element.querySelectorAll<HTMLButtonElement>('.ab button')].every(({ disabled }) => disabled)).toBeTrue();
    expect(page.element.querySelector('.pagehead .btn')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says how the first person comes where nobody is on the list', async () => {
    const page = await open(aRegister({ people: [] }));
    expect(page.element.textContent).toContain('Nessuno è iscritto a questo corso.');
    button(page, 'Aggiungi persona').click();
    await page.settle();
    expect(page.element.querySelector('#attendee-surname')).toBeTruthy();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});

describe('the sessions of a day', () => {
  const open = async (items = [aSession()]): Promise<OpenPage> => {
    const page = await openPage(routes, '/projects/SEZIONE-LAVORO-AP/training', { answers: { ...base, [sessions]: { items } } });
    for (let tries = 0; tries < 40 && !page.element.querySelector('.code'); tries++) await page.settle();
    return page;
  };

  it('lists those of today first, with whom they are for and how many are marked', async () => {
    const page = await open([aSession(), aSession({ id: courseId, date: '2026-03-20' })]);
    for (const said of [
      'martedì 31 marzo 2026',
      'formazione degli operatori',
      '09:00–13:00 · 4 ore',
      '0 segnati su 3',
      'Passate',
      '20 mar 2026',
    ])
      expect(page.element.textContent).toContain(said);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says how the first one comes', async () => {
    const page = await open([]);
    expect(page.element.textContent).toContain('Nessuna lezione in questo giorno.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('leads from the code of a sheet to its register, and says so when it is mistaken', async () => {
    const page = await open();
    const typed = page.element.querySelector<HTMLInputElement>('#sheet-code');
    const send = async (code: string): Promise<void> => {
      if (typed) typed.value = code;
      typed?.dispatchEvent(new Event('input'));
      page.element.querySelector('.code form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await page.settle();
    };
    await send('0123-4567');
    expect(page.element.textContent).toContain('Un segno manca o è sbagliato');
  });
});
