import { createHash } from 'node:crypto';
import { cellAt, countParticipations, defaultProgrammeSettings, type ReportModel, type ReportTable } from '#domain';
import { Refusal } from '../src/platform/problems/refusal.js';
import { canonicalJson } from '../src/platform/report-files/frozen-report.js';
import { readDraft, type Draft } from '../src/platform/reports/read-draft.js';
import { certifyReport, createReport, reopenReport, submitReport, verifyReport } from '../src/platform/reports/report-steps.js';
import { readReportSubject } from '../src/platform/reports/report-subject.js';
import { writeSectionText } from '../src/platform/reports/section-text.js';
import { readFrozen, readReport, readTransitions } from '../src/platform/reports/stored-report.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { ReportExample } from './reports-example.js';
import { anExampleProject } from './values-example-project.js';

const table = (report: ReportModel, key: string): ReportTable => {
  const found = report.sections.flatMap((section) => (section.included ? section.tables : [])).find((one) => one.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
};
const numberAt = (report: ReportModel, key: string, row: string, column: string): number | null => {
  const cell = cellAt(table(report, key), row, column);
  return cell?.kind === 'number' ? cell.value : null;
};

describe('reports of a project', () => {
  let specs: SpecDatabase;
  let example: ReportExample;
  const draftOf = (id: string): Promise<Draft> =>
    example.act('anna', async (client, act) =>
      readDraft(client, await readReportSubject(client, act.projectId), await readReport(client, act.projectId, id), act.today, act.at),
    );
  const stored = (id: string) => example.act('anna', (client, act) => readReport(client, act.projectId, id));
  const frozen = (id: string) => example.act('anna', (client, act) => readFrozen(client, act.projectId, id));
  const refusal = async (attempt: Promise<unknown>): Promise<string> => {
    try {
      await attempt;
      return 'not refused';
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };

  beforeAll(async () => {
    specs = await cloneDatabase();
  }, 60_000);
  afterAll(() => specs.drop());

  beforeEach(async () => {
    example = new ReportExample(specs, await anExampleProject(specs, { acronym: `R-${Math.random().toString(36).slice(2, 10)}` }));
    await example.addPeople([
      ...Array.from({ length: 12 }, () => ({ entryDate: '2025-06-01' })),
      ...Array.from({ length: 5 }, () => ({
        entryDate: '2025-07-15',
        sex: 'M' as const,
        employmentStatus: 'INA' as const,
        exitDate: '2025-09-01',
        lastStatus28d: 'JOB' as const,
      })),
      { entryDate: '2025-08-01', isced: null },
      ...Array.from({ length: 7 }, () => ({ entryDate: '2025-11-03', desk: 'LI-D1' })),
    ]);
  });

  it('counts a draft up to the end of its period, as the rules count the records', async () => {
    const { report } = await draftOf(await example.act('anna', (client, act) => createReport(client, act, 'P3')));
    expect(report.identity.cutOff).toBe('2025-09-30');
    expect(report.indicators.find(({ code }) => code === 'EECO01')?.bySex).toEqual({ F: 12, M: 5, N: 0, T: 17 });
    expect(report.indicators.find(({ code }) => code === 'EECR04')?.bySex).toEqual({ F: 0, M: 5, N: 0, T: 5 });
    expect(numberAt(report, '7.1', 'EECR04', 'denominator')).toBe(5);
    expect(numberAt(report, '7.1', 'EECR04', 'followedUp')).toBe(5);
    expect(report.indicators.find(({ code }) => code === 'EECO01')?.excluded).toBe(1);
  });

  it('counts a period that is still running up to today', async () => {
    example.today = '2025-11-02';
    const { report } = await draftOf(await example.act('anna', (client, act) => createReport(client, act, 'P4')));
    expect(report.identity.cutOff).toBe('2025-11-02');
    expect(report.indicators.find(({ code }) => code === 'EECO01')?.value).toBe(17);
  });

  it('says what is missing and refuses to be handed in', async () => {
    const id = await example.act('anna', (client, act) => createReport(client, act, 'P3'));
    const attempt = example.act('anna', (client, act) => submitReport(client, act, id));
    await expectAsync(attempt).toBeRejectedWithError(Refusal, /things are missing\. The first: S2 Summary: the text in Italian/);
    const { missing } = await draftOf(id);
    expect(missing.filter(({ kind }) => kind === 'text').map(({ section }) => section)).toEqual(['S2', 'S2', 'S6', 'S6', 'S7', 'S7']);
    expect(missing.at(-1)?.kind === 'excluded_records' || missing.some(({ kind }) => kind === 'excluded_records')).toBeTrue();
  });

  it('keeps a text that is too long and lists it', async () => {
    const id = await example.draft('P3');
    await example.act('anna', (client, act) =>
      writeSectionText(client, act, id, { section: 'S2', language: 'it', text: 'è'.repeat(2_001), onVersion: 1 }),
    );
    const { missing } = await draftOf(id);
    expect(missing.find(({ kind }) => kind === 'text_too_long')).toEqual({
      ...{ kind: 'text_too_long', section: 'S2', language: 'it' },
      ...{ characters: 2_001, limit: 2_000 },
    });
  });

  it('does not overwrite a text that somebody else wrote in between (G20)', async () => {
    const id = await example.draft('P3');
    const write = (text: string) =>
      example.act('bruno', (client, act) => writeSectionText(client, act, id, { section: 'S2', language: 'it', text, onVersion: 1 }));
    expect(await write('prima')).toBe(2);
    expect(await refusal(write('seconda'))).toBe('stale_version');
  });

  it('goes from draft to certificate, each step with who and when, and not by the one who prepared it (G5)', async () => {
    const id = await example.draft('P3');
    const text = { section: 'S2', language: 'it', text: 'scritto da Bruno', onVersion: 1 } as const;
    await example.act('bruno', (client, act) => writeSectionText(client, act, id, text));
    await example.act('anna', (client, act) => submitReport(client, act, id));
    expect(await refusal(example.act('carla', (client, act) => certifyReport(client, act, id)))).toBe('wrong_state');
    await example.act('carla', (client, act) => verifyReport(client, act, id));
    expect(await refusal(example.act('bruno', (client, act) => certifyReport(client, act, id)))).toBe('own_report');
    expect(await refusal(example.act('anna', (client, act) => certifyReport(client, act, id)))).toBe('own_report');
    await example.act('carla', (client, act) => certifyReport(client, act, id, 'verificato sul campione'));
    const transitions = await example.act('anna', (client, act) => readTransitions(client, act.projectId, id));
    expect(transitions.map(({ from, to, by }) => `${from} ${to} ${by}`)).toEqual([
      'not_started draft anna',
      'draft submitted anna',
      'submitted under_verification carla',
      'under_verification certified carla',
    ]);
    expect((await stored(id)).state).toBe('certified');
  });

  it('has one living report per period', async () => {
    await example.draft('P3');
    expect(await refusal(example.draft('P3'))).toBe('taken');
    expect(await refusal(example.draft('P9'))).toBe('validation');
    expect(await refusal(example.draft('P6'))).toBe('wrong_state');
  });

  it('is not moved by what changes later; the next report shows the correction with its reason', async () => {
    const p3 = await example.issued('P3');
    const before = canonicalJson(await frozen(p3));
    const [person] = await example.addPeople([{ entryDate: '2025-05-01' }]);
    if (!person) throw new Error('nobody');
    await example.correct([person], { sex: 'M' }, 'sesso corretto');
    const late = await example.addPeople([{ entryDate: '2025-10-20' }]);
    await example.correct(late, { entryDate: '2025-09-20' }, 'data di ingresso corretta');

    expect(canonicalJson(await frozen(p3))).toBe(before);
    const p4 = await example.draft('P4');
    const draft = await draftOf(p4);
    const [correction] = draft.corrections.filter(({ code }) => code === 'EECO01');
    expect(correction).toEqual(jasmine.objectContaining({ sex: 'T', reported: 17, now: 19, delta: 2 }));
    expect(correction?.reasons).toEqual(
      jasmine.arrayWithExactContents([
        { text: { it: 'sesso corretto', en: 'sesso corretto', fr: 'sesso corretto' }, records: 1 },
        { text: jasmine.objectContaining({ it: 'data di ingresso corretta' }), records: 1 },
      ]),
    );
    expect(numberAt(draft.report, '6.1', 'EECO01', 'reported')).toBe(17);
    expect(numberAt(draft.report, '6.1', 'EECO01', 'corrections')).toBe(2);
    expect(numberAt(draft.report, '6.1', 'EECO01', 'added')).toBe(7);
    expect(numberAt(draft.report, '6.1', 'EECO01', 'cumulative.T')).toBe(26);
  });

  it('shows a corrected sex by sex, since the total stays', async () => {
    const [person] = await example.addPeople([{ entryDate: '2025-05-01' }]);
    if (!person) throw new Error('nobody');
    await example.issued('P3');
    await example.correct([person], { sex: 'M' }, 'sesso corretto');
    const { corrections } = await draftOf(await example.draft('P4'));
    expect(corrections.filter(({ code }) => code === 'EECO01').map(({ sex, delta }) => [sex, delta])).toEqual([
      ['M', 1],
      ['F', -1],
    ]);
  });

  it('reopened stays as it was issued, and its next version corrects it', async () => {
    const first = await example.issued('P3');
    const before = canonicalJson(await frozen(first));
    await example.addPeople([{ entryDate: '2025-05-01' }]);
    expect(await refusal(example.act('anna', (client, act) => reopenReport(client, act, first, ' ')))).toBe('validation');
    const second = await example.act('bruno', (client, act) => reopenReport(client, act, first, 'una scheda dimenticata'));
    expect((await stored(first)).state).toBe('reopened');
    expect(canonicalJson(await frozen(first))).toBe(before);
    const draft = await draftOf(second);
    expect(draft.missing.filter(({ kind }) => kind === 'text')).toEqual([]);
    expect(numberAt(draft.report, '6.1', 'EECO01', 'corrections')).toBe(1);
    expect(numberAt(draft.report, '6.1', 'EECO01', 'added')).toBe(0);
    await example.act('bruno', (client, act) => submitReport(client, act, second));
    expect((await stored(second)).number).toBe(2);
  });

  it('freezes the record versions behind each number, and hashes that anyone can compute again (G38)', async () => {
    const id = await example.issued('P3');
    const content = await frozen(id);
    const { rootHash } = await stored(id);
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(rootHash ?? '');
    const rows = await example.act('anna', async (client, act) => {
      const { rows } = await client.query<{
        code: string;
        members: string[];
        versions: number[];
        by: Record<string, Record<string, number>>;
      }>(
        `select i.code, v.members, v.member_versions as versions, v.content -> 'by' as by from report_value v
         join indicator i on i.project_id = v.project_id and i.number = v.indicator_number where v.report_id = $1 and v.project_id = $2`,
        [id, act.projectId],
      );
      return rows;
    });
    for (const { code, members, versions } of rows) {
      const lines = members.map((member, at) => `N ${member} ${versions[at]}`).join('\n');
      const said = content.members.find((one) => one.code === code);
      expect(said?.sha256).withContext(code).toBe(createHash('sha256').update(lines).digest('hex'));
      expect(said?.numerator)
        .withContext(code)
        .toBe(content.report.indicators.find((one) => one.code === code)?.value ?? -1);
    }
    expect(rows.find(({ code }) => code === 'EECO01')?.by['N.sex']).toEqual({ F: 12, M: 5 });
  });

  it('carries T6 and T10 with the values that the rules count', async () => {
    const records = [
      { entryDate: '2024-05-01', sex: 'N' as const, isced: 6 as const },
      { entryDate: '2024-06-01', thirdCountryNational: 'yes' as const, degurba: 3 as const },
    ];
    const added = await example.addPeople(records);
    const { report } = await draftOf(await example.act('anna', (client, act) => createReport(client, act, 'P1')));
    const { values } = countParticipations(
      added.map(({ record }) => record),
      { specificObjective: 'ESO4.8', asOf: '2024-09-30', settings: defaultProgrammeSettings },
    );
    for (const [code, value] of Object.entries(values).filter(([code]) => code.startsWith('EECO')))
      for (const sex of ['F', 'M', 'N', 'T'] as const)
        expect(numberAt(report, 'T6', `1|ESO4.8|ESF+||${code}`, `achieved.${sex}`))
          .withContext(`${code} ${sex}`)
          .toBe(value[sex]);
    expect(cellAt(table(report, 'T10'), '1|ESO4.8|ESF+||EECR05|', 'achieved.T')?.kind).toBe('not_applicable');
  });
});
