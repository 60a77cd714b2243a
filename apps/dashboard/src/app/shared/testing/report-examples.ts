import type { Report, ReportSection, ReportTable } from '#contract';

const said = (it: string) => ({ it, en: it, fr: it });
const bySex = { key: 'cumulative', title: said('Cumulato') };

/** Table 6.1 with one indicator: 294 reported, 3 corrected, 297 new, 588 now. */
export const aReportTable = (differences: Partial<ReportTable> = {}): ReportTable => ({
  key: '6.1',
  title: said('Partecipanti per indicatore e sesso'),
  columns: [
    { key: 'code', title: said('Codice'), type: 'text', group: null },
    { key: 'name', title: said('Indicatore'), type: 'text', group: null },
    { key: 'corrections', title: said('Correzioni'), type: 'number', group: null },
    { key: 'cumulative.F', title: said('Donne'), type: 'number', group: bySex },
    { key: 'cumulative.T', title: said('Totale'), type: 'number', group: bySex },
  ],
  rows: [
    {
      key: 'EECO01',
      isTotal: false,
      cells: [
        { kind: 'text', text: 'EECO01' },
        { kind: 'words', words: said('Partecipanti totali') },
        { kind: 'number', value: -3, decimals: 0 },
        { kind: 'number', value: 332, decimals: 0 },
        { kind: 'number', value: 588, decimals: 0 },
      ],
    },
  ],
  ...differences,
});

/** A section with that table and a text in Italian; the English one is to be written. */
export const aReportSection = (differences: Partial<ReportSection> = {}): ReportSection => ({
  key: 'S6',
  title: said('Partecipanti'),
  included: true,
  complete: false,
  note: {
    limit: 2000,
    mandatory: true,
    texts: [
      { section: 'S6', language: 'it', text: 'Prese in carico 588 persone.', version: 4, characters: 28, limit: 2000 },
      { section: 'S6', language: 'en', text: '', version: 0, characters: 0, limit: 2000 },
    ],
  },
  tables: [aReportTable()],
  charts: [],
  ...differences,
});

/** The report of P4 in draft: one text is missing, one number of P3 is corrected. */
export const aReport = (differences: Partial<Report> = {}): Report => ({
  id: '01946c2e-0000-7000-8000-0000000000c4',
  periodId: 'P4',
  number: 4,
  state: 'draft',
  asOf: '2026-03-31',
  createdAt: '2026-03-20T10:00:00.000Z',
  createdBy: 'Giulia Martelli',
  submittedAt: null,
  certifiedAt: null,
  rootHash: null,
  missing: 1,
  version: 1,
  periodStart: '2025-10-01',
  periodEnd: '2026-03-31',
  reportDue: '2026-05-31',
  knownAt: '2026-03-31T16:00:00.000Z',
  languages: ['it', 'en'],
  sections: [aReportSection(), { key: 'S13', title: said('Finanza'), included: false, complete: true, note: null, tables: [], charts: [] }],
  missingParts: [
    { kind: 'text', section: 'S6', language: 'en' },
    { kind: 'excluded_records', section: 'S6', records: 11 },
  ],
  previous: { id: '01946c2e-0000-7000-8000-0000000000c3', periodId: 'P3', number: 3 },
  corrections: [
    {
      code: 'EECO01',
      name: said('Partecipanti totali'),
      sex: 'T',
      reported: 294,
      now: 291,
      change: -3,
      reasons: [{ text: said('doppione unito'), count: 2 }],
    },
  ],
  changes: [{ kind: 'status', code: 'LI-O10', before: 'behind', now: 'at_risk' }],
  changedSince: [],
  transitions: [{ from: 'not_started', to: 'draft', at: '2026-03-20T10:00:00.000Z', by: 'Giulia Martelli', reason: null }],
  next: null,
  steps: ['submit'],
  ...differences,
});
