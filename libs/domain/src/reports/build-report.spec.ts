import { totalled, type BySex } from '../validation/values-by-sex.js';
import { buildReport, type ReportFacts } from './build-report.js';
import { characterCount, completeness } from './report-completeness.js';
import { difference } from './report-difference.js';
import { bridgeOf } from './issued-deltas.js';
import { canonicalContent, type ReportedIndicator, type ReportModel } from './report-model.js';
import { cellAt, type ReportTable } from './report-table.js';

function anIndicator(given: Partial<ReportedIndicator> = {}): ReportedIndicator {
  return {
    code: 'LI-O4',
    commonCode: 'EECO01',
    kind: 'output',
    name: { it: 'Persone prese in carico', en: 'People taken in charge', fr: 'Personnes prises en charge' },
    unit: 'persons',
    measure: 'distinct',
    cumulative: true,
    operator: '>=',
    definitionVersion: 1,
    baseline: 0,
    numerator: null,
    denominator: null,
    periodId: 'P4',
    value: 588,
    target: 600,
    final: 1200,
    expected: 600,
    index: 0.98,
    status: 'on_track',
    inPeriod: 297,
    bySex: totalled(332, 256),
    upToPreviousEnd: totalled(161, 130),
    excluded: 0,
    waiting: null,
    ...given,
  };
}

function facts(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    identity: {
      project: 'LI',
      acronym: 'MEDMORE-SUI',
      title: { it: 'Sportello unico', en: 'One-stop desk', fr: 'Guichet unique' },
      programme: 'PR Toscana FSE+ 2021-2027',
      key: { priority: '1', specificObjective: 'ESO4.8', fund: 'ESF+', categoryOfRegion: 'MD' },
      leadPartner: 'Provincia di Livorno',
      projectStart: '2024-04-01',
      projectEnd: '2027-03-31',
      period: { id: 'P4', number: 4, start: '2025-10-01', end: '2026-03-31', reportDue: '2026-05-31' },
      cutOff: '2026-03-31',
      knownAt: '2026-03-31T16:00:00.000Z',
    },
    languages: ['it', 'en'],
    indicators: [anIndicator()],
    participants: [
      {
        code: 'EECO01',
        name: anIndicator().name,
        values: totalled(332, 256),
        bridge: bridgeOf([{ reportId: 'P3', delta: 294 }], 291, 588),
        target: 600,
      },
    ],
    groups: {
      ageBand: [
        { group: null, values: totalled(1, 0) },
        { group: '18-29', values: totalled(331, 256) },
      ],
    },
    results: [{ code: 'EECR04', name: anIndicator().name, numerator: 0, denominator: 0, due: null, followedUp: null, provisional: 3 }],
    funderTables: [],
    notes: { S2: { it: 'Sintesi', en: 'Summary' }, S6: { it: 'Persone', en: 'People' }, S7: { it: 'Esiti', en: 'Results' } },
    noteLimit: 20,
    ...given,
  };
}

function table(report: ReportModel, key: string): ReportTable {
  const found = report.sections.flatMap((section) => (section.included ? section.tables : [])).find((one) => one.key === key);
  if (found === undefined) throw new Error(`no table ${key}`);
  return found;
}
const allTables = (report: ReportModel): ReportTable[] =>
  report.sections.flatMap((section) => (section.included ? [...section.tables] : []));

