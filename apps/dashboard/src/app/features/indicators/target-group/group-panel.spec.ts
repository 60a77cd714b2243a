import { TestBed } from '@angular/core/testing';
import { Session } from '../../../shared/session/session';
import { accessibilityFaults } from '../../../shared/testing/accessibility';
import { aMe } from '../../../shared/testing/examples';
import { anIndicatorDetail, anIndicatorValue, aProject } from '../../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../../shared/testing/render';
import { aTargetGroup, nothingTyped } from '../../../shared/testing/typed-examples';
import { indicatorsRoutes } from '../indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const path = `${project}/indicators/LI-O4/target-group`;
const routes = [{ path: 'projects/:project/indicators', children: indicatorsRoutes }];
const manager = aMe({ may: ['values.read', 'typed-values.edit'] });
const statement = { criterion: 'cittadini di paesi terzi, art. 3', evidence: { title: 'Avviso pubblico', reference: 'DGR 120/2024' } };
const stated = aTargetGroup({ version: 2, statement, since: '2026-03-31T10:00:00.000Z', by: 'Giulia Martelli', reason: 'requisito' });

async function open(group: unknown = aTargetGroup(), query = '', me = manager): Promise<OpenPage> {
  const page = await openPage(routes, `/projects/MEDMORE-SUI/indicators/LI-O4${query}`, {
    answers: {
      '/api/me': me,
      [project]: aProject(),
      [`${project}/values`]: [anIndicatorValue()],
      [`${project}/values/LI-O4`]: anIndicatorDetail(),
      [`${project}/indicators/LI-O4/typed-values`]: nothingTyped(),
    },
  });
  await page.api.during(TestBed.inject(Session).whoAmI());
  await page.settle();
  if (group !== null) page.api.answer(path, group);
  await page.settle();
  return page;
}
const panel = (page: OpenPage) => page.element.querySelector('app-group-panel') ?? page.element;
const text = (page: OpenPage, selector = ':scope') =>
  ((selector === ':scope' ? panel(page) : panel(page).querySelector(selector))?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = async (page: OpenPage, words: string) => {
  [...panel(page).querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
  await page.settle();
};
const write = async (page: OpenPage, id: string, value: string) => {
  const field = panel(page).querySelector<HTMLInputElement>(`#${id}`);
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

describe('the target group of an indicator (R31)', () => {
  // loaded before the first drawing, so that none waits for them on a busy machine
  beforeAll(() => import('../typed/words/it.json'));

  it('is not spoken of where the rule does not allow it', async () => {
    expect(text(await open(aTargetGroup({ notAllowed: 'not_a_common_output' })))).toBe('');
  });

  it('is stated with criterion, document and reason, on the version that was read', async () => {
    const page = await open();
    expect(text(page)).toContain('Contano le persone che hanno il tratto sulla scheda.');
    await press(page, 'Comunica dal gruppo di destinatari');
    await save(page);
    expect(text(page, '[role=alert]')).toContain('4 cose da correggere');
    await write(page, 'group-criterion', statement.criterion);
    await write(page, 'group-document-title', statement.evidence.title);
    await write(page, 'group-document-reference', statement.evidence.reference);
    await write(page, 'group-reason', 'requisito di accesso');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await save(page);
    const sent = page.api.answer(path, stated);
    expect([sent.method, sent.headers.get('If-Match')]).toEqual(['PUT', '"1"']);
    expect(sent.body).toEqual({ statement, reason: 'requisito di accesso' });
  });

  it('is shown with its criterion and document, and is taken back with a reason', async () => {
    const page = await open(stated);
    expect(text(page)).toMatch(
      /gruppo di destinatari.*tutte le persone prese in carico.*cittadini di paesi terzi.*Avviso pubblico · DGR 120\/2024/,
    );
    await press(page, 'Torna a contare chi ha il tratto');
    await write(page, 'group-reason', 'non era un requisito');
    await save(page);
    expect(page.api.answer(path, aTargetGroup({ version: 3 })).body).toEqual({ statement: null, reason: 'non era un requisito' });
  });

  it('says how far the records are counted anew, and that the former rule holds until then', async () => {
    const posting = { version: 2, state: 'counting', done: 400, total: 1200, startedAt: '2026-03-31T10:00:00.000Z' } as const;
    const page = await open(aTargetGroup({ posting }));
    expect(text(page, '[role=status]')).toBe('Le schede si ricontano: 400 su 1.200. Fino alla fine vale la regola di prima.');
    expect(text(page)).not.toContain('Comunica dal gruppo');
  });

  it('is changed by nobody who may not', async () => {
    const page = await open(stated, '?group=edit', aMe());
    expect(panel(page).querySelector('form')).toBeNull();
    expect(text(page)).toContain('Lo dichiarano il responsabile del progetto e il capofila.');
  });

  it('says so when it does not arrive', async () => {
    const page = await open(null);
    page.api.refuse(path, 503, 'unavailable');
    await page.settle();
    expect(text(page, 'app-failure')).toContain('Riprova');
  });
});
