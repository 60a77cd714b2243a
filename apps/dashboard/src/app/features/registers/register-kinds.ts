import {
  type AnyRegisterName,
  participationsFields,
  registerTypes,
  type RegisterTable,
  registerTable,
  type RegisterTableName,
} from '#contract';
import { type ContentType, enteredFields, type Field, namingFields, recordType } from '#domain';
import { notApplicable } from '#wording';
import { columnsOfRegisters } from './columns-of-registers';

/** What the pages of a register show, in which order; everything else comes from the field catalogue. */
export interface TableKind {
  readonly name: RegisterTableName;
  readonly table: RegisterTable;
  /** Of records that are entered one by one: the fields of their form. Headings are `registers.group.<key>`. */
  readonly groups: readonly FieldsOfGroup[];
  /** Columns until others are chosen. */
  readonly columns: readonly string[];
  /** What stands beside the day where a phone stacks the cells: first the bold one. */
  readonly stacked: readonly string[];
}

interface FieldsOfGroup {
  readonly key: string;
  readonly fields: readonly string[];
}

/** A register whose records are entered one by one, each on a page that the catalogue describes. */
export interface RegisterKind extends TableKind {
  readonly name: AnyRegisterName;
  readonly type: ContentType;
}

type Shown = Pick<TableKind, 'groups' | 'columns' | 'stacked'>;

/** Registers that are used all day have an order of their own. */
const arranged: Readonly<Partial<Record<RegisterTableName, Shown>>> = {
  people: {
    groups: [],
    columns: ['pseudonym', 'desk', 'state', 'entryDate', 'exitDate', 'missing'],
    stacked: ['pseudonym', 'desk', 'state', 'missing'],
  },
  participations: {
    groups: [],
    columns: ['person', 'desk', 'entryDate', 'exitDate', 'sex', 'ageBand', 'employmentStatus', 'isced', 'missing'],
    stacked: ['person', 'desk', 'employmentStatus', 'exitDate'],
  },
  contacts: {
    groups: [
      { key: 'what', fields: ['desk', 'date', 'time', 'contactType', 'need', 'topic', 'minutes', 'outcome'] },
      { key: 'who', fields: ['anonymous', 'person', 'clientType', 'organisation'] },
      { key: 'how', fields: ['channel', 'place', 'origin', 'operator'] },
      { key: 'services', fields: ['services', 'notes'] },
    ],
    columns: ['date', 'desk', 'contactType', 'need', 'minutes', 'channel', 'outcome', 'person'],
    stacked: ['contactType', 'minutes', 'need', 'outcome'],
  },
  appointments: {
    groups: [
      { key: 'when', fields: ['desk', 'requestedOn', 'requestedChannel', 'slotOn', 'slotAt', 'status'] },
      { key: 'who', fields: ['person'] },
    ],
    columns: ['slotOn', 'desk', 'person', 'status', 'requestedOn', 'requestedChannel', 'waitingWorkingDays'],
    stacked: ['status', 'person', 'desk'],
  },
  referrals: {
    groups: [
      { key: 'sent', fields: ['desk', 'person', 'fromMember', 'toMember', 'sentOn', 'destinationCountry', 'reason'] },
      { key: 'answer', fields: ['outcome', 'takenUpOn', 'feedback'] },
    ],
    columns: ['sentOn', 'person', 'fromMember', 'toMember', 'outcome', 'takenUpOn', 'desk'],
    stacked: ['toMember', 'person', 'outcome'],
  },
};

export function tableKind(name: RegisterTableName): TableKind {
  return { name, table: registerTable(name), ...(arranged[name] ?? (isEntered(name) ? byCatalogue(name) : nothing)) };
}

export function registerKind(name: AnyRegisterName): RegisterKind {
  return { ...tableKind(name), name, type: registerTypes[name] };
}

/** Whether the records of a register are entered, changed and taken back one by one. */
export function isEntered(name: RegisterTableName): name is AnyRegisterName {
  return Object.hasOwn(registerTypes, name);
}

const nothing: Shown = { groups: [], columns: [], stacked: [] };

/** As the catalogue has its fields: what it is, when, and what takes more room. */
function byCatalogue(name: AnyRegisterName): Shown {
  const fields = enteredFields(registerTypes[name]);
  const named = (holds: (field: Field) => boolean) => fields.flatMap(([one, field]) => (holds(field) ? [one] : []));
  const isWide = (field: Field) => field.type === 'parts' || field.type === 'references' || ('long' in field && field.long === true);
  const isTime = ({ type }: Field) => type === 'day' || type === 'time';
  const groups = [
    { key: 'what', fields: named((field) => !isWide(field) && !isTime(field)) },
    { key: 'when', fields: named(isTime) },
    { key: 'more', fields: named(isWide) },
  ];
  const columns = columnsOfRegisters[name] ?? firstColumns(name);
  return { groups: groups.filter(({ fields: some }) => some.length > 0), columns, stacked: columns.slice(0, 4) };
}

/** How many columns a register begins with. */
const fewColumns = 7;

function firstColumns(name: AnyRegisterName): readonly string[] {
  const { datedBy, fields } = registerTable(name);
  const isNarrow = (one: string) => ['code', 'codes', 'day', 'number', 'reference', 'text'].includes(fields[one]?.type ?? '');
  const all = [...namingFields(registerTypes[name]), datedBy, ...Object.keys(fields)].filter(isNarrow);
  return [...new Set(all)].slice(0, fewColumns);
}

/** Fields that people see of a record, in the order of its page. Records inside it are no column. */
export function shownFields({ table, groups }: TableKind): readonly string[] {
  const inForm = groups.flatMap(({ fields }) => fields);
  const names = inForm.length === 0 ? Object.keys(table.fields) : [...inForm, ...derivedFields(table.type)];
  return names.filter((name) => tableField(table, name).type !== 'parts');
}

/** Fields that several records can be given at once; none: they are changed one by one. */
export function fieldsOfMany({ name, table }: TableKind): readonly (readonly [name: string, field: Field])[] {
  if (isEntered(name)) return enteredFields(registerTypes[name]).filter(([, field]) => field.type !== 'parts');
  return name === 'participations' ? participationsFields.map((one) => [one, tableField(table, one)] as const) : [];
}

/** What a value says where no head above it names its field; nothing for what is not known. */
export function stackedText(name: string, text: string): readonly string[] {
  if (text === notApplicable) return [];
  return [name === 'minutes' ? `${text} min` : text];
}

/** Fields that are worked out from others and never typed. */
export function derivedFields(type: RegisterTable['type']): readonly string[] {
  return Object.entries(recordType(type).fields).flatMap(([name, { derived }]) => (derived ? [name] : []));
}

/** Every field that the address may narrow a register by. */
export function narrowingFields({ filters, pointers }: RegisterTable): readonly string[] {
  return [...filters, ...pointers];
}

/** Fields of a few values each, by which a register is narrowed. */
export function filterFields({ fields, filters }: RegisterTable): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(fields).filter(([name]) => filters.has(name));
}

/** A field of a register by its name. @throws RangeError for a name that it does not have */
export function tableField({ fields }: RegisterTable, name: string): Field {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new RangeError(`The register has no field ${name}`);
  return field;
}
