import { type RegisterName, registers } from '#contract';
import { type ContentType, enteredFields, type Field, recordType } from '#domain';
import { notApplicable } from '#wording';

/** What the pages of a kind of record show and ask for, in which order; everything else comes from the field catalogue. */
export interface RegisterKind {
  readonly name: RegisterName;
  readonly type: ContentType;
  /** Headings are `registers.group.<key>`. */
  readonly groups: readonly { readonly key: string; readonly fields: readonly string[] }[];
  /** Columns until others are chosen. */
  readonly columns: readonly string[];
  /** What stands beside the day where a phone stacks the cells: first the bold one. */
  readonly stacked: readonly string[];
}

const kinds: Readonly<Record<RegisterName, Omit<RegisterKind, 'name' | 'type'>>> = {
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

export function registerKind(name: RegisterName): RegisterKind {
  return { name, type: registers[name], ...kinds[name] };
}

/** Fields that people see of a record, entered and worked out, in the order of its page. Records inside it are no column. */
export function shownFields({ type, groups }: RegisterKind): readonly string[] {
  return [...groups.flatMap(({ fields }) => fields), ...derivedFields(type)].filter((name) => fieldOf(type, name).type !== 'parts');
}

/** What a value says where no head above it names its field; nothing for what is not known. */
export function stackedText(name: string, text: string): readonly string[] {
  if (text === notApplicable) return [];
  return [name === 'minutes' ? `${text} min` : text];
}

/** Fields that are worked out from others and never typed. */
export function derivedFields(type: ContentType): readonly string[] {
  return Object.entries(recordType(type).fields).flatMap(([name, { derived }]) => (derived ? [name] : []));
}

/** Entered fields of a few values each, by which a register is narrowed. */
export function filterFields(type: ContentType): readonly (readonly [name: string, field: Field])[] {
  return enteredFields(type).filter(([, field]) => field.type === 'boolean' || ('codes' in field && field.codes !== undefined));
}

/** Whether the API can put the register in the order of a field. An order by what is pointed to would be one of ids. */
export function isSortable(type: ContentType, name: string): boolean {
  const field = fieldOf(type, name);
  return !field.derived && ['text', 'code', 'day', 'number', 'boolean'].includes(field.type);
}

function fieldOf(type: ContentType, name: string): Field {
  const field = recordType(type).fields[name];
  if (!field) throw new RangeError(`${type} has no field ${name}`);
  return field;
}
