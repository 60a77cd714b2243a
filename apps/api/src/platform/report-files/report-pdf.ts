import type { ReportSection, ReportTable } from '#domain';
import { reportFileWords } from '#wording';
import type { IssuedReport } from './issued-report.js';
import { coverPart } from './pdf-cover.js';
import { documentStyle, ink } from './pdf-style.js';
import { isWide, tableHeading, tablePart } from './pdf-table.js';
import { drawReportChart } from './report-chart.js';
import { typesetPdf } from './typst.js';
import { typstContent, typstString } from './typst-source.js';

type IncludedSection = Extract<ReportSection, { included: true }>;

/** A longer table runs over pages, which a picture beside it cannot; its numbers say the same. */
const mostRowsBeside = 14;

/** The report as a document: paged, tagged (PDF/UA-1), charts as vectors with their numbers as tables. Same report, same bytes. */
export async function reportPdf(issued: IssuedReport): Promise<Buffer> {
  const images = new Map<string, string>();
  const sections = issued.model.sections.map((section) => (section.included ? sectionPart(section, issued, images) : ''));
  return typesetPdf([documentStyle(issued), coverPart(issued), ...sections].join('\n'), images);
}

/** A section: the note, its tables, each with the chart of its numbers, and the wide tables across at the end. */
function sectionPart(section: IncludedSection, issued: IssuedReport, images: Map<string, string>): string {
  const upright = section.tables.filter((table) => !isWide(table)).map((table) => withChart(table, section, issued, images));
  const across = section.tables.filter(isWide).map((table) => tableHeading(table, issued.language) + tablePart(table, issued.language));
  const heading = `= #${typstString(`${section.key} · ${section.title[issued.language]}`)}\n`;
  return [heading, notePart(section, issued), ...upright, acrossPart(across)].join('\n');
}

function acrossPart(tables: readonly string[]): string {
  if (tables.length === 0) return '';
  return `#page(flipped: true, margin: (x: 12mm, top: 16mm, bottom: 16mm))[
#show table: set text(size: 6.9pt)
${tables.join('\n')}]
`;
}

/** A table with the picture of its numbers: targets above it, groups beside it. */
function withChart(table: ReportTable, section: IncludedSection, issued: IssuedReport, images: Map<string, string>): string {
  const [heading, part] = [tableHeading(table, issued.language), tablePart(table, issued.language)];
  const chart = section.charts.find((one) => one.table === table.key);
  const beside = chart?.kind === 'by_group';
  if (!chart || (beside && table.rows.length > mostRowsBeside)) return heading + part;
  const drawn = drawReportChart(chart, section, issued, beside ? 'half' : 'full');
  if (!drawn) return heading + part;
  images.set(`${chart.key}.svg`, drawn.svg);
  const image = `image(${typstString(`${chart.key}.svg`)}, width: 100%, alt: ${typstString(drawn.description)})`;
  if (beside)
    return `${heading}#grid(columns: (1fr, 78mm), column-gutter: 7mm, align: (top, bottom), [${part}], pad(bottom: 16pt, ${image}))\n`;
  return `${heading}#figure(${image}, caption: ${typstContent(reportFileWords[issued.language].targetsCaption)}, supplement: none, numbering: none)\n${part}`;
}

/** The note in the language of the file; in those it was written in when it was not written in that one. */
function notePart({ note }: IncludedSection, { language }: IssuedReport): string {
  const written = Object.entries(note.texts).filter(([, text]) => text.trim() !== '');
  const own = written.filter(([of]) => of === language);
  return (own.length > 0 ? own : written)
    .map(([of, text]) => {
      const paragraphs = text.split(/\n\s*\n/).map((paragraph) => `#par${typstContent(paragraph.trim())}`);
      return `#block(above: 0.6em, below: 1em, width: 100%, inset: (left: 9pt), stroke: (left: 2pt + rgb("${ink.line}")), text(lang: "${of}")[${paragraphs.join('\n')}])\n`;
    })
    .join('\n');
}