describe('the report', () => {
  const report = buildReport(facts());

  it('lists thirteen sections and says which are not part of it', () => {
    expect(report.sections.map(({ key }) => key).join(' ')).toBe('S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13');
    expect(report.sections.filter(({ included }) => included).map(({ key }) => key)).toEqual(['S1', 'S2', 'S5', 'S6', 'S7', 'S11']);
  });

  it('has a cell under every column of every table, and every chart has its table', () => {
    for (const { columns, rows } of allTables(report)) for (const { cells } of rows) expect(cells.length).toBe(columns.length);
    const charts = report.sections.flatMap((section) => (section.included ? section.charts : []));
    for (const chart of charts) expect(table(report, chart.table)).toBeDefined();
    expect(charts.length).toBe(2);
  });

  it('S1 names project, programme, period and days', () => {
    expect(cellAt(table(report, '1.1'), 'cutOff', 'value')).toEqual({ kind: 'day', day: '2026-03-31' });
    expect(cellAt(table(report, '1.1'), 'period', 'value')).toEqual({ kind: 'number', value: 4, decimals: 0 });
  });

  it('S2 counts the indicators of each status, 0 included', () => {
    expect(cellAt(table(report, '2.1'), 'on_track', 'indicators')).toEqual({ kind: 'number', value: 1, decimals: 0 });
    expect(cellAt(table(report, '2.1'), 'at_risk', 'indicators')).toEqual({ kind: 'number', value: 0, decimals: 0 });
  });

  it('S5 lists what waits for records as not applicable, and asks for no value', () => {
    const waits = anIndicator({ code: 'LI-O6', value: null, inPeriod: null, status: 'no_data', waiting: 'deskContact' });
    const report = buildReport(facts({ indicators: [waits] }));
    expect(cellAt(table(report, '5.1'), 'LI-O6', 'value')?.kind).toBe('not_applicable');
    expect(completeness(report).map(({ kind }) => kind)).not.toContain('value');
  });

  it('S5 does not ask for a ratio with nobody in its reference group', () => {
    const nobody = anIndicator({ code: 'R', measure: 'ratio', value: null, numerator: 0, denominator: 0, status: 'no_data' });
    expect(completeness(buildReport(facts({ indicators: [nobody] }))).map(({ kind }) => kind)).not.toContain('value');
  });

  it('S6 tells each correction with its reasons', () => {
    const name = anIndicator().name;
    const reasons = [{ text: { it: 'doppione unito', en: 'double merged', fr: 'doublon fusionné' }, records: 2 }];
    const report = buildReport(facts({ corrections: [{ code: 'EECO01', name, sex: 'T', reported: 294, now: 291, delta: -3, reasons }] }));
    expect(cellAt(table(report, '6.7'), 'EECO01.T', 'delta')).toEqual({ kind: 'number', value: -3, decimals: 0 });
    expect(cellAt(table(report, '6.7'), 'EECO01.T', 'reasons')).toEqual({
      kind: 'words',
      words: { it: '2 × doppione unito', en: '2 × double merged', fr: '2 × doublon fusionné' },
    });
  });

  it('S5 keeps four answers apart: a number, 0, missing, not applicable', () => {
    const levels = anIndicator({
      code: 'R',
      measure: 'ratio',
      cumulative: false,
      value: null,
      inPeriod: null,
      target: null,
      index: null,
      status: 'no_data',
    });
    const zero = anIndicator({ code: 'Z', value: 0, inPeriod: 0 });
    const indicators = table(buildReport(facts({ indicators: [levels, zero] })), '5.1');
    expect(cellAt(indicators, 'R', 'value')?.kind).toBe('missing');
    expect(cellAt(indicators, 'R', 'target')?.kind).toBe('not_applicable');
    expect(cellAt(indicators, 'R', 'inPeriod')?.kind).toBe('not_applicable');
    expect(cellAt(indicators, 'Z', 'value')).toEqual({ kind: 'number', value: 0, decimals: 0 });
  });

  it('S6 bridges from reported to now, and puts what is not known last, before the total', () => {
    const bridge = table(report, '6.1');
    const shown = ['reported', 'corrections', 'added', 'cumulative.T'].map((column) => cellAt(bridge, 'EECO01', column));
    expect(shown.map((cell) => (cell?.kind === 'number' ? cell.value : cell?.kind))).toEqual([294, -3, 297, 588]);
    expect(table(report, '6.2').rows.map(({ key }) => key)).toEqual(['18-29', 'unknown', 'total']);
    expect(cellAt(table(report, '6.2'), 'total', 'participants.T')).toEqual({ kind: 'number', value: 588, decimals: 0 });
  });

  it('S7 has no rate where nobody is in the group, which is not 0 %', () => {
    expect(cellAt(table(report, '7.1'), 'EECR04', 'rate')?.kind).toBe('not_applicable');
    expect(cellAt(table(report, '7.1'), 'EECR04', 'numerator')).toEqual({ kind: 'number', value: 0, decimals: 0 });
  });

  it('S11 lists what is at risk before what is behind, the lowest index first', () => {
    const indicators = [
      anIndicator({ code: 'A', status: 'behind', index: 0.8 }),
      anIndicator({ code: 'B', status: 'at_risk', index: 0.5 }),
      anIndicator({ code: 'C', status: 'behind', index: 0.75 }),
      anIndicator({ code: 'D' }),
    ];
    expect(table(buildReport(facts({ indicators })), '11.1').rows.map(({ key }) => key)).toEqual(['B', 'C', 'A']);
  });

  it('is plain JSON and comes back from it unchanged', () => {
    const content = canonicalContent(report);
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
    const broken = { ...report, indicators: [anIndicator({ value: Number.NaN })] };
    expect(() => canonicalContent(broken)).toThrowError(TypeError);
  });
});

