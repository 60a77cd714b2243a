import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { PortfolioValues } from '#contract';
import { Session } from '../../../shared/session/session';
import { accessibilityFaults } from '../../../shared/testing/accessibility';
import { aMe, aProjectSummary } from '../../../shared/testing/examples';
import { openPage, type OpenPage } from '../../../shared/testing/render';
import { portfolioRoutes } from '../portfolio-routes';
import { aFigure, aPortfolio, aRow, aSum } from './portfolio-examples';

const address = '/api/portfolio/values';
const mayLook = aMe({ may: ['projects.read', 'values.read', 'portfolio.read'] });
const list = {
  items: [
    aProjectSummary(),
    aProjectSummary({
      ...{ id: '01946c2e-0000-7000-8000-000000000003', acronym: 'MARE-RETELAVORO' },
      programme: {
        ...aProjectSummary().programme,
        code: 'INTERREG-ITFR-MARITIME-2127',
        name: 'Interreg Italia-Francia Marittimo 2021-2027',
      },
    }),
  ],
  next: null,
};

describe('common indicators over projects', () => {
  const open = async (at = '/portfolio/indicators', values: PortfolioValues | null = aPortfolio(), me = mayLook) => {
    const routes = [
      { path: 'portfolio', children: portfolioRoutes },
      { path: '**', children: [] },
    ];
    const page = await openPage(routes, at, {
      answers: { '/api/me': me, '/api/projects': list, ...(values === null ? {} : { [address]: values }) },
    });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    return page;
  };
  /** Every piece of text with a space between two, as one reads them. */
  const text = (element: Element | null | undefined): string => {
    if (!element) return '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pieces: string[] = [];
    while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '');
    return pieces.join(' ').replace(/\s+/g, ' ').trim();
  };
  const rowOf = (page: OpenPage, code: string): Element | undefined =>
    [...page.element.querySelectorAll('tbody tr')].find((row) => row.querySelector('th .code')?.textContent === code);
  const cells = (page: OpenPage, code: string): string[] => [...(rowOf(page, code)?.querySelectorAll('td') ?? [])].map(text);
  const headings = (page: OpenPage): string[] => [...page.element.querySelectorAll('thead th')].map(text);
  const detail = (page: OpenPage): string => text(page.element.querySelector('app-sum-detail'));

  it('stand beside each other, project by project, with the total that may be formed', async () => {
    const page = await open();
    expect(headings(page)).toEqual([
      'Indicatore',
      'Totale',
      'MARE-RETELAVORO Interreg · RSO4.1',
      'MEDMORE-SUI FSE+ · ESO4.8',
      'RETE-LECCE FSE+ · ESO4.2',
    ]);
    expect(cells(page, 'EECO01')).toEqual(['988', '–', '588', '400']);
    expect(cells(page, 'EECR05')).toEqual(['44,0%', '–', '44,0%', '–']);
    expect([...page.element.querySelectorAll('tr.kind')].map(text)).toEqual([
      'FSE+ 2021-2027, allegato I · Realizzazione',
      'FSE+ 2021-2027, allegato I · Risultato',
      'Interreg 2021-2027 · Realizzazione',
    ]);
  });

  it('open the page of the indicator in its project, on the day one looks at', async () => {
    const page = await open('/portfolio/indicators?asOf=2025-12-31');
    const figure = rowOf(page, 'EECO01')?.querySelector('td.part a');
    expect(figure?.getAttribute('href')).toBe('/projects/MEDMORE-SUI/indicators/LI-O4?asOf=2025-12-31');
    expect(figure?.getAttribute('aria-label')).toBe('Partecipanti totali, MEDMORE-SUI: 588, apri la pagina dell’indicatore');
  });

  it('tell what Interreg plans and has under way from what finalised operations achieved (R107)', async () => {
    const page = await open();
    expect(cells(page, 'RCO87')).toEqual(['0 nessuna operazione conclusa finora 14 · previsti 14', '14 in corso', '–', '–']);
  });

  it('open a total on the projects in it, on those that are not and why, and on the rule; the address keeps it', async () => {
    const values = aPortfolio({
      indicators: [
        aRow({
          whole: aSum({
            value: 588,
            today: 588,
            operations: ['MEDMORE-SUI'],
            leftOut: [{ operation: 'RETE-LECCE', why: 'other_definition' }],
          }),
          figures: [aFigure('MEDMORE-SUI', 588, { code: 'LI-O4' }), aFigure('RETE-LECCE', 380, { notSummed: 'other_definition' })],
        }),
      ],
    });
    const page = await open('/portfolio/indicators', values);
    expect(cells(page, 'EECO01')).toEqual(['588 1 di 2 progetti', '–', '588', '380 regola sua, non sommato']);
    rowOf(page, 'EECO01')?.querySelector<HTMLButtonElement>('td.total button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio/indicators?open=EECO01');
    expect(detail(page)).toMatch(
      /Nel totale MEDMORE-SUI LI-O4 588 Fuori dal totale RETE-LECCE EECO01 380 il progetto conta con una regola sua/,
    );
    expect(detail(page)).toContain('Chi è in due progetti conta due volte');
    page.element.querySelector<HTMLButtonElement>('app-sum-detail button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio/indicators');
  });

  it('explain by which organisations a total is below the sum over projects (R104)', async () => {
    const whole = aSum({ value: 6, today: 6, sideBySide: 8, operations: ['MARE-RETELAVORO', 'MEDMORE-SUI'] });
    const values = aPortfolio({
      indicators: [
        aRow({
          ...{ code: 'RCO87', framework: 'interreg', unit: 'organisations', joining: 'once', whole, by: {} },
          figures: [aFigure('MARE-RETELAVORO', 4), aFigure('MEDMORE-SUI', 4)],
          shared: [{ programme: 'INTERREG', name: 'Regione Liguria', operations: ['MARE-RETELAVORO', 'MEDMORE-SUI'] }],
        }),
      ],
    });
    const page = await open('/portfolio/indicators?open=RCO87', values);
    expect(detail(page)).toContain('6 enti. Sommando i progetti sarebbero 8: 2 in meno');
    expect(detail(page)).toContain('Regione Liguria MARE-RETELAVORO, MEDMORE-SUI');
  });

  it('show a ratio as a quotient of sums', async () => {
    const page = await open('/portfolio/indicators?open=EECR05-rate');
    expect(detail(page)).toContain('MEDMORE-SUI LI-R3 44 su 100 · 44,0%');
    expect(detail(page)).toContain('44 su 100 = 44,0%.');
  });

  it('are split by fund, objective, category of region or programme; a part opens on its own projects', async () => {
    const page = await open();
    [...page.element.querySelectorAll<HTMLButtonElement>('app-segmented-toggle button')].find((one) => text(one) === 'Fondo')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio/indicators?by=fund');
    expect(headings(page)).toEqual(['Indicatore', 'Totale', 'FSE+', 'Interreg']);
    expect(cells(page, 'RCO87')).toEqual([
      '0 nessuna operazione conclusa finora 14 · previsti 14',
      '–',
      '0 nessuna operazione conclusa finora 14 · previsti 14',
    ]);
    rowOf(page, 'EECO01')?.querySelector<HTMLButtonElement>('td.part button')?.click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio/indicators?by=fund&open=EECO01&part=ESF%2B');
    expect(text(page.element.querySelector('app-sum-detail h2'))).toBe('EECO01 · FSE+');
    await page.harness.navigateByUrl('/portfolio/indicators?by=programme');
    await page.settle();
    expect(headings(page)[2]).toBe('PR Toscana FSE+ 2021-2027 IT-ESFPLUS-TOS-2127');
  });

  it('stand against the target of the programme, with the share of it and the status', async () => {
    const progress = {
      ...{ milestone2024: 4000, target2029: 20_000, percent2029: null, referenceOutput: null, rate: null },
      ...{ expected: 7986, achieved: 4.94, status: 'at_risk' as const },
    };
    const rate = { ...progress, milestone2024: null, target2029: null, percent2029: 35, referenceOutput: 'EECO02', rate: 24.4 };
    const values = aPortfolio({
      indicators: [aRow({ whole: aSum({ progress }) }), aRow({ code: 'EECR04', whole: aSum({ progress: { ...rate, status: null } }) })],
    });
    const page = await open('/portfolio/indicators?open=EECO01', values);
    expect(cells(page, 'EECO01')[1]).toBe('A rischio 4,9% di 20.000');
    expect(cells(page, 'EECR04')[1]).toBe('24,4% su 35%');
    expect(detail(page)).toContain('Tappa 2024 4.000 Atteso al 31 mar 2026 7.986 Obiettivo 2029 20.000');
  });

  it('narrow to a programme, and go out as files of the same question', async () => {
    const page = await open('/portfolio/indicators?asOf=2025-12-31', null);
    const asked = page.api.answer(address, aPortfolio());
    expect(asked.params.get('asOf')).toBe('2025-12-31');
    await page.settle();
    const select = page.element.querySelector('select');
    expect([...(select?.options ?? [])].map(({ text: name }) => name)).toEqual([
      'Tutti i programmi',
      'PR Toscana FSE+ 2021-2027',
      'Interreg Italia-Francia Marittimo 2021-2027',
    ]);
    if (select) select.value = 'IT-ESFPLUS-TOS-2127';
    select?.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.api.answer(address, aPortfolio()).params.get('programme')).toBe('IT-ESFPLUS-TOS-2127');
    await page.settle();
    const file = page.element.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(file).toContain('/api/portfolio/files/values.csv?');
    expect(file).toContain('programme=IT-ESFPLUS-TOS-2127');
    expect(file).toContain('asOf=2025-12-31');
  });

  it('say of how many projects a programme is known, and what is only for other roles', async () => {
    const projects = aPortfolio().projects.map((project) => ({ ...project, figures: 'things' as const }));
    const page = await open('/portfolio/indicators', aPortfolio({ projects }));
    const notes = [...page.element.querySelectorAll('.note')].map(text);
    expect(notes[0]).toContain('Con il tuo ruolo vedi i conteggi di enti e di cose.');
    expect(notes[1]).toContain('PR Toscana FSE+ 2021-2027: 1 di 3.');
    expect(rowOf(page, 'RCO87')?.querySelector('td.part a')).toBeNull();
  });

  it('say what is there when there is nothing, and what failed', async () => {
    const nothing = await open('/portfolio/indicators', aPortfolio({ indicators: [] }));
    expect(text(nothing.element.querySelector('.state'))).toContain('Nessun indicatore comune');
    TestBed.resetTestingModule();
    const page = await open('/portfolio/indicators', null);
    page.api.refuse(address, 500, 'internal');
    await page.settle();
    expect(text(page.element.querySelector('app-failure'))).toContain('Codice 7F3-21K');
    page.element.querySelector<HTMLButtonElement>('app-failure button')?.click();
    await page.settle();
    page.api.answer(address, aPortfolio());
    await page.settle();
    expect(cells(page, 'EECO01')[0]).toBe('988');
  });

  it('are no page for whoever may not see them', async () => {
    const page = await open('/portfolio/indicators', aPortfolio(), aMe({ may: ['projects.read'] }));
    expect(page.element.querySelector('app-sums-table')).toBeNull();
    await page.harness.navigateByUrl('/portfolio');
    await page.settle();
    expect(page.element.querySelector('app-portfolio-views nav')).toBeNull();
  });

  it('keep WCAG 2.2 AA', async () => {
    const page = await open('/portfolio/indicators?open=RCO87');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
