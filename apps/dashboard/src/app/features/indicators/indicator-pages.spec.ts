import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import {
  aCountedRecord,
  anExplanation,
  anIndicatorDetail,
  anIndicatorPlan,
  anIndicatorValue,
  aProject,
  aWaitingValue,
} from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { indicatorsRoutes } from './indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const rate = anIndicatorValue({
  code: 'LI-R3',
  commonCode: 'EECR05',
  kind: 'result',
  name: { it: 'Occupati dopo sei mesi', en: 'Employed after six months', fr: 'En emploi après six mois' },
  unit: '%',
  measure: 'ratio',
  cumulative: false,
  value: 25.409836,
  numerator: 31,
  denominator: 122,
  target: 25,
  final: 30,
  expected: 25,
});
const aDefinition = {
  ...{ code: 'LI-O4', commonCode: null, kind: 'output', name: { it: 'Nome', en: 'Name', fr: 'Nom' }, unit: 'persons', operator: '>=' },
  ...{ cumulative: true, definition: { measure: 'count', waiting: 'event' }, sentence: { it: '', en: '', fr: '' } },
  ...{ version: 0, versions: [], posting: null },
};
const records = Array.from({ length: 40 }, (_, index) => aCountedRecord(index + 1));
const answers: Readonly<Record<string, unknown>> = {
  [project]: aProject(),
  [`${project}/values`]: [anIndicatorValue(), aWaitingValue(), rate],
  [`${project}/values/LI-O4`]: anIndicatorDetail(),
  [`${project}/indicators/LI-O4/targets`]: anIndicatorPlan(),
  [`${project}/values/LI-O6`]: anIndicatorDetail({
    value: aWaitingValue(),
    months: [],
    issued: [],
    bridge: null,
    people: null,
    missing: [],
    forecastCurve: [],
    noForecast: 'not_cumulative',
  }),
  [`${project}/values/LI-O4/records`]: { items: records, next: null, total: 588 },
};