describe('what a report still lacks', () => {
  it('is nothing when texts, cells and values are there', () => expect(completeness(buildReport(facts()))).toEqual([]));

  it('is a mandatory text in each language of the report', () => {
    const parts = completeness(buildReport(facts({ notes: { ...facts().notes, S2: { it: '  ' } } })));
    expect(parts).toEqual([
      { kind: 'text', section: 'S2', language: 'it' },
      { kind: 'text', section: 'S2', language: 'en' },
    ]);
  });

  it('is the explanation of a deviation, only where there is one', () => {
    const parts = completeness(buildReport(facts({ languages: ['it'], indicators: [anIndicator({ status: 'behind' })] })));
    expect(parts).toEqual([{ kind: 'text', section: 'S11', language: 'it' }]);
  });

  it('is a text over the limit of characters, counted as a reader sees them', () => {
    const notes = { ...facts().notes, S2: { it: 'È così, più o meno 👍', en: 'x'.repeat(21) } };
    expect(characterCount('È così, più o meno 👍')).toBe(20);
    expect(completeness(buildReport(facts({ notes })))).toEqual([
      { kind: 'text_too_long', section: 'S2', language: 'en', characters: 21, limit: 20 },
    ]);
  });

  it('is a value that could not be computed, with the cells it leaves empty', () => {
    const parts = completeness(buildReport(facts({ indicators: [anIndicator({ value: null, inPeriod: null, status: 'no_data' })] })));
    expect(parts).toEqual([
      { kind: 'cells', section: 'S5', table: '5.1', rows: ['LI-O4'] },
      { kind: 'value', section: 'S5', indicator: 'LI-O4' },
    ]);
  });

  it('is the number of records left out, once, and each check that failed', () => {
    const finding = {
      of: 'values',
      check: 'V1',
      code: 'sum-differs',
      level: 'error',
      indicators: [],
      against: [],
      sex: 'T',
      found: 1,
      bound: 2,
    } as const;
    const report = buildReport(facts({ indicators: [anIndicator({ excluded: 11 }), anIndicator({ code: 'LI-O5', excluded: 11 })] }));
    expect(completeness(report, [finding, { ...finding, level: 'warning' }])).toEqual([
      { kind: 'failed_check', section: 'S5', finding },
      { kind: 'excluded_records', section: 'S6', records: 11 },
    ]);
  });
});

