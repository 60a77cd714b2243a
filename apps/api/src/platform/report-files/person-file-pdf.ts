import {
  type CalendarDay,
  enteredFields,
  type Field,
  type Identity,
  identityFields,
  isParts,
  type Language,
  latinName,
  type Participation,
  recordType,
  type RecordContent,
  type RecordTypeName,
} from '#domain';
import { fieldValueText, formatDay, formatInstant, identityFieldName, lookWord, personFileWords, standardName } from '#wording';
import type { StoredRecord } from '../records/stored-record.js';
import { ink, pageStyle } from './pdf-style.js';
import { typesetPdf } from './typst.js';
import { typstContent, typstString } from './typst-source.js';

/** Somebody looked at what is kept of the person. */
export interface LookInFile {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly action: string;
  readonly times: number;
}

/** All that is kept of one person, for that person. */
export interface PersonFile {
  readonly project: string;
  readonly pseudonym: string;
  readonly language: Language;
  readonly on: CalendarDay;
  readonly by: string;
  readonly reason: string;
  readonly demo: boolean;
  readonly identity: Identity | null;
  readonly participation: Participation | null;
  readonly facts: RecordContent;
  readonly records: readonly Pick<StoredRecord, 'type' | 'day' | 'content'>[];
  /** What records that are pointed to are called, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly looks: readonly LookInFile[];
}

/** The file as a document: paged and tagged (PDF/UA-1), so that a screen reader reads it in order. Same content, same bytes. */
export function personFilePdf(file: PersonFile): Promise<Buffer> {
  return typesetPdf(personFileSource(file), new Map());
}

/** The source that is typeset. */
export function personFileSource(file: PersonFile): string {
  const { project, pseudonym, language, demo, on } = file;
  const words = personFileWords[language];
  const footer = [`${project} · ${pseudonym}${demo ? ` · ${words.demo}` : ''}`, formatDay(on, language)] as const;
  const style = pageStyle({ title: `${words.title} – ${pseudonym}`, language, header: 'none', footer });
  return [style, coverPart(file), identityPart(file), participationPart(file), factsPart(file), recordsPart(file), looksPart(file)].join(
    '\n',
  );
}

function coverPart({ project, pseudonym, language, on, by, reason }: PersonFile): string {
  const words = personFileWords[language];
  const rows = [
    [words.project, project],
    [words.pseudonym, pseudonym],
    [words.issuedOn, formatDay(on, language)],
    [words.issuedBy, by],
    [words.reason, reason],
  ] as const;
  return `= #${typstString(words.title)}\n${table([words.what, words.value], rows)}
#par${typstContent(words.why)}
#par${typstContent(words.rights)}
`;
}

function identityPart({ identity, language }: PersonFile): string {
  const words = personFileWords[language];
  if (identity === null) return section(words.identity, paragraph(words.noIdentity));
  const rows = identityFields.flatMap((field) => {
    const value = identity[field];
    return value === undefined ? [] : [[sentence(identityFieldName(field, language)), identityText(field, value, language)] as const];
  });
  return section(words.identity, paragraph(words.identityNote) + table([words.what, words.value], rows));
}

function identityText(field: keyof Identity, value: string, language: Language): string {
  if (field === 'birthDate') return formatDay(value, language);
  if (field === 'birthCountry') return standardName('countries', value, language);
  if (field === 'sex') return valueText('participation', 'sex', value, language);
  // the fonts of files have no letters of further scripts: the name stands in ours beside it
  const known = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]*$/u.test(value);
  return known ? value : `${value} (${latinName(value)})`;
}

function participationPart({ participation, language }: PersonFile): string {
  const words = personFileWords[language];
  if (participation === null) return section(words.participation, paragraph(words.noParticipation));
  const { operationId, participantId, statusEvents, desk, ...answers } = participation;
  const rows = Object.entries(answers).flatMap(([field, value]) => {
    const isSaid = value !== null && value !== 'not_asked' && !(Array.isArray(value) && value.length === 0);
    return isSaid ? [[fieldLabel('participation', field, language), valueText('participation', field, value, language)] as const] : [];
  });
  const where = desk === null ? [] : [[fieldLabel('participation', 'desk', language), desk] as const];
  const statuses = statusEvents.map(({ on, status }) => {
    return [
      `${fieldLabel('participation', 'lastStatus28d', language)} (${formatDay(on, language)})`,
      valueText('participation', 'lastStatus28d', status, language),
    ] as const;
  });
  const named = [[personFileWords[language].project, operationId] as const, [personFileWords[language].pseudonym, participantId] as const];
  return section(words.participation, table([words.what, words.value], [...named, ...where, ...rows, ...statuses]));
}

