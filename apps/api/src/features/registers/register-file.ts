import { stringify } from 'csv-stringify/sync';
import { writeXlsxStream } from 'hucre/xlsx';
import type { ClientBase } from 'pg';
import type { Field, Language } from '#domain';
import { recordFileCell } from '#wording';
import { contentView } from '../../platform/records/record-view.js';
import { readRegisterRows, type RegisterQuestion } from '../../platform/records/read-register.js';
import { namesIn } from '../../platform/records/register-source.js';
import { protectedText } from '../../platform/report-files/protected-text.js';

type Column = readonly [name: string, field: Field];
/** Of a row: its id, then a cell per column. */
type Line = readonly (string | number | null)[];

/** The rows of a register, block by block, and how many have come. */
export function registerLines(client: ClientBase, question: RegisterQuestion, columns: readonly Column[], language: Language) {
  const lines = { count: 0, rows };
  async function* rows(): AsyncGenerator<readonly Line[]> {
    const needsDerived = columns.some(([, field]) => field.derived);
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { page, next } = await readRegisterRows(client, { ...question, query: { ...question.query, cursor } });
      const names = await namesIn(client, question.projectId, question.source, page, language);
      const derived = needsDerived
        ? await question.source.derive(client, question.projectId, page, question.today)
        : new Map<string, object>();
      const namesFor = (field: Field) => (id: string) => fileName(field, names[id] ?? id);
      yield page.map(({ id, content }) => {
        const values: ReturnType<typeof contentView> = { ...contentView(content), ...derived.get(id) };
        return [id, ...columns.map(([name, field]) => recordFileCell(field, values[name] ?? null, language, namesFor(field)))];
      });
      lines.count += page.length;
      cursor = next;
    }
  }
  return lines;
}

/** A desk is called `LI-D1 · SUI Livorno`: in a file its code is enough, and finds it again. */
function fileName(field: Field, name: string): string {
  return field.type === 'reference' && field.to === 'desk' ? (name.split(' · ')[0] ?? name) : name;
}

/** The bytes of a file, as they come: lines about it, the names of the columns, the rows. The first column is the id, by which an import finds a row again. */
export async function* registerFile(
  format: 'csv' | 'xlsx',
  language: Language,
  about: readonly (readonly string[])[],
  columns: readonly Column[],
  rows: AsyncGenerator<readonly Line[]>,
): AsyncGenerator<Uint8Array> {
  const header = ['id', ...columns.map(([, field]) => field.label[language])];
  if (format === 'csv') yield* csvOf(language, about, header, rows);
  else yield* xlsxOf(about, header, columns, rows);
}

/** What a spreadsheet of that language takes for the end of a cell. */
const delimiters: Readonly<Record<Language, string>> = { it: ';', en: ',', fr: ';' };

async function* csvOf(
  language: Language,
  about: readonly (readonly string[])[],
  header: readonly string[],
  rows: AsyncGenerator<readonly Line[]>,
): AsyncGenerator<Buffer> {
  const text = (lines: readonly Line[]): string =>
    stringify(
      lines.map((line) => line.map(protectedCell)),
      { delimiter: delimiters[language], record_delimiter: 'windows' },
    );
  // a line as wide as the header: what reads by commas alone stumbles over narrow ones
  const wide = (line: Line): Line => [...line, ...header.slice(line.length).map(() => null)];
  yield Buffer.from(`\ufeff${text([...about, header].map(wide))}`);
  for await (const block of rows) yield Buffer.from(text(block));
}

async function* xlsxOf(
  about: readonly (readonly string[])[],
  header: readonly string[],
  columns: readonly Column[],
  rows: AsyncGenerator<readonly Line[]>,
): AsyncGenerator<Uint8Array> {
  async function* cells() {
    for (const line of [...about, header]) yield line.map(protectedCell);
    for await (const block of rows)
      for (const [id = null, ...line] of block)
        yield [
          id,
          ...line.map((value, at) =>
            columns[at]?.[1].type === 'day' && typeof value === 'string' ? dayCell(value) : protectedCell(value),
          ),
        ];
  }
  yield* writeXlsxStream(cells(), { name: 'Cruscotto' });
}

function protectedCell(value: string | number | null): string | number | null {
  return typeof value === 'string' ? protectedText(value) : value;
}

function dayCell(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
