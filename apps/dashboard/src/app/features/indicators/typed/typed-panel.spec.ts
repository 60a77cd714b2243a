import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '../../../shared/session/session';
import { accessibilityFaults } from '../../../shared/testing/accessibility';
import { aMe } from '../../../shared/testing/examples';
import { anIndicatorDetail, anIndicatorValue, aProject } from '../../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../../shared/testing/render';
import { aTypedDetail, aTypedValue, nothingTyped, someTypedValues } from '../../../shared/testing/typed-examples';
import { indicatorsRoutes } from '../indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const path = `${project}/indicators/LI-O4/typed-values`;
const routes = [{ path: 'projects/:project/indicators', children: indicatorsRoutes }];
const manager = aMe({ may: ['values.read', 'typed-values.edit'] });

async function open(query = '', typed: unknown = someTypedValues(), me = manager, detail = aTypedDetail()): Promise<OpenPage> {
  const page = await openPage(routes, `/projects/MEDMORE-SUI/indicators/LI-O4${query}`, {
    answers: {
      '/api/me': me,
      [project]: aProject(),
      [`${project}/values`]: [anIndicatorValue()],
      [`${project}/values/LI-O4`]: detail,
    },
  });
  await page.api.during(TestBed.inject(Session).whoAmI());
  await page.settle();
  if (typed !== null) page.api.answer(path, typed);
  await page.settle();
  return page;
}
const panel = (page: OpenPage) => page.element.querySelector('app-typed-panel') ?? page.element;
const said = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const text = (page: OpenPage, selector: string) => said(panel(page).querySelector(selector));
const press = async (page: OpenPage, words: string) => {
  [...panel(page).querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
  await page.settle();
};
const write = async (page: OpenPage, id: string, value: string) => {
  const field = panel(page).querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
  if (!field) throw new Error(`no field ${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await page.settle();
};
const save = (page: OpenPage) => {
  panel(page)
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  return page.settle();
};

describe('typed values of an indicator', () => {
  // loaded before the first drawing, so that none waits for them on a busy machine
  beforeAll(() => import('./words/it.json'));

  it('are marked on the page: at the figure, in the stamp and in the panel, with the count of the records beside them', async () => {
    const page = await open();
    expect(said(page.element.querySelector('.hero-card'))).toMatch(/40.*stima informata · 31 mar 2026/);
    expect(said(page.element.querySelector('app-trust-stamp'))).toContain('stima informata');
    expect(text(page, '.standing')).toBe('Si mostra la stima al 31 mar 2026: 40. Le schede, da sole, ne contano 23.');
    expect(text(page, 'app-typed-table')).toMatch(
      /40\s*al 31 mar 2026\s*fine di P4\s*si mostra\s*donne 25 · uomini 14 · non binario 1.*Campione di tre giornate.*Nota metodologica · prot\. 44\/2026.*Giulia Martelli/,
    );
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('say nothing where a value can only be counted', async () => {
    const page = await open('', nothingTyped(), manager, anIndicatorDetail());
    expect(said(panel(page))).toBe('');
  });

  it('of a figure that nobody has typed yet say so, and never 0', async () => {
    const untyped = anIndicatorValue({ value: null, typed: { kind: 'external', on: null, counted: null }, status: 'no_data' });
    const none = someTypedValues({
      kind: 'external',
      sexes: ['T'],
      conditions: false,
      counted: null,
      shown: null,
      values: [],
      history: [],
    });
    const page = await open('', none, manager, anIndicatorDetail({ value: untyped }));
    expect(text(page, 'app-empty-state')).toContain('Nessuno ha ancora inserito questo dato');
    expect(said(page.element.querySelector('app-lock-note'))).toContain('Non è uno zero');
  });

  it('are typed in place: day, parts by sex, conditions of R30, method and document', async () => {
    const page = await open('', someTypedValues({ values: [], history: [], shown: null }));
    await press(page, 'Inserisci un valore');
    expect(TestBed.inject(Router).url).toContain('typed=new');
    for (const [id, value] of Object.entries({
      ...{ 'typed-on': '2026-03-31', 'typed-F': '25', 'typed-M': '14', 'typed-N': '1', 'typed-value': '40' },
      ...{ 'typed-method': 'Campione di tre giornate', 'typed-title': 'Nota metodologica', 'typed-reference': 'prot. 44/2026' },
    }))
      await write(page, id, value);
    expect(text(page, '#typed-value-hint')).toBe('F + M + N = 40');
    for (const name of ['traitIsCriterion', 'fromRegister'])
      [...panel(page).querySelectorAll<HTMLInputElement>(`input[name=${name}]`)][0]?.click();
    await page.settle();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await save(page);
    expect([...panel(page).querySelectorAll('.err')].map(said)).toEqual([]);
    const sent = page.api.answer(path, aTypedValue());
    expect([sent.method, sent.headers.has('Idempotency-Key')]).toEqual(['POST', true]);
    expect(sent.body).toEqual(
      jasmine.objectContaining({
        on: '2026-03-31',
        value: 40,
        bySex: { F: 25, M: 14, N: 1 },
        traitIsCriterion: false,
        fromRegister: false,
      }),
    );
    await page.settle();
    expect(TestBed.inject(Router).url).not.toContain('typed=');
  });

  it('say under each field what cannot stand, and send nothing', async () => {
    const page = await open('?typed=new', someTypedValues({ values: [], history: [], shown: null }));
    await write(page, 'typed-F', '25');
    await write(page, 'typed-M', '14');
    await write(page, 'typed-N', '0');
    await write(page, 'typed-value', '40');
    [...panel(page).querySelectorAll<HTMLInputElement>('input[name=traitIsCriterion]')][1]?.click();
    await page.settle();
    await save(page);
    expect(text(page, '#typed-value-error')).toContain('fanno 39, il totale dice 40');
    expect(text(page, '#traitIsCriterion-error')).toContain('si comunica dal gruppo di destinatari (R31)');
    expect(text(page, '#fromRegister-error')).toContain('Rispondi sì o no');
    expect(text(page, '#typed-method-error')).toContain('in una frase');
    expect(text(page, '#typed-title-error')).toContain('Una stima si documenta');
    expect(text(page, '[role=alert]')).toContain('5 cose da correggere');
  });

  it('are corrected on the version that was read, with a reason; of what somebody else changed meanwhile one value is chosen', async () => {
    const page = await open('?typed=2026-03-31');
    await write(page, 'typed-value', '41');
    await write(page, 'typed-F', '26');
    await save(page);
    expect(text(page, '#typed-reason-error')).toContain('Scrivi il motivo');
    await write(page, 'typed-reason', 'campione ricontrollato');
    await save(page);
    page.api.refuseWith(`${path}/2026-03-31`, 412, 'stale_version', {
      conflicts: [{ field: 'method', yours: 'mio metodo', theirs: 'suo metodo' }],
    });
    await page.settle();
    const newer = aTypedValue({ version: 2, method: 'Il metodo scritto nel frattempo' });
    page.api.answer(path, someTypedValues({ values: [newer], history: [newer, aTypedValue()] }));
    await page.settle();
    expect(text(page, 'app-conflict-choice')).toMatch(/Metodo.*mio metodo.*suo metodo/);
    [...panel(page).querySelectorAll<HTMLInputElement>('app-conflict-choice input')][1]?.click();
    await page.settle();
    await press(page, 'Tieni i valori scelti');
    expect([...panel(page).querySelectorAll('.err')].map(said)).toEqual([]);
    const sent = page.api.answer(`${path}/2026-03-31`, aTypedValue({ version: 3 }));
    expect([sent.method, sent.headers.get('If-Match')]).toEqual(['PUT', '"2"']);
    expect(sent.body).toEqual(
      jasmine.objectContaining({ value: 41, method: 'Il metodo scritto nel frattempo', reason: 'campione ricontrollato' }),
    );
  });

  it('are taken back with a reason', async () => {
    const page = await open();
    await press(page, 'Ritira');
    expect(text(page, 'app-typed-withdrawal')).toContain('torna il conteggio delle schede');
    await save(page);
    expect(text(page, '#typed-withdrawal-error')).toContain('Scrivi il motivo');
    await write(page, 'typed-withdrawal', 'il campione non regge');
    await save(page);
    const sent = page.api.answer(`${path}/2026-03-31/withdrawal`, aTypedValue({ version: 2, withdrawn: true }));
    expect([sent.method, sent.headers.get('If-Match'), sent.body]).toEqual(['POST', '"1"', { reason: 'il campione non regge' }]);
  });

  it('tell their history in words', async () => {
    const changed = aTypedValue({ version: 2, amount: 38, by: 'Luca Conti', reason: 'ricontrollato' });
    const page = await open('', someTypedValues({ values: [changed], history: [changed, aTypedValue()] }));
    expect(text(page, 'app-typed-history ol')).toMatch(
      /Luca Conti.*Al 31 mar 2026: da 40 a 38.*ricontrollato.*Giulia Martelli.*40 al 31 mar 2026/,
    );
  });

  it('ask for the document that is still missing', async () => {
    const figure = aTypedValue({ kind: 'external', evidence: null, bySex: null });
    const page = await open('', someTypedValues({ kind: 'external', sexes: ['T'], counted: null, values: [figure], history: [figure] }));
    expect(text(page, '.lacks')).toContain('Il documento manca');
  });

  it('are changed by nobody who may not, nor in the past', async () => {
    const reader = await open('?typed=new', someTypedValues(), aMe());
    expect(panel(reader).querySelector('form')).toBeNull();
    expect(said(panel(reader))).toContain('I valori li inseriscono il responsabile del progetto e il capofila.');
    expect(said(panel(reader))).not.toContain('Correggi');
  });

  it('are shown as they were known, for who looks at the past', async () => {
    const page = await open('?knownAt=2026-01-31T12:00:00.000Z&typed=new');
    expect(panel(page).querySelector('form')).toBeNull();
    expect(text(page, 'app-lock-note')).toContain('Questi sono i valori noti allora');
  });

  it('say so when they do not arrive, and the rest of the page stays', async () => {
    const page = await open('', null);
    page.api.refuse(path, 503, 'unavailable');
    await page.settle();
    expect(text(page, 'app-failure')).toContain('Riprova');
    expect(page.element.querySelector('.hero-card')).not.toBeNull();
  });
});
