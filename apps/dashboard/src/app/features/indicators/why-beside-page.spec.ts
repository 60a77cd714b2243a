import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { IndicatorDetail } from '#contract';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import {
  aCondition,
  anExcludedRecord,
  anExplanation,
  anIndicatorDetail,
  anIndicatorPlan,
  anIndicatorValue,
  aProject,
} from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { indicatorsRoutes } from './indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const said = (text: string) => ({ it: text, en: text, fr: text });
const manager = aMe({ may: ['values.read', 'records.read'] });
const noRecords = { items: [], next: null, total: 0 };

async function open(
  detail: IndicatorDetail,
  more: { readonly query?: string; readonly me?: typeof manager; readonly others?: object } = {},
) {
  const { code } = detail.value;
  const page = await openPage(
    [
      { path: 'projects/:project/indicators', children: indicatorsRoutes },
      { path: '**', children: [] },
    ],
    `/projects/MEDMORE-SUI/indicators/${code}?${more.query ?? `why=${code}`}`,
    {
      answers: {
        '/api/me': more.me ?? manager,
        [project]: aProject(),
        [`${project}/values`]: [detail.value],
        [`${project}/values/${code}`]: detail,
        [`${project}/values/${code}/records`]: noRecords,
        [`${project}/values/${code}/excluded`]: { items: [anExcludedRecord(1), anExcludedRecord(2)], next: null, total: 197 },
        [`${project}/indicators/${code}/targets`]: anIndicatorPlan(),
        ...more.others,
      },
    },
  );
  await page.api.during(TestBed.inject(Session).whoAmI());
  await page.settle();
  return page;
}
const text = (page: OpenPage, selector = 'app-why-panel') =>
  (page.element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const links = (page: OpenPage, selector: string) =>
  [...page.element.querySelectorAll<HTMLAnchorElement>(`${selector} a`)].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));

