import type { HttpRequest } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { DefinitionPreview, DefinitionView } from '#contract';
import { Session } from '../../../shared/session/session';
import { accessibilityFaults } from '../../../shared/testing/accessibility';
import { aMe } from '../../../shared/testing/examples';
import { anIndicatorDetail, anIndicatorPlan, anIndicatorValue, aProject } from '../../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../../shared/testing/render';
import { indicatorsRoutes } from '../indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const preview = `${project}/indicators/preview`;
const definitionPath = `${project}/indicators/LI-O3/definition`;
const routes = [{ path: 'projects/:project/indicators', children: indicatorsRoutes }];
const manager = aMe({ may: ['values.read', 'records.read', 'definitions.edit'] });

const said = (it: string) => ({ it, en: it, fr: it });
const aPreview = (differences: Partial<DefinitionPreview> = {}): DefinitionPreview => ({
  sentence: said('Numero di sportelli, nel giorno: apertura.'),
  problems: [],
  value: 8,
  waiting: null,
  read: 9,
  counted: [{ id: '1', type: 'desk', label: 'SUI Livorno', desk: 'LI-D1', day: '2024-06-03', amount: 1 }],
  left: [{ id: '2', type: 'desk', label: 'SUI Cecina', desk: 'LI-D9', reason: said('Non è indicato: apertura.') }],
  ...differences,
});
const aView = (differences: Partial<DefinitionView> = {}): DefinitionView => ({
  ...{ code: 'LI-O3', commonCode: null, kind: 'output', name: said('Sportelli attivi'), unit: 'desks', operator: '>=', cumulative: true },
  definition: {
    measure: 'count',
    counts: [
      {
        of: 'desk',
        where: {
          all: [
            { field: 'status', is: 'open' },
            { some: 'coManagedBy', where: { field: 'category', is: 'school' } },
          ],
        },
        on: 'openedOn',
      },
    ],
  },
  sentence: said('Numero di sportelli con stato: aperto.'),
  version: 2,
  versions: [{ version: 2, inForceFrom: '2026-01-01T00:00:00.000Z', sentence: said(''), by: 'Giulia Martelli', reason: 'chiarito' }],
  posting: null,
  ...differences,
});

