import { type Field, type RecordType, recordType, type RecordTypeName } from '#domain';
import { registerTypes } from './registers.js';

/** Everything that is shown as a table with filters, order, columns, views and export, with the type its records are of. */
export const registerTables = { people: 'person', participations: 'participation', ...registerTypes } as const;
export type RegisterTableName = keyof typeof registerTables;
export const registerTableNames = Object.keys(registerTables) as [RegisterTableName, ...RegisterTableName[]];

/** What a register can show, and by what it can be narrowed and put in order. */
export interface RegisterTable {
  readonly type: RecordTypeName;
  /** By the names under which rows, addresses and files have them. Never who somebody is, and nothing of a special category (G3, G39). */
  readonly fields: Readonly<Record<string, Field>>;
  readonly sorts: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
  /** References: narrowed to the records that point to one of some others. */
  readonly pointers: ReadonlySet<string>;
  /** The field whose day the register goes by until another order is chosen, the newest first; empty: it has none, and goes by the names. */
  readonly datedBy: string;
}

const participation = recordType('participation').fields;
const person = recordType('person').fields;

/** Fields that say how far the record of a participation has come (R12). */
const ofCompleteness: Readonly<Record<'state' | 'complete' | 'missing', Field>> = {
  state: {
    type: 'code',
    label: { it: 'stato', en: 'state', fr: 'état' },
    codes: { present: { it: 'presente', en: 'present', fr: 'présente' }, left: { it: 'uscita', en: 'left', fr: 'sortie' } },
  },
  complete: {
    type: 'boolean',
    label: { it: 'completezza', en: 'completeness', fr: 'complétude' },
    yesNo: {
      yes: { it: 'completa', en: 'complete', fr: 'complète' },
      no: { it: 'da completare', en: 'incomplete', fr: 'à compléter' },
    },
  },
  missing: {
    type: 'codes',
    label: { it: 'dati che mancano', en: 'missing data', fr: 'données manquantes' },
    codes: Object.fromEntries(
      ['sex', 'birthDate', 'employmentStatus', 'longTerm', 'isced', 'inEducationAtEntry'].map((name) => [
        name,
        participation[name]?.label ?? { it: name, en: name, fr: name },
      ]),
    ),
  },
};

const ownFields: Readonly<Record<'people' | 'participations', Readonly<Record<string, Field>>>> = {
  people: {
    ...some(person, ['pseudonym']),
    ...some(participation, ['desk']),
    state: ofCompleteness.state,
    ...some(participation, ['entryDate', 'exitDate']),
    ...{ complete: ofCompleteness.complete, missing: ofCompleteness.missing },
    ...some(participation, ['sex', 'ageBand', 'employmentStatus']),
    ...some(person, ['interviewLanguage', 'languageLevel', 'occupationSought', 'availableFrom', 'mobility', 'channelOfArrival']),
  },
  participations: {
    ...some(participation, ['person', 'desk', 'entryDate', 'exitDate', 'exitReason']),
    ...ofCompleteness,
    ...some(participation, ['sex', 'ageBand', 'employmentStatus', 'longTerm', 'isced', 'inEducationAtEntry', 'thirdCountryNational']),
    ...some(participation, ['degurba', 'lastStatus28d', 'education28d', 'qualification28d', 'status6m', 'improved6m']),
  },
};

const tables = new Map<RegisterTableName, RegisterTable>();

/** What a register is, to the page that shows it and to the server that answers it. */
export function registerTable(name: RegisterTableName): RegisterTable {
  const table = tables.get(name) ?? (isOwn(name) ? ownTable(name) : contentTable(registerTables[name]));
  tables.set(name, table);
  return table;
}

function isOwn(name: RegisterTableName): name is 'people' | 'participations' {
  return name in ownFields;
}

function ownTable(name: 'people' | 'participations'): RegisterTable {
  const fields = ownFields[name];
  const filters = namesOf(fields, (field) => isNarrowing(field) && !field.derived);
  return { type: registerTables[name], fields, sorts: namesOf(fields, () => true), filters, pointers: new Set(), datedBy: 'entryDate' };
}

/** Of records that the catalogue alone describes: what is worked out anew at each reading can neither narrow nor order them. */
export function contentTable(type: RecordTypeName): RegisterTable {
  const { fields, datedBy }: RecordType = recordType(type);
  return {
    ...{ type, fields },
    sorts: namesOf(fields, (field) => !field.derived && isOrdered(field)),
    filters: namesOf(fields, (field) => !field.derived && isNarrowing(field)),
    pointers: namesOf(fields, (field) => !field.derived && (field.type === 'reference' || field.type === 'references')),
    datedBy: datedBy ?? Object.keys(fields).find((one) => fields[one]?.type === 'day') ?? '',
  };
}

/** A few values each, so that they can be chosen from. */
function isNarrowing(field: Field): boolean {
  return field.type === 'boolean' || ('codes' in field && field.codes !== undefined);
}

const named: ReadonlySet<RecordTypeName> = new Set(['desk', 'person', 'organisation']);

function isOrdered(field: Field): boolean {
  if (field.type === 'reference') return named.has(field.to);
  return ['text', 'code', 'day', 'time', 'number', 'boolean'].includes(field.type);
}

function namesOf(fields: Readonly<Record<string, Field>>, holds: (field: Field) => boolean): ReadonlySet<string> {
  return new Set(Object.entries(fields).flatMap(([name, field]) => (holds(field) ? [name] : [])));
}

function some(fields: Readonly<Record<string, Field>>, names: readonly string[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    names.map((name) => {
      const field = fields[name];
      if (!field) throw new RangeError(`The catalogue has no field ${name}`);
      return [name, field];
    }),
  );
}
