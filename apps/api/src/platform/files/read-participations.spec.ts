import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { countParticipations, defaultProgrammeSettings, type ReadContext } from '#domain';
import { readParticipations, type ReadResult } from './index.js';

const samples = join(process.cwd(), 'libs/testkit/src/samples');
const context: ReadContext = {
  today: '2026-03-31',
  operation: null,
  specificObjective: null,
  settings: defaultProgrammeSettings,
  dateOrder: null,
};
const read = (name: string, change: Partial<ReadContext> = {}): Promise<ReadResult> =>
  readParticipations({ path: join(samples, name) }, { ...context, ...change });
const codes = ({ faults }: ReadResult): string[] => faults.map(({ code }) => code);
const readBytes = (bytes: Buffer): Promise<ReadResult> => readParticipations({ bytes }, context);

interface Expected {
  specificObjective: string;
  asOf: string;
  values: Record<string, { T: number; F: number; M: number; N: number }>;
  incomplete: { participant_id: string }[];
}
interface Finding {
  row: number | null;
  column: string | null;
  code: string;
  level: string;
  match: 'cell' | 'row' | 'file';
}
const expectedOf = <T>(name: string): T => JSON.parse(readFileSync(join(samples, name), 'utf8')) as T;

describe('reading a participations file', () => {
  for (const [file, answer] of [
    ['participations-livorno.csv', 'participations-livorno.expected.json'],
    ['participations-lecce.xlsx', 'participations-lecce.expected.json'],
  ] as const)
    it(`gives ${file} to the unit as a second implementation counted it`, async () => {
      const { specificObjective, asOf, values, incomplete } = expectedOf<Expected>(answer);
      const result = await read(file, { specificObjective });
      expect(result.faultCounts.error).toBe(0);
      expect(countParticipations(result.participations, { specificObjective, asOf, settings: defaultProgrammeSettings }).values).toEqual(
        values,
      );
      expect(result.incomplete.map(({ participantId }) => participantId)).toEqual(incomplete.map(({ participant_id }) => participant_id));
    });

  it('reports every fault of the file with errors at its place, and nothing else', async () => {
    const { findings } = expectedOf<{ findings: Finding[] }>('participations-with-errors.expected.json');
    const operation = { names: ['MEDMORE-SUI'], days: { start: '2024-04-01', end: '2027-03-31' } };
    const { faults, columns, dialect } = await read('participations-with-errors.csv', { operation });
    // a finding of a row as a whole may point to any column of it
    const place = (finding: Pick<Finding, 'row' | 'column' | 'code' | 'level'>): string => {
      const whole = findings.some(({ row, code, match }) => match !== 'cell' && row === finding.row && code === finding.code);
      return `${finding.level} ${finding.row} ${whole ? '' : finding.column} ${finding.code}`;
    };
    expect(faults.map(place).sort()).toEqual(findings.map(place).sort());
    expect(columns?.unknown).toEqual(['sportello', 'nota']);
    expect(dialect).toEqual({ type: 'csv', encoding: 'windows-1252', delimiter: ';', newline: 'mixed', dateOrder: 'iso', sheet: null });
  });

  it('says how a workbook is written, and looks at no identity', async () => {
    const { dialect, columns } = await read('participations-lecce.xlsx');
    expect(dialect).toEqual({ type: 'xlsx', encoding: null, delimiter: null, newline: null, dateOrder: 'dmy', sheet: 'Partecipazioni' });
    expect(columns?.notRead).toEqual(jasmine.arrayContaining(['Cognome', 'Nome', 'Codice fiscale', 'Telefono', 'E-mail']));
  });
});

describe('a file that cannot be read', () => {
  it('is recognised by its bytes, never by its name', async () => {
    expect(codes(await readBytes(Buffer.alloc(0)))).toEqual(['file-empty']);
    expect(codes(await readBytes(Buffer.from('%PDF-1.7\n')))).toEqual(['file-type-unsupported']);
    expect(codes(await readBytes(Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251))))).toEqual(['file-binary']);
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(codes(await readBytes(compound))).toEqual(['file-encrypted']);
  });

  it('is a damaged workbook when its end is missing', async () => {
    expect(codes(await readBytes(readFileSync(join(samples, 'participations-lecce.xlsx')).subarray(0, 80_000)))).toEqual(['file-damaged']);
  });

  it('is refused before it unpacks to more than is allowed (G30)', async () => {
    expect(codes(await readBytes(anArchive({ 'xl/workbook.xml': Buffer.alloc(30_000_000) })))).toEqual(['archive-unsafe']);
    expect(
      codes(await readBytes(anArchive(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`xl/${at}.txt`, Buffer.from('x')]))))),
    ).toEqual(['archive-unsafe']);
  });

  it('is refused with definitions, outside references and macros in it (G30)', async () => {
    expect(codes(await readBytes(anArchive({ 'xl/workbook.xml': Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') })))).toEqual([
      'xml-entities',
    ]);
    expect(codes(await readBytes(anArchive({ 'xl/externalLinks/externalLink1.xml': Buffer.from('<x/>') })))).toEqual(['outside-reference']);
    expect(codes(await readBytes(anArchive({ 'xl/vbaProject.bin': Buffer.from('x') })))).toEqual(['macros']);
    expect(codes(await readBytes(anArchive({ 'word/document.xml': Buffer.from('<x/>') })))).toEqual(['file-type-unsupported']);
  });

  it('is told the row where a quote stays open, and what stands before it is read', async () => {
    const lines = readFileSync(join(samples, 'participations-livorno.csv'), 'utf8').split('\n').slice(0, 60);
    const text = lines.join('\n').replace('LI-00030', '"LI-00030');
    const result = await readBytes(Buffer.from(text));
    expect(result.faults.filter(({ level }) => level === 'error').map(({ code, row }) => `${row} ${code}`)).toEqual([
      '31 quote-not-closed',
    ]);
    expect(result.participations.length).toBe(29);
  });
});

/** A zip archive made by hand, so that nothing but its parts matters. */
function anArchive(parts: Record<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const fileName = Buffer.from(name);
    // from "version needed" to "length of the extra field", the same in both headers; nobody checks the checksum before the sizes
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    local.push(Buffer.from('504b0304', 'hex'), common, fileName, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), common, tail, fileName);
    offset += 30 + fileName.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, entries, Buffer.from('504b0506', 'hex'), end]);
}