async function open(address: string, me = manager): Promise<OpenPage> {
  const page = await openPage(routes, `/projects/MEDMORE-SUI/indicators${address && `/${address}`}`, {
    answers: {
      '/api/me': me,
      [project]: aProject(),
      [`${project}/values`]: [anIndicatorValue(), anIndicatorValue({ code: 'LI-O3', commonCode: null })],
      [`${project}/values/LI-O3`]: anIndicatorDetail(),
      [`${project}/indicators/LI-O3/targets`]: anIndicatorPlan(),
    },
  });
  await page.api.during(TestBed.inject(Session).whoAmI());
  await page.settle();
  return page;
}
const openChange = async (view = aView()): Promise<OpenPage> => {
  const page = await open('LI-O3/definition');
  page.api.answer(definitionPath, view);
  await page.settle();
  return page;
};
const field = (page: OpenPage, id: string) => page.element.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
const write = async (page: OpenPage, values: Readonly<Record<string, string>>) => {
  for (const [id, value] of Object.entries(values)) {
    const one = field(page, id);
    if (!one) throw new Error(`no field ${id}`);
    one.value = value;
    one.dispatchEvent(new Event(one instanceof HTMLSelectElement ? 'change' : 'input'));
    await page.settle();
  }
};
const press = async (page: OpenPage, words: string) => {
  [...page.element.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
  await page.settle();
};
const submit = (page: OpenPage) => {
  page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  return page.settle();
};
const text = (page: OpenPage, selector: string) => (page.element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Until whoever types has paused long enough for the definition to be tried. */
const pause = async (page: OpenPage, milliseconds = 400) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await page.settle();
};
const bodyOf = (request: HttpRequest<unknown>) => request.body as Record<string, unknown>;

describe('an indicator that is built on screen', () => {
  it('is tried on the project’s own data once whoever builds it pauses', async () => {
    const page = await open('new');
    expect(text(page, 'app-preview-panel')).toContain('Per vedere il valore: scegli il tipo di scheda');
    await write(page, { 'numerator-0-of': 'desk', 'numerator-0-on': 'openedOn' });
    await pause(page);
    const asked = bodyOf(page.api.answer(preview, aPreview()));
    expect(asked['definition']).toEqual({ measure: 'count', counts: [{ of: 'desk', on: 'openedOn' }] });
    expect(asked['code']).toBeNull();
    await page.settle();
    expect(text(page, 'app-preview-panel')).toMatch(
      /8\s*persone.*Numero di sportelli.*9 schede lette.*SUI Livorno.*3 giu 2024.*SUI Cecina.*Non è indicato/,
    );
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('takes conditions and groups of them, by keyboard too', async () => {
    const page = await open('new');
    await write(page, { 'numerator-0-of': 'desk', 'numerator-0-on': 'openedOn' });
    await press(page, 'Aggiungi una condizione');
    expect(document.activeElement?.id).toBe('numerator-0-where-0-field');
    await write(page, { 'numerator-0-where-0-field': 'status', 'numerator-0-where-0-value': 'open' });
    await press(page, 'Aggiungi un gruppo');
    expect(document.activeElement?.id).toBe('numerator-0-where-1-0-field');
    await write(page, { 'numerator-0-where-1-0-field': 'closedOn', 'numerator-0-where-1-0-test': 'isNotSet' });
    await press(page, 'Aggiungi al gruppo');
    await write(page, {
      'numerator-0-where-1-1-field': 'closedOn',
      'numerator-0-where-1-1-test': 'atLeast',
      'numerator-0-where-1-1-from': '2026-01-01',
    });
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await pause(page);
    const { definition } = bodyOf(page.api.answer(preview, aPreview())) as { definition: { counts: { where: unknown }[] } };
    expect(definition.counts[0]?.where).toEqual({
      all: [
        { field: 'status', is: 'open' },
        {
          any: [
            { field: 'closedOn', isSet: false },
            { field: 'closedOn', from: '2026-01-01' },
          ],
        },
      ],
    });
    page.element.querySelector<HTMLButtonElement>('app-condition-row .away')?.click();
    await page.settle();
    expect(document.activeElement?.id).toBe('numerator-0-where-add');
  });

  it('says at its field what cannot be computed', async () => {
    const page = await open('new');
    await write(page, { measure: 'growth', 'growth-of': 'LI-O4' });
    await pause(page);
    page.api.answer(
      preview,
      aPreview({ value: null, problems: [{ code: 'unknown-indicator', at: 'LI-O4' }], counted: [], left: [], read: 0 }),
    );
    await page.settle();
    expect(text(page, '#growth-of-error')).toContain('Nel progetto non c’è un indicatore «LI-O4».');
    expect(text(page, 'app-preview-panel')).toContain('Così non si può calcolare');
  });

  it('says all that is missing, and sends nothing', async () => {
    const page = await open('new');
    await submit(page);
    expect(text(page, '#code-error')).toContain('Scrivi il codice');
    expect(text(page, '#name-it-error')).toContain('Scrivi il nome');
    expect(text(page, '#numerator-0-of-error')).toContain('Scegli il tipo di scheda');
    expect(document.activeElement?.id).toBe('code');
    await write(page, { code: 'li-o4' });
    expect(text(page, '#code-error')).toContain('ha questo codice');
  });

  it('is published, and followed while its records are counted', async () => {
    const page = await open('new');
    await write(page, { code: 'LI-O3', 'name-it': 'Sportelli' });
    await write(page, { code: 'LI-X9', unit: 'desks', 'numerator-0-of': 'desk', 'numerator-0-on': 'openedOn' });
    await pause(page);
    page.api.answer(preview, aPreview());
    await submit(page);
    const posting = { version: 1, state: 'counting', done: 200, total: 1000, startedAt: null } as const;
    const sent = bodyOf(page.api.answer(`${project}/indicators`, aView({ posting })));
    expect(sent['name']).toEqual(said('Sportelli'));
    expect([sent['code'], sent['unit'], sent['cumulative'], sent['operator']]).toEqual(['LI-X9', 'desks', true, '>=']);
    await page.settle();
    page.api.answer(definitionPath, aView({ posting: { ...posting, done: 600 } }));
    await page.settle();
    expect(text(page, 'app-posting-progress')).toMatch(/600 schede su 1\.000/);
    expect(page.element.querySelector('progress')?.value).toBe(600);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await pause(page, 1100);
    page.api.answer(definitionPath, aView());
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/projects/MEDMORE-SUI/indicators/LI-O3');
  });
});

describe('a definition that is changed', () => {
  it('opens as it is, with what the form cannot edit as a sentence', async () => {
    const page = await openChange();
    expect(field(page, 'numerator-0-where-0-value')?.value).toBe('open');
    expect(text(page, '.kept')).toMatch(/almeno una voce in «gestito insieme a».*Togli/);
    expect(page.element.querySelector('#code')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is published as another version, with the reason, on the version that was read', async () => {
    const page = await openChange();
    await submit(page);
    expect(text(page, '#reason-error')).toContain('Scrivi il motivo');
    expect(text(page, '.save')).toContain('Niente è cambiato');
    await write(page, { reason: 'anche i sospesi', 'numerator-0-where-0-value': 'suspended' });
    await submit(page);
    const sent = page.api.answer(definitionPath, aView({ version: 3 }));
    expect([sent.method, sent.headers.get('If-Match')]).toEqual(['PUT', '"2"']);
    expect(sent.body).toEqual({
      reason: 'anche i sospesi',
      definition: {
        measure: 'count',
        counts: [
          {
            of: 'desk',
            where: {
              all: [
                { field: 'status', is: 'suspended' },
                { some: 'coManagedBy', where: { field: 'category', is: 'school' } },
              ],
            },
            on: 'openedOn',
          },
        ],
      },
    });
  });

  it('that somebody else changed meanwhile keeps what was written, and can start from theirs', async () => {
    const page = await openChange();
    await write(page, { reason: 'anche i sospesi', 'numerator-0-where-0-value': 'suspended' });
    await submit(page);
    page.api.refuse(definitionPath, 412, 'stale_version');
    await page.settle();
    const theirs = aView({ version: 3, definition: { measure: 'count', counts: [{ of: 'desk', on: 'closedOn' }] } });
    page.api.answer(definitionPath, theirs);
    await page.settle();
    expect(text(page, '.note.w')).toMatch(/pubblicata la versione 3\. Giulia Martelli/);
    expect(field(page, 'numerator-0-where-0-value')?.value).toBe('suspended');
    await press(page, 'Riparti da quella');
    expect(field(page, 'numerator-0-on')?.value).toBe('closedOn');
  });

  it('shows that counting a version stopped', async () => {
    const page = await openChange(aView({ posting: { version: 3, state: 'failed', done: 10, total: 20, startedAt: null } }));
    expect(text(page, '.note.e')).toContain('Il calcolo della versione 3 si è fermato');
    expect(page.element.querySelector('app-builder-form')).not.toBeNull();
  });

  it('is not there for an indicator that is not there', async () => {
    const page = await open('LI-O3/definition');
    page.api.refuse(definitionPath, 404, 'not_found');
    await page.settle();
    expect(text(page, 'app-empty-state')).toContain('non c’è un indicatore LI-O3');
  });

  it('is not for who may not define', async () => {
    const page = await open('LI-O3/definition', aMe());
    expect(page.element.querySelector('form')).toBeNull();
    expect(text(page, 'app-not-allowed')).toContain('responsabile del progetto');
  });

  it('is offered by the list and by the indicator, to who may define', async () => {
    const list = await open('');
    expect(list.element.querySelector('a[href$="/indicators/new"]')?.textContent).toContain('Nuovo indicatore');
    await list.api.during(TestBed.inject(Router).navigateByUrl('/projects/MEDMORE-SUI/indicators/LI-O3'));
    await list.settle();
    expect(list.element.querySelector('a[href$="/LI-O3/definition"]')?.textContent).toContain('Cambia definizione');
  });

  it('is offered to nobody else', async () => {
    const list = await open('', aMe());
    expect(list.element.querySelector('table')).not.toBeNull();
    expect(list.element.querySelector('a[href$="/indicators/new"]')).toBeNull();
  });

  it('is not for who looks at the past', async () => {
    const page = await open('new?knownAt=2026-01-31T12:00:00.000Z');
    expect(text(page, 'app-lock-note')).toContain('Stai guardando il passato');
  });
});

describe('leaving an indicator that is being built', () => {
  const goAway = async (page: OpenPage) => {
    const gone = TestBed.inject(Router).navigateByUrl('/projects/MEDMORE-SUI/indicators/LI-O3');
    await page.settle();
    return gone;
  };

  it('asks first where something was written, and stays with it', async () => {
    const page = await open('new');
    await write(page, { 'numerator-0-of': 'desk' });
    const gone = goAway(page);
    await page.settle();
    expect(text(page, 'dialog')).toContain('Non è ancora pubblicato');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(page, 'Resta');
    expect(await gone).toBeFalse();
    expect(field(page, 'numerator-0-of')?.value).toBe('desk');
  });

  it('goes once that is confirmed', async () => {
    const page = await open('new');
    await write(page, { code: 'LI-X1' });
    const gone = goAway(page);
    await page.settle();
    await press(page, 'Esci');
    expect(await gone).toBeTrue();
  });

  it('asks nothing where nothing was written', async () => {
    const page = await openChange();
    expect(await goAway(page)).toBeTrue();
    expect(page.element.querySelector('dialog')).toBeNull();
  });

  it('warns before the window is closed too', async () => {
    const page = await openChange();
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBeFalse();
    await write(page, { reason: 'perché sì' });
    expect(closing()).toBeTrue();
  });
});