describe('why a number is what it is', () => {
  it('says the period, the day and what was known, and that contacts are not among what is counted', async () => {
    const page = await open(anIndicatorDetail());
    expect(text(page)).toContain('P4 · situazione al 31 mar 2026 · dati noti oggi');
    expect(text(page)).toContain('Contatti allo sportelloqui non contati');
    expect(text(page)).toContain('Partecipazioni aperte604');
  });

  it('counts who is left out by reason, shows a few with theirs and leads to all of them', async () => {
    const excluded = {
      total: 197,
      reasons: [
        { reason: 'rule', sentence: said('complete, ma la regola comune non le conta'), count: 186 },
        { reason: 'incomplete', sentence: said('schede incomplete'), count: 11 },
      ],
    } as const;
    const page = await open(anIndicatorDetail({ explained: anExplanation({ excluded: { ...excluded, reasons: [...excluded.reasons] } }) }));
    const left = text(page, 'app-why-left-out');
    expect(left).toContain('Che cosa resta fuori: 197');
    expect(left).toMatch(/la regola comune non le conta\s*186.*schede incomplete\s*11.*manca il titolo di studio\s*6/);
    expect(left).toMatch(/P-0001\s*La regola comune non lo conta\./);
    expect(links(page, 'app-why-left-out')).toContain('/projects/MEDMORE-SUI/indicators/LI-O4/excluded');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('leads to the incomplete records alone where nothing else is left out', async () => {
    const page = await open(anIndicatorDetail());
    expect(links(page, 'app-why-left-out').filter((link) => link.endsWith('/excluded'))).toEqual([]);
    expect(text(page, 'app-why-left-out')).toContain('Completa le 11 schede');
  });

  it('keeps the records to who may read them', async () => {
    const page = await open(anIndicatorDetail(), { me: aMe({ may: ['values.read'] }) });
    expect(text(page, 'app-why-left-out')).toContain('schede incomplete11');
    expect(links(page, 'app-why-left-out')).toEqual([]);
  });

  it('ticks each condition of a rule, with the groups that lack and by how much, beside it and on the page', async () => {
    const met = aCondition({
      name: said('amministrazioni selezionate'),
      reached: 8,
      atLeast: 8,
      met: true,
      sentence: said('8 su 8.'),
      groups: null,
    });
    const value = anIndicatorValue({ code: 'SL-O2', commonCode: null, measure: 'rule', value: 3, excluded: 0, forecast: null, pace: null });
    const explained = anExplanation({ parts: [], excluded: null, conditions: [met, aCondition()] });
    const page = await open(anIndicatorDetail({ value, people: null, missing: [], bridge: null, explained }));
    for (const place of ['app-why-panel app-rule-conditions', 'section.card app-rule-conditions']) {
      expect(text(page, place)).toContain('Condizioni che valgono: 1 su 2. La regola le chiede tutte.');
      expect(text(page, place)).toMatch(/amministrazioni selezionate\s*vale.*8 su 8\./);
      expect(text(page, place)).toMatch(
        /regioni con almeno due amministrazioni\s*non vale.*3 su 4: Veneto ha 1 su 2\..*Veneto\s*1 su 2\s*manca 1/,
      );
    }
    expect(links(page, 'app-why-panel app-rule-conditions')[0]).toBe('/projects/MEDMORE-SUI/indicators/SL-O1');
    expect(page.element.querySelector('app-why-left-out')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('opens numerator and denominator of a ratio on their own', async () => {
    const value = anIndicatorValue({
      code: 'LI-R3',
      commonCode: null,
      unit: '%',
      measure: 'ratio',
      value: 25.4,
      numerator: 31,
      denominator: 122,
    });
    const part = (name: 'numerator' | 'denominator', amount: number) =>
      ({ part: name, sentence: said(`Frase ${name}.`), amount, records: amount, indicator: null }) as const;
    const explained = anExplanation({ parts: [part('numerator', 31), part('denominator', 122)] });
    const page = await open(anIndicatorDetail({ value, explained }));
    expect(text(page, 'app-why-workings')).toMatch(/Contate\s*31\s*Frase numerator\.\s*Su\s*122\s*Frase denominator\./);
    expect(links(page, 'app-why-workings')).toEqual([
      '/projects/MEDMORE-SUI/indicators/LI-R3/records?part=numerator',
      '/projects/MEDMORE-SUI/indicators/LI-R3/records?part=denominator',
    ]);
  });

  it('opens the figure that growth starts from', async () => {
    const value = anIndicatorValue({
      code: 'LI-G1',
      commonCode: null,
      unit: '%',
      measure: 'ratio',
      value: 25,
      numerator: 1,
      denominator: 4,
    });
    const explained = anExplanation({
      parts: [{ part: 'current', sentence: said('Valore di LI-O3 oggi.'), amount: 5, records: null, indicator: 'LI-O3' }],
      excluded: null,
    });
    const page = await open(anIndicatorDetail({ value, people: null, explained }), {
      others: { [`${project}/values/LI-O3`]: anIndicatorDetail(), [`${project}/values/LI-O3/records`]: noRecords },
    });
    page.element.querySelector<HTMLButtonElement>('app-why-workings button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toContain('why=LI-O3');
  });

  it('says why it cannot be computed', async () => {
    const cannot = {
      reason: 'no_baseline',
      indicator: 'LI-O3',
      sentence: said('Non si può calcolare: LI-O3 non ha un valore iniziale.'),
    } as const;
    const value = anIndicatorValue({ code: 'LI-G1', commonCode: null, unit: '%', measure: 'ratio', value: null });
    const page = await open(anIndicatorDetail({ value, people: null, explained: anExplanation({ parts: [], excluded: null, cannot }) }));
    expect(text(page)).toContain('LI-O3 non ha un valore iniziale');
    expect(text(page, 'app-lock-note')).toContain('LI-O3 non ha un valore iniziale');
  });
});

describe('the history of a definition', () => {
  const definition = {
    ...{ code: 'LI-O4', commonCode: null, kind: 'output', name: said('N'), unit: 'persons', operator: '>=', cumulative: true },
    ...{ definition: { measure: 'count', counts: [{ of: 'desk', on: 'openedOn' }] }, sentence: said(''), version: 2, posting: null },
    versions: [
      { version: 2, inForceFrom: '2025-10-01T08:00:00.000Z', sentence: said('La nuova frase.'), by: 'Giulia Martelli', reason: 'chiarito' },
      { version: 1, inForceFrom: '2024-04-01T00:00:00.000Z', sentence: said('La prima frase.'), by: null, reason: null },
    ],
  };

  it('is one press from the mark on the curve and from the panel', async () => {
    const page = await open(anIndicatorDetail());
    expect(links(page, 'app-why-panel')).toContain('/projects/MEDMORE-SUI/indicators/LI-O4?history=open');
  });

  it('is read where the address asks for it, by everybody who reads the values', async () => {
    const page = await open(anIndicatorDetail(), {
      ...{ query: 'history=open', me: aMe({ may: ['values.read'] }) },
      others: { [`${project}/indicators/LI-O4/definition`]: definition },
    });
    const history = text(page, 'app-definition-history');
    expect(history).toMatch(/Versione 2.*Giulia Martelli: chiarito.*La nuova frase\..*Versione 1.*all’inizio.*La prima frase\./);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('is none where nothing has changed', async () => {
    const page = await open(anIndicatorDetail({ ruleChanges: [] }));
    expect(page.element.querySelector('app-definition-history')).toBeNull();
    expect(links(page, 'app-why-panel').some((link) => link.includes('history'))).toBeFalse();
  });
});