function factsPart({ facts, language, names }: PersonFile): string {
  const words = personFileWords[language];
  const rows = contentRows('person', facts, language, names);
  return rows.length === 0 ? '' : section(words.facts, table([words.what, words.value], rows));
}

function recordsPart({ records, language, names }: PersonFile): string {
  const words = personFileWords[language];
  if (records.length === 0) return section(words.done, paragraph(words.nothingDone));
  const newestFirst = [...records].sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1));
  const rows = newestFirst.map(({ type, day, content }) => {
    const said = contentRows(type, content, language, names).map(([label, value]) => `${label}: ${value}`);
    return [day === null ? '–' : formatDay(day, language), sentence(recordType(type).label.one[language]), said.join('; ')] as const;
  });
  return section(words.done, table([words.when, words.what, words.value], rows, '22mm, 40mm, 1fr'));
}

function looksPart({ looks, language }: PersonFile): string {
  const words = personFileWords[language];
  if (looks.length === 0) return section(words.looks, paragraph(words.noLooks));
  const rows = looks.map(({ at, by, reason, action, times }) => {
    const how = times > 1 ? `${lookWord(action, language)} (${times}×)` : lookWord(action, language);
    return [formatInstant(at, language), by, sentence(how), reason] as const;
  });
  return section(
    words.looks,
    paragraph(words.looksNote) + table([words.when, words.who, words.how, words.reason], rows, '34mm, 36mm, 42mm, 1fr'),
  );
}

/** Every field that was entered, records inside it field by field. */
function contentRows(
  type: RecordTypeName,
  content: RecordContent,
  language: Language,
  names: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  return enteredFields(type).flatMap(([name, field]) => {
    const value = content[name] ?? null;
    if (value === null || name === 'person' || name === 'participation') return [];
    const text = isParts(value)
      ? value.map((part) => partText(field, part, language, names)).join(' · ')
      : (nameOfReference(field, value, names) ?? fieldValueText(field, value, language));
    return [[fieldLabel(type, name, language), text] as const];
  });
}

function partText(field: Field, part: RecordContent, language: Language, names: Readonly<Record<string, string>>): string {
  if (field.type !== 'parts') return '';
  return Object.entries(part)
    .flatMap(([name, value]) => {
      const inner = field.fields[name];
      if (inner === undefined || value === null || isParts(value)) return [];
      return `${inner.label[language]} ${nameOfReference(inner, value, names) ?? fieldValueText(inner, value, language)}`;
    })
    .join(', ');
}

function nameOfReference(field: Field, value: unknown, names: Readonly<Record<string, string>>): string | null {
  if (field.type !== 'reference' && field.type !== 'references') return null;
  return [value]
    .flat()
    .map((id) => names[String(id)] ?? '–')
    .join(', ');
}

const fieldLabel = (type: RecordTypeName, field: string, language: Language): string =>
  sentence(recordType(type).fields[field]?.label[language] ?? field);

function valueText(type: RecordTypeName, name: string, value: unknown, language: Language): string {
  const field = recordType(type).fields[name];
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (field === undefined) return String(value);
  if (isPlain) return fieldValueText(field, value, language);
  return Array.isArray(value) ? fieldValueText(field, value.map(String), language) : String(value);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const section = (title: string, body: string): string => `== #${typstString(title)}\n${body}`;
const paragraph = (text: string): string => `#par(text(fill: rgb("${ink.quiet}"))${typstContent(text)})\n`;

/** A table whose headings are repeated on every page. @param widths of its columns; default: the first a third */
function table(headings: readonly string[], rows: readonly (readonly string[])[], widths = '55mm, 1fr'): string {
  const head = headings.map((heading) => `head(${typstString(heading)})`).join(', ');
  const cells = rows.map((row) => `table.hline(stroke: 0.35pt + rgb("${ink.line}")), ${row.map((cell) => typstContent(cell)).join(', ')},`);
  return `#table(columns: (${widths}), align: left, table.header(repeat: true, ${head}, table.hline(stroke: 0.6pt + rgb("${ink.accent}"))),
${cells.join('\n')}
table.hline(stroke: 0.6pt + rgb("${ink.rule}")))
`;
}