const open = async (page: string, others: Readonly<Record<string, unknown>> = {}): Promise<OpenPage> => {
  const routes = [
    { path: 'projects/:project/indicators', children: indicatorsRoutes },
    { path: '**', children: [] },
  ];
  const opened = await openPage(routes, `/projects/MEDMORE-SUI/indicators${page}`, {
    answers: { ...answers, '/api/me': aMe(), ...others },
  });
  await opened.api.during(TestBed.inject(Session).whoAmI());
  await opened.settle();
  await opened.settle();
  return opened;
};
const text = (page: OpenPage, selector = 'app-beside-why') =>
  (page.element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

describe('list of indicators', () => {
  it('stands kind by kind, with value, targets and status', async () => {
    const page = await open('');
    const groups = [...page.element.querySelectorAll('tbody')].map((group) => group.textContent.replace(/\s+/g, ' '));
    expect(groups.length).toBe(2);
    expect(groups[0]).toMatch(/Realizzazione.*LI-O4.*Partecipanti totali.*EECO01.*588.*600.*1.200.*persone.*In linea/);
    expect(groups[1]).toMatch(/Risultato.*LI-R3.*25,4%.*25%.*30%/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('goes back to the order of the project when the order of a column is pressed again', async () => {
    const page = await open('');
    const code = () => page.element.querySelector<HTMLTableCellElement>('thead th');
    expect(code()?.getAttribute('aria-sort')).toBeNull();
    code()?.querySelector('button')?.click();
    await page.settle();
    expect(code()?.getAttribute('aria-sort')).toBe('ascending');
    code()?.querySelector('button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).not.toContain('order=');
  });

  it('finds by the words typed, in name or code', async () => {
    const page = await open('?find=eecr05');
    expect(page.element.querySelectorAll('tbody').length).toBe(1);
    expect(text(page, 'tbody')).toContain('Occupati dopo sei mesi');
  });

  it('says so when nothing is found, and shows all again', async () => {
    const page = await open('?find=alveari');
    expect(text(page)).toContain('Nessun indicatore con questi filtri');
    page.element.querySelector<HTMLButtonElement>('app-empty-state button')?.click();
    await page.settle();
    expect(page.element.querySelectorAll('tbody').length).toBe(2);
  });
});

describe('adding a common indicator', () => {
  const interreg = aProject({ frameworks: ['interreg', 'erdfSocial'], specificObjective: 'ISO6.1' });
  const openDialog = async (differences: Readonly<Record<string, unknown>> = {}): Promise<OpenPage> => {
    const manager = aMe({ may: ['projects.read', 'values.read', 'definitions.edit'] });
    const page = await open('', { [project]: interreg, '/api/me': manager, ...differences });
    [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Indicatore comune'))?.click();
    await page.settle();
    await page.settle();
    return page;
  };
  const boxes = (page: OpenPage) => [...page.element.querySelectorAll<HTMLInputElement>('app-add-common input')];
  const submit = async (page: OpenPage) => {
    page.element.querySelector<HTMLButtonElement>('app-add-common .btn.p')?.click();
    await page.settle();
  };

  it('offers those of the lists of the project that it has under no name', async () => {
    const renamed = anIndicatorValue({ code: 'SP-O3', commonCode: 'RCO87' });
    const page = await openDialog({ [`${project}/values`]: [renamed] });
    expect(boxes(page).length).toBe(24);
    expect(text(page, 'app-add-common')).not.toContain('RCO87');
    expect(text(page, 'app-add-common')).toContain('RCO113');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('adds each as the regulation defines it', async () => {
    const page = await openDialog();
    boxes(page)[0]?.click();
    await page.settle();
    expect(text(page, 'app-add-common .btn.p')).toContain('Aggiungi 1');
    await submit(page);
    const { body } = page.api.answer(`${project}/indicators`, { ...aDefinition, code: 'RCO81' });
    expect(body).toEqual(
      jasmine.objectContaining({
        code: 'RCO81',
        commonCode: 'RCO81',
        kind: 'output',
        unit: 'participations',
        operator: '>=',
        cumulative: true,
      }),
    );
    await page.settle();
    expect(page.element.querySelector('app-add-common')).toBeNull();
  });

  it('says why one could not be added', async () => {
    const page = await openDialog();
    boxes(page)[0]?.click();
    await page.settle();
    await submit(page);
    page.api.refuse(`${project}/indicators`, 409, 'taken', 'code');
    await page.settle();
    expect(text(page, 'app-add-common [role=alert]').trim()).not.toBe('');
  });

  it('is not there for a project that reports no list', async () => {
    const page = await open('', { [project]: aProject({ frameworks: [] }) });
    expect(text(page)).not.toContain('Indicatore comune');
  });
});

describe('indicators without a target', () => {
  const without = anIndicatorValue({ code: 'EECO05', commonCode: null, target: null, final: null, status: 'not_due' });
  const values = { [`${project}/values`]: [anIndicatorValue(), without] };

  it('are counted in the list, and lead whoever may straight to setting it', async () => {
    const page = await open('', { ...values, '/api/me': aMe({ may: ['values.read', 'targets.edit'] }) });
    const chip = page.element.querySelector<HTMLButtonElement>('.hd .chip');
    expect(chip?.textContent).toContain('1 senza obiettivo');
    chip?.click();
    await page.settle();
    expect(page.element.querySelectorAll('tbody th[scope=row]').length).toBe(1);
    const link = page.element.querySelector<HTMLAnchorElement>('tbody td a');
    expect(link?.getAttribute('href')).toBe('/projects/MEDMORE-SUI/indicators/EECO05?targets=edit');
    expect(link?.getAttribute('aria-label')).toBe('Imposta gli obiettivi di Partecipanti totali');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('are only shown to whoever may not', async () => {
    const page = await open('', values);
    expect(text(page, 'tbody')).toContain('senza obiettivo');
    expect(page.element.querySelector('tbody td a')).toBeNull();
  });
});

describe('page of an indicator', () => {
  it('shows the figure against what is due, how far it is, and why it can be trusted', async () => {
    const page = await open('/LI-O4');
    expect(text(page, '.hero-card')).toMatch(/588.*su 600 nel periodo.*In linea.*98% · mancano 12/);
    expect(text(page, 'app-trust-stamp')).toMatch(/al 31 mar 2026.*completezza 98,2%.*11 escluse.*periodo aperto.*regola v2/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('shows who is in it, each group with its share', async () => {
    const page = await open('/LI-O4');
    const cards = [...page.element.querySelectorAll('.cards .card')].map((card) => card.textContent.replace(/\s+/g, ' '));
    expect(cards[0]).toMatch(/Sesso.*Donne.*332.*56,5%.*Uomini.*256.*43,5%/);
    expect(cards[1]).toMatch(/18–29.*153.*30–54.*318.*55 e oltre.*117/);
  });

  it('opens the why of one group, and names it', async () => {
    const page = await open('/LI-O4');
    page.element.querySelector<HTMLButtonElement>('.cards button.fig')?.click();
    await page.settle();
    await page.settle();
    expect(decodeURIComponent(TestBed.inject(Router).url)).toContain('why=LI-O4&where=sex:F');
    expect(text(page, 'app-why-panel')).toContain('Solo Sesso: Donne.');
  });

  it('says what an indicator without records waits for, and never shows a zero for it', async () => {
    const page = await open('/LI-O6');
    expect(text(page, '.hero-card')).toContain('–');
    expect(text(page, 'app-lock-note')).toContain('contatti di sportello');
    expect(page.element.querySelector('app-indicator-trend')).toBeNull();
  });

  it('says in words that nobody is in the reference group of a ratio yet, beside it and in its why (R69)', async () => {
    const empty = { ...rate, value: null, numerator: 0, denominator: 0 };
    const it = 'Non si può calcolare: nel gruppo di riferimento non c’è ancora nessuno.';
    const nobody = { reason: 'empty_group', indicator: null, sentence: { it, en: it, fr: it } } as const;
    const page = await open('/LI-R3?why=LI-R3', {
      [`${project}/values/LI-R3`]: anIndicatorDetail({ value: empty, people: null, explained: anExplanation({ cannot: nobody }) }),
      [`${project}/values/LI-R3/records`]: { items: [], next: null, total: 0 },
    });
    const sentence = 'nel gruppo di riferimento non c’è ancora nessuno';
    expect(text(page, 'app-lock-note')).toContain(sentence);
    expect(text(page, 'app-why-panel')).toContain(sentence);
    expect(text(page, '.hero-card')).not.toContain('0 su 0');
  });

  it('says so when the project has no such indicator', async () => {
    const page = await open('/XX-99');
    page.api.refuse(`${project}/values/XX-99`, 404, 'not_found');
    await page.settle();
    expect(text(page)).toContain('non c’è un indicatore XX-99');
  });
});

describe('records behind a number', () => {
  it('are as many as the number, under pseudonyms', async () => {
    const page = await open('/LI-O4/records');
    expect(text(page, '.sub')).toContain('588 registrazioni al 31 mar 2026');
    const rows = [...page.element.querySelectorAll('app-record-table .body')];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]?.textContent.replace(/\s+/g, ' ')).toMatch(/P-0001.*31 mar 2026.*SUI Livorno.*Donna.*30–54.*Disoccupato\/a/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
