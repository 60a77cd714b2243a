import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioValues } from '#contract';

export const aSum = (differences: Partial<FigureSumView> = {}): FigureSumView => ({
  ...{ value: 988, numerator: null, denominator: null, planned: null, today: 988, waitsForFinalised: false, sideBySide: null },
  ...{ operations: ['MEDMORE-SUI', 'RETE-LECCE'], leftOut: [], progress: null },
  ...differences,
});

export const aFigure = (project: string, value: number | null, differences: Partial<PortfolioFigure> = {}): PortfolioFigure => ({
  ...{ project, code: 'EECO01', value, numerator: null, denominator: null, unit: 'persons', final: null, status: null },
  ...{ waiting: null, notSummed: null },
  ...differences,
});

export const aRow = (differences: Partial<PortfolioIndicator> = {}): PortfolioIndicator => ({
  ...{ code: 'EECO01', framework: 'esfPlus', kind: 'output', unit: 'persons', joining: 'sum' },
  name: { it: 'Partecipanti totali', en: 'Total participants', fr: 'Participants, total' },
  whole: aSum(),
  by: { fund: { 'ESF+': aSum() }, programme: { 'IT-ESFPLUS-TOS-2127': aSum() } },
  figures: [aFigure('MEDMORE-SUI', 588, { code: 'LI-O4' }), aFigure('RETE-LECCE', 400)],
  shared: [],
  ...differences,
});

const toscana = { code: 'IT-ESFPLUS-TOS-2127', name: 'PR Toscana FSE+ 2021-2027', fund: 'ESF+' };
const puglia = { code: 'IT-ESFPLUS-PUG-2127', name: 'PR Puglia FESR-FSE+ 2021-2027', fund: 'ESF+' };
const marittimo = { code: 'INTERREG-ITFR-MARITIME-2127', name: 'Interreg Italia-Francia Marittimo 2021-2027', fund: 'ERDF' };

/** Two ESF+ projects and one of cooperation: numbers, a rate, and organisations. */
export const aPortfolio = (differences: Partial<PortfolioValues> = {}): PortfolioValues => {
  const organisations = aSum({
    ...{ value: 0, today: 14, planned: 14, waitsForFinalised: true, sideBySide: 14, operations: [] },
    leftOut: [{ operation: 'MARE-RETELAVORO', why: 'not_finalised' }],
  });
  const rate = aSum({ value: 44, numerator: 44, denominator: 100, today: 44 });
  return {
    asOf: '2026-03-31',
    knownAt: '2026-03-31T16:00:00.000Z',
    projects: [
      {
        ...{ id: '01946c2e-0000-7000-8000-000000000003', acronym: 'MARE-RETELAVORO', programme: marittimo, fund: 'Interreg' },
        ...{ priority: '4', specificObjective: 'RSO4.1', categoryOfRegion: null, finalised: false, figures: 'exact', ownIndicators: 14 },
      },
      {
        ...{ id: '01946c2e-0000-7000-8000-000000000001', acronym: 'MEDMORE-SUI', programme: toscana, fund: 'ESF+' },
        ...{ priority: '1', specificObjective: 'ESO4.8', categoryOfRegion: 'MD', finalised: false, figures: 'exact', ownIndicators: 12 },
      },
      {
        ...{ id: '01946c2e-0000-7000-8000-000000000002', acronym: 'RETE-LECCE', programme: puglia, fund: 'ESF+' },
        ...{ priority: '2', specificObjective: 'ESO4.2', categoryOfRegion: 'LD', finalised: false, figures: 'exact', ownIndicators: 13 },
      },
    ],
    programmes: [
      { ...marittimo, shown: 1, all: 1 },
      { ...toscana, shown: 1, all: 3 },
      { ...puglia, shown: 1, all: 1 },
    ],
    indicators: [
      aRow(),
      aRow({
        ...{ code: 'EECR05', kind: 'result', unit: '%', joining: 'quotient', whole: rate, by: { fund: { 'ESF+': rate } } },
        name: { it: 'Occupati dopo sei mesi', en: 'In employment after six months', fr: 'En emploi après six mois' },
        figures: [aFigure('MEDMORE-SUI', 44, { code: 'LI-R3', unit: '%', numerator: 44, denominator: 100 })],
      }),
      aRow({
        ...{ code: 'RCO87', framework: 'interreg', unit: 'organisations', joining: 'once', whole: organisations },
        ...{ by: { fund: { Interreg: organisations } } },
        name: { it: 'Organizzazioni che cooperano', en: 'Organisations cooperating', fr: 'Organisations qui coopèrent' },
        figures: [aFigure('MARE-RETELAVORO', 14, { code: 'SP-O3', unit: 'organisations', final: 14, notSummed: 'not_finalised' })],
      }),
    ],
    ...differences,
  };
};
