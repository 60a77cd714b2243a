import { readXlsx } from 'hucre/xlsx';
import type { ReportModel } from '#domain';
import type { IssuedReport } from '../src/platform/report-files/issued-report.js';
import { reportPdf } from '../src/platform/report-files/report-pdf.js';
import { protectedText } from '../src/platform/report-files/protected-text.js';
import { reportXlsx } from '../src/platform/report-files/report-xlsx.js';
import { readFrozen } from '../src/platform/reports/stored-report.js';
import { writeSectionText } from '../src/platform/reports/section-text.js';
import { submitReport } from '../src/platform/reports/report-steps.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { ReportExample } from './reports-example.js';
import { anExampleProject } from './values-example-project.js';

describe('the files of a report', () => {
  let specs: SpecDatabase;
  let model: ReportModel;
  const issued = (given: Partial<IssuedReport> = {}): IssuedReport => ({
    ...{ model, language: 'it', state: 'certified', number: 1, rootHash: 'ab'.repeat(32), demo: true },
    ...given,
  });

  beforeAll(async () => {
    specs = await cloneDatabase();
    const example = new ReportExample(specs, await anExampleProject(specs, { acronym: 'FILES' }));
    await example.addPeople([
      ...Array.from({ length: 1_234 }, () => ({ entryDate: '2025-06-01' })),
      ...Array.from({ length: 6 }, () => ({
        entryDate: '2025-07-15',
        sex: 'M' as const,
        exitDate: '2025-09-01',
        lastStatus28d: 'JOB' as const,
      })),
    ]);
    const id = await example.draft('P3');
    const text = '#strong[nessun comando] $x$ "virgolette" \\ 中文 😀\n\n=SUM(A1)';
    await example.act('anna', (client, act) => writeSectionText(client, act, id, { section: 'S2', language: 'it', text, onVersion: 1 }));
    await example.act('anna', (client, act) => submitReport(client, act, id));
    ({ report: model } = await example.act('anna', (client, act) => readFrozen(client, act.projectId, id)));
  }, 120_000);
  afterAll(() => specs.drop());

  describe('as PDF', () => {
    it('is tagged, marked, in its language and paged (PDF/UA-1)', async () => {
      const pdf = (await reportPdf(issued())).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBeTrue();
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(pdf).toMatch(/\/Lang\s*\(it/);
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const pages = Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)|\/Count (\d+)[^>]*\/Type\s*\/Pages/.exec(pdf)?.slice(1).find(Boolean));
      expect(pages).toBeGreaterThan(4);
    });

    it('gives the same bytes for the same report, and others for another language or state', async () => {
      const [one, again, french, draft] = [
        await reportPdf(issued()),
        await reportPdf(issued()),
        await reportPdf(issued({ language: 'fr' })),
        await reportPdf(issued({ state: 'draft', rootHash: null })),
      ];
      expect(again.equals(one)).toBeTrue();
      expect(french.equals(one)).toBeFalse();
      expect(draft.equals(one)).toBeFalse();
    });
  });

  describe('as a workbook', () => {
    it('has one sheet per table and real numbers, percentages and days in it', async () => {
      const workbook = await readXlsx(await reportXlsx(issued()));
      const tables = model.sections.flatMap((section) => (section.included ? section.tables : []));
      expect(workbook.sheets.length).toBe(tables.length + 2);
      const sheet = (start: string) => workbook.sheets.find(({ name }) => name.startsWith(start))?.rows ?? [];
      const [headings = [], ...rows] = sheet('5.1');
      const total = rows.find((row) => row[0] === 'EECO01');
      expect(total?.[headings.indexOf('Valore')]).toBe(1_240);
      const rate = sheet('7.1').find((row) => row[0] === 'EECR04');
      expect(rate?.[4]).toBe(100);
      const cutOff = sheet('1.1').find((row) => row[0] === 'Dati fino al')?.[1];
      expect(cutOff instanceof Date ? cutOff.toISOString().slice(0, 10) : cutOff).toBe('2025-09-30');
    });

    it('gives the same bytes for the same report', async () => {
      expect(Buffer.from(await reportXlsx(issued())).equals(Buffer.from(await reportXlsx(issued())))).toBeTrue();
    });

    it('lets no text be read as a formula (G33)', () => {
      for (const text of ['=1+1', '+39 050', '-cmd', '@x', '\tx', '\rx', '\u0000x'])
        expect(protectedText(text)).withContext(text).toBe(`'${text}`);
      expect(protectedText('–')).toBe('–');
      expect(protectedText('EECO01')).toBe('EECO01');
    });
  });
});
