import { TestBed } from '@angular/core/testing';
import type { ReportTable as Table } from '#contract';
import { Language, type LanguageCode } from '../../shared/language/language';
import { likeTheApplication } from '../../shared/testing/render';
import { ReportTable } from './report-table';

/** What is left to a table on a screen 1440 px wide, between the sections and the panel. */
const roomAt1440 = 710;

const column = (key: string, type: 'text' | 'number' | 'status', it: string, en: string, fr: string) => {
  return { key, type, title: { it, en, fr }, group: null };
};
const number = (value: number, decimals = 0) => ({ kind: 'number', value, decimals }) as const;
/** Table 5.1 with the longest words that stand in it. */
const indicatorsAgainstTargets: Table = {
  key: '5.1',
  title: { it: 'Indicatori e obiettivi', en: 'Indicators against targets', fr: 'Indicateurs et cibles' },
  columns: [
    column('code', 'text', 'Codice', 'Code', 'Code'),
    column('name', 'text', 'Indicatore', 'Indicator', 'Indicateur'),
    column('unit', 'text', 'Unità', 'Unit', 'Unité'),
    column('baseline', 'number', 'Valore di base', 'Baseline', 'Valeur de référence'),
    column('target', 'number', 'Obiettivo del periodo', 'Target of the period', 'Cible de la période'),
    column('value', 'number', 'Valore', 'Value', 'Valeur'),
    column('inPeriod', 'number', 'Nel periodo', 'In the period', 'Dans la période'),
    column('final', 'number', 'Obiettivo finale', 'Final target', 'Cible finale'),
    column('index', 'number', 'Indice', 'Index', 'Indice'),
    column('status', 'status', 'Stato', 'Status', 'État'),
  ],
  rows: [
    {
      key: 'LI-O2',
      isTotal: false,
      cells: [
        { kind: 'text', text: 'LI-O2' },
        {
          kind: 'words',
          words: {
            it: 'Comuni che mettono a disposizione sedi',
            en: 'Municipalities that lend premises',
            fr: 'Communes qui mettent des locaux à disposition',
          },
        },
        { kind: 'text', text: 'municipalities' },
        number(0),
        number(1600),
        number(588),
        number(297),
        number(3000),
        number(0.98, 2),
        { kind: 'status', status: 'not_due' },
      ],
    },
  ],
};

describe('table of a report', () => {
  const draw = async (language: LanguageCode, width: number) => {
    TestBed.configureTestingModule({ providers: likeTheApplication() });
    await TestBed.inject(Language).choose(language);
    const fixture = TestBed.createComponent(ReportTable);
    fixture.componentRef.setInput('table', indicatorsAgainstTargets);
    const element = fixture.nativeElement as HTMLElement;
    element.style.cssText = `display: block; width: ${width}px`;
    await fixture.whenStable();
    // letters of another font are of another width
    await document.fonts.ready;
    const [scroll, status] = [element.querySelector('.scroll'), element.querySelector('app-status-mark')];
    if (!scroll || !status) throw new Error('no table');
    return { scroll, status };
  };

  for (const language of ['it', 'en', 'fr'] as const) {
    it(`shows every column of 5.1 whole at 1440 px, in ${language}`, async () => {
      const { scroll } = await draw(language, roomAt1440);
      expect(scroll.scrollWidth).toBeLessThanOrEqual(scroll.clientWidth);
    });
  }

  it('keeps the status in sight while the numbers scroll', async () => {
    const { scroll, status } = await draw('it', 560);
    expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth);
    expect(status.getBoundingClientRect().right).toBeLessThanOrEqual(scroll.getBoundingClientRect().right);
    const cell = status.closest('td');
    expect(cell && getComputedStyle(cell).backgroundColor)
      .withContext('numbers do not shine through')
      .not.toBe('rgba(0, 0, 0, 0)');
  });
});