describe('the difference between two reports', () => {
  const before = anIndicator({
    value: 294,
    inPeriod: 240,
    bySex: totalled(162, 132),
    upToPreviousEnd: totalled(30, 24),
    periodId: 'P3',
    status: 'on_track',
  });
  const reportOf = (indicators: ReportedIndicator[], id: string): ReportModel => {
    const { identity } = facts();
    return buildReport(facts({ indicators, identity: { ...identity, period: { ...identity.period, id } } }));
  };
  const compare = (was: ReportedIndicator[], is: ReportedIndicator[]) =>
    difference(reportOf(was, was[0]?.periodId ?? ''), reportOf(is, is[0]?.periodId ?? ''));

  it('tells corrections of what was reported from what the period adds', () => {
    expect(compare([before], [anIndicator()])).toEqual([
      { kind: 'correction', code: 'LI-O4', sex: 'T', reported: 294, today: 291, delta: -3 },
      { kind: 'correction', code: 'LI-O4', sex: 'F', reported: 162, today: 161, delta: -1 },
      { kind: 'correction', code: 'LI-O4', sex: 'M', reported: 132, today: 130, delta: -2 },
      { kind: 'new', code: 'LI-O4', before: 291, now: 588, delta: 297 },
    ]);
  });

  it('shows a corrected sex although the total stays', () => {
    const moved = compare([before], [anIndicator({ upToPreviousEnd: totalled(161, 133) })]).filter(({ kind }) => kind === 'correction');
    expect(moved.map((one) => (one.kind === 'correction' ? [one.sex, one.delta] : []))).toEqual([
      ['F', -1],
      ['M', 1],
    ]);
  });

  it('is nothing between a report and itself', () => {
    expect(compare([anIndicator()], [anIndicator()])).toEqual([]);
  });

  it('says that a status, a rule, a final target, a level or the list of indicators changed', () => {
    const level: Partial<ReportedIndicator> = { measure: 'ratio', cumulative: false, bySex: null, upToPreviousEnd: null };
    const was = [anIndicator({ ...level, value: 50, periodId: 'P3' }), anIndicator({ code: 'GONE' })];
    const is = [anIndicator({ ...level, value: 40, status: 'behind', definitionVersion: 2, final: 1000 }), anIndicator({ code: 'ADDED' })];
    expect(compare(was, is)).toEqual([
      { kind: 'value', code: 'LI-O4', before: 50, now: 40 },
      { kind: 'status', code: 'LI-O4', before: 'on_track', now: 'behind' },
      { kind: 'rule', code: 'LI-O4', before: 1, now: 2 },
      { kind: 'target', code: 'LI-O4', before: 1200, now: 1000 },
      { kind: 'indicator_added', code: 'ADDED' },
      { kind: 'indicator_removed', code: 'GONE' },
    ]);
  });

  it('has only corrections where a report of the same period was reopened', () => {
    expect(compare([anIndicator()], [anIndicator({ value: 590, bySex: totalled(334, 256) })])).toEqual([
      { kind: 'correction', code: 'LI-O4', sex: 'T', reported: 588, today: 590, delta: 2 },
      { kind: 'correction', code: 'LI-O4', sex: 'F', reported: 332, today: 334, delta: 2 },
    ]);
  });

  it('names the texts that were written or changed', () => {
    const current = buildReport(facts({ notes: { ...facts().notes, S2: { it: 'Altro', en: 'Summary' } } }));
    expect(difference(buildReport(facts()), current).filter(({ kind }) => kind === 'text')).toEqual([
      { kind: 'text', section: 'S2', language: 'it' },
    ]);
  });

  it('has corrections for things as for people', () => {
    const totalOnly = (T: number): BySex => ({ F: null, M: null, N: null, T });
    const things = anIndicator({ bySex: null, value: 10, upToPreviousEnd: totalOnly(0), periodId: 'P3' });
    expect(compare([things], [{ ...things, value: 12, upToPreviousEnd: totalOnly(9), periodId: 'P4' }])).toEqual([
      { kind: 'correction', code: 'LI-O4', sex: 'T', reported: 10, today: 9, delta: -1 },
      { kind: 'new', code: 'LI-O4', before: 9, now: 12, delta: 3 },
    ]);
  });
});
