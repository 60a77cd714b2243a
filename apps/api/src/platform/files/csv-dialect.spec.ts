import { knownNames } from '#domain';
import { detectCsvDialect, detectNewline } from './csv-dialect.js';
import { detectEncoding } from './text-encoding.js';

const header = ['operation_id', 'participant_id', 'sex', 'birth_date', 'entry_date', 'nota'];
const file = (delimiter: string, newline = '\n'): string =>
  [header, ['A', 'B-1', 'F', '1990-01-01', '2025-01-01', 'così, "x"; y']].map((cells) => cells.join(delimiter)).join(newline) + newline;

describe('the dialect of a text file', () => {
  it('finds the delimiter by the names of the columns, not by what is frequent', () => {
    for (const delimiter of [',', ';', '\t', '|'])
      expect(detectCsvDialect(Buffer.from(file(delimiter)), knownNames).delimiter).toBe(delimiter);
  });

  it('obeys a first line that names the delimiter, which is no row', () => {
    const dialect = detectCsvDialect(Buffer.from(`sep=;\r\n${file(';')}`), knownNames);
    expect([dialect.delimiter, dialect.skippedBytes]).toEqual([';', 7]);
  });

  it('finds the encoding from the bytes', () => {
    const text = file(';');
    expect(detectEncoding(Buffer.from(text)).encoding).toBe('utf-8');
    expect(detectEncoding(Buffer.from(`\ufeff${text}`)).encoding).toBe('utf-8 with BOM');
    expect(detectEncoding(Buffer.from(text, 'latin1')).encoding).toBe('windows-1252');
    expect(detectEncoding(Buffer.from(text, 'utf16le')).encoding).toBe('utf-16le');
    expect(detectEncoding(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()).encoding).toBe('utf-16be');
  });

  it('tells a mixture from Windows-1252; a mark of byte order inside proves nothing', () => {
    const mixed = Buffer.concat([Buffer.from('perché città è così;'.repeat(5)), Buffer.from([0x63, 0xe0, 0x0a])]);
    expect(detectEncoding(mixed)).toEqual({ encoding: 'utf-8', isMixed: true });
    const glued = Buffer.concat([
      Buffer.from('citt', 'latin1'),
      Buffer.from([0xe0, 0x0a, 0xef, 0xbb, 0xbf]),
      Buffer.from('perch'),
      Buffer.from([0xe9, 0x0a]),
    ]);
    expect(detectEncoding(glued)).toEqual({ encoding: 'windows-1252', isMixed: false });
  });

  it('looks at ends of lines outside quotes, across pieces', () => {
    expect(detectNewline([Buffer.from('a\r'), Buffer.from('\nb\r\n')])).toBe('CRLF');
    expect(detectNewline([Buffer.from('a\rb\r')])).toBe('CR');
    expect(detectNewline([Buffer.from('"a\nb"\r\nc\r\n')])).toBe('CRLF');
    expect(detectNewline([Buffer.from('a\r\nb\n')])).toBe('mixed');
  });
});
