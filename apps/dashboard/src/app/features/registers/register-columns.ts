import type { RegisterTable } from '#contract';
import { type Language, namingFields, recordType } from '#domain';
import type { RecordColumn } from '../../shared/ui/record-table';
import { tableField } from './register-kinds';

/** Widths by the type of a field, and of those whose words are much longer or shorter than others of it. */
const widths: Readonly<Record<string, string>> = { day: '8.4em', number: '6.6em', reference: 'minmax(9em, 1.2fr)', boolean: '7em' };
const ownWidths: Readonly<Record<string, string>> = {
  person: 'minmax(6.5em, 0.6fr)',
  pseudonym: 'minmax(7em, 0.6fr)',
  state: '8em',
  sex: '6.5em',
  complete: '9em',
  missing: 'minmax(10em, 1.2fr)',
  ageBand: '9em',
  isced: 'minmax(10em, 1.4fr)',
  employmentStatus: 'minmax(9em, 1.1fr)',
  contactType: 'minmax(12em, 1.4fr)',
  need: 'minmax(10em, 1.3fr)',
  outcome: 'minmax(11em, 1.3fr)',
  channel: 'minmax(8em, 0.9fr)',
  slotOn: '10.5em',
  waitingWorkingDays: '9em',
};

/** The column in which records are chosen. */
export const choosing = 'chosen';

/** The columns of a register: fields of the catalogue, in the order of the address. @param sort as the address says it */
export function registerColumns(
  table: RegisterTable,
  names: readonly string[],
  language: Language,
  sort: string | undefined,
): readonly RecordColumn[] {
  return names.map((name) => {
    const field = tableField(table, name);
    const column = {
      key: name,
      name: field.label[language],
      // what a record is called by is read first, and is the longest
      width: ownWidths[name] ?? (isTitle(table, name) ? 'minmax(14em, 2.4fr)' : (widths[field.type] ?? 'minmax(8em, 1fr)')),
      numeric: field.type === 'number' && !field.codes,
    };
    return table.sorts.has(name) ? { ...column, sorted: sorted(name, sort) } : column;
  });
}

function isTitle({ type }: RegisterTable, name: string): boolean {
  const [first] = namingFields(type);
  return name === first && ['text', 'reference'].includes(recordType(type).fields[name]?.type ?? '');
}

function sorted(name: string, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}
