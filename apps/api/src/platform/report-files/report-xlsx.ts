import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { reportFileWords } from '#wording';
import type { IssuedReport } from './issued-report.js';
import { protectedText } from './protected-text.js';
import { reportCover } from './report-cover.js';
import { tableSheet } from './table-sheet.js';

function coverSheet(issued: IssuedReport): WriteSheet {
  return {
    name: issued.model.identity.acronym.slice(0, 31),
    columns: [{ width: 30 }, { width: 70 }],
    rows: reportCover(issued).map(([what, value]) => [what, protectedText(value)]),
  };
}

/** What was written, section by section, in every language; no sheet when nothing was. */
function notesSheet({ model, language }: IssuedReport): WriteSheet[] {
  const words = reportFileWords[language];
  const notes = model.sections.flatMap((section) => {
    if (!section.included) return [];
    const { key, title, note } = section;
    return Object.entries(note.texts).map(([of, text]) => [`${key} ${title[language]}`, of, protectedText(text)]);
  });
  if (notes.length === 0) return [];
  return [{ name: words.notes, columns: [{ width: 32 }, { width: 8 }, { width: 100 }], rows: notes }];
}

/** The report as a workbook: one sheet per table, numbers as numbers. The same report gives the same bytes. */
export async function reportXlsx(issued: IssuedReport): Promise<Uint8Array> {
  const made = new Date(issued.model.identity.knownAt);
  const tables = issued.model.sections.flatMap((section) => (section.included ? section.tables : []));
  return writeXlsx({
    sheets: [coverSheet(issued), ...tables.map((table) => tableSheet(table, issued.language)), ...notesSheet(issued)],
    properties: { title: issued.model.identity.title[issued.language], creator: 'Cruscotto', created: made, modified: made },
  });
}
