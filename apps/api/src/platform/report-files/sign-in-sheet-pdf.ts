import { type CalendarDay, type Language, recordType } from '#domain';
import { formatDay, formatNumber, signInSheetWords } from '#wording';
import { ink, pageStyle } from './pdf-style.js';
import { typesetPdf } from './typst.js';
import { typstContent, typstString } from './typst-source.js';

/** Somebody who signs; a name is printed where whoever prints is told it, else there is room to write it. */
export interface SheetRow {
  readonly pseudonym: string;
  readonly name: string | null;
  readonly organisation: string | null;
}

/** A sheet to be signed in the room. */
export interface SignInSheet {
  readonly code: string;
  readonly issuedOn: CalendarDay;
  readonly project: string;
  readonly course: string;
  readonly date: CalendarDay;
  readonly from: string | null;
  readonly to: string | null;
  readonly hours: number;
  readonly place: string | null;
  readonly room: string | null;
  readonly trainer: string | null;
  /** A code of the catalogue. */
  readonly mode: string | null;
  readonly language: Language;
  readonly demo: boolean;
  readonly rows: readonly SheetRow[];
}

/** A page across has room for so many people. */
const rowsOfAPage = 25;

/** The sheet as a document: A4 across, tagged (PDF/UA-1). Same sheet, same bytes. */
export function signInSheetPdf(sheet: SignInSheet): Promise<Buffer> {
  return typesetPdf(signInSheetSource(sheet), new Map());
}

/** The source that is typeset. */
export function signInSheetSource(sheet: SignInSheet): string {
  const { language, code, demo, project, issuedOn } = sheet;
  const words = signInSheetWords[language];
  const footer = [`${project}${demo ? ` · ${words.demo}` : ''}`, `${words.stamped(formatDay(issuedOn, language))} · ${code}`] as const;
  const style = pageStyle({ title: `${words.title} ${code}`, language, header: 'none', footer });
  const pages = pagesOf(sheet.rows).map((rows, at) => page(sheet, rows, at * rowsOfAPage));
  return `${style}\n#set page(flipped: true, margin: (x: 12mm, top: 10mm, bottom: 14mm))\n${pages.join('\n#pagebreak()\n')}`;
}

/** People by page, and on the last one lines for those who come unannounced: at least three of them. */
function pagesOf(rows: readonly SheetRow[]): readonly (readonly (SheetRow | null)[])[] {
  const pages = Math.max(1, Math.ceil((rows.length + 3) / rowsOfAPage));
  const lines = Array.from({ length: pages * rowsOfAPage }, (_, at) => rows[at] ?? null);
  return Array.from({ length: pages }, (_, at) => lines.slice(at * rowsOfAPage, (at + 1) * rowsOfAPage));
}

function page(sheet: SignInSheet, rows: readonly (SheetRow | null)[], before: number): string {
  const words = signInSheetWords[sheet.language];
  const heads = ['#', words.code, words.name, words.organisation, words.timeIn, words.signatureIn, words.timeOut, words.signatureOut];
  const cells = rows.map((row, at) => {
    const said = [String(before + at + 1), row?.pseudonym ?? '', row?.name ?? '', row?.organisation ?? '', '', '', '', ''];
    return said.map((cell) => typstContent(cell)).join(', ') + ',';
  });
  return `${head(sheet)}
#table(columns: (7mm, 17mm, 1.15fr, 1.15fr, 15mm, 1fr, 15mm, 1fr), rows: (auto, ..range(${rowsOfAPage}).map(_ => 5.35mm)), stroke: 0.4pt + rgb("${ink.rule}"), inset: (x: 3pt, y: 1.6pt), align: left + horizon,
table.header(${heads.map((one) => `head(${typstString(one)})`).join(', ')}),
${cells.join('\n')}
)
#v(1.5mm)
#grid(columns: (1.6fr, 1fr, 1fr), column-gutter: 6mm, ${[words.lesson, words.trainerSignature, words.tutorSignature].map(line).join(', ')})`;
}

function head({ course, code, language, project, ...session }: SignInSheet): string {
  const words = signInSheetWords[language];
  const time = session.from !== null && session.to !== null ? `${session.from}–${session.to}` : null;
  const hours = words.hours(formatNumber(session.hours, Number.isInteger(session.hours) ? 0 : 2, language));
  const mode = session.mode === null ? null : modeWord(session.mode, language);
  const facts = [formatDay(session.date, language), time, hours, session.place, session.room, mode, session.trainer];
  const told = facts.filter((fact) => fact !== null && fact !== '').join(' · ');
  return `#grid(columns: (1fr, auto), align: (left + top, right + top), [
#block(below: 2mm, text(size: 8pt, fill: rgb("${ink.quiet}"))${typstContent(`${project} · ${words.title}`)})
#heading(level: 1, outlined: true)${typstContent(course)}
#text(size: 9pt)${typstContent(told)}
], block(stroke: 1pt + rgb("${ink.accent}"), inset: (x: 4mm, y: 2mm), radius: 2pt)[#align(center)[#text(size: 7pt, fill: rgb("${ink.quiet}"))${typstContent(words.sheetCode)}#linebreak()#text(size: 15pt, weight: 700, tracking: 0.06em)${typstContent(code)}]])
#v(1mm)`;
}

/** A line to write on, with what is written there under it. */
const line = (label: string): string =>
  `block(width: 100%, stroke: (top: 0.4pt + rgb("${ink.rule}")), inset: (top: 1mm), above: 6mm, text(size: 7pt, fill: rgb("${ink.quiet}"))${typstContent(label)})`;

function modeWord(mode: string, language: Language): string | null {
  const field = recordType('courseSession').fields['mode'];
  return field && 'codes' in field ? (field.codes?.[mode]?.[language] ?? null) : null;
}
