import type { Language } from '#domain';
import { reportFileWords } from '#wording';
import type { IssuedReport } from './issued-report.js';
import { reportFonts } from './report-fonts.js';
import { typstString } from './typst-source.js';

/** Colours of the files: the light theme of the dashboard. */
export const ink = {
  text: '#17252b',
  quiet: '#46555b',
  accent: '#0b4f6c',
  rule: '#c9bfae',
  line: '#e7e0d3',
  ground: '#f5f1e9',
  now: '#b5471f',
  risk: '#a81d3c',
  behind: '#8a5600',
  on: '#2b7038',
  ahead: '#0b6b8a',
  achieved: '#0f5e4a',
  none: '#5c6a70',
} as const;

const colour = (name: keyof typeof ink): string => `rgb("${ink[name]}")`;

/** What stands on the pages of a document. */
export interface PageStyle {
  readonly title: string;
  readonly language: Language;
  /** A Typst expression. */
  readonly header: string;
  /** Texts to the left and in the middle; the page's number stands to the right. */
  readonly footer: readonly [left: string, middle: string];
}

/** Page, text, headings and tables of a report; and the functions that its parts are written with. */
export function documentStyle(issued: IssuedReport): string {
  const { language, model } = issued;
  const words = reportFileWords[language];
  const title = `${model.identity.acronym} – ${words.report} ${model.identity.period.id}`;
  return pageStyle({ title, language, header: header(issued), footer: footer(issued) });
}

/** The same for any document of ours. */
export function pageStyle({ title, language, header, footer }: PageStyle): string {
  return `#set document(title: ${typstString(title)}, author: "Cruscotto", date: none)
#set text(font: (${reportFonts.map(typstString).join(', ')}), lang: "${language}", size: 9.5pt, fill: ${colour('text')}, number-width: "tabular", number-type: "lining", hyphenate: true)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set page(paper: "a4", margin: (x: 16mm, top: 20mm, bottom: 20mm), numbering: "1", header: ${header}, footer: ${footerLine(footer)})
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => block(above: 2.2em, below: 1em, sticky: true, width: 100%, stroke: (bottom: 0.8pt + ${colour('accent')}), inset: (bottom: 4pt), text(size: 15pt, weight: 600, fill: ${colour('accent')}, it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 10.5pt, weight: 600, it.body))
#show figure: set block(breakable: true, above: 0.8em, below: 1em)
#show figure.caption: it => block(width: 100%, above: 0.5em, align(left, text(size: 8pt, fill: ${colour('quiet')}, it.body)))
#set table(stroke: none, inset: (x: 3.5pt, y: 3.2pt))
#show table: set text(size: 8.5pt)
#show table: set par(leading: 0.48em)
#let mark(shape, paint) = box(width: 6.4pt, height: 6.4pt, baseline: 0.6pt, {
  if shape == "diamond-with-mark" { polygon(fill: paint, (3.2pt, 0pt), (6.4pt, 3.2pt), (3.2pt, 6.4pt), (0pt, 3.2pt)) }
  else if shape == "triangle-down" { polygon(fill: paint, (0pt, 0.6pt), (6.4pt, 0.6pt), (3.2pt, 6.2pt)) }
  else if shape == "triangle-up" { polygon(fill: paint, (0pt, 6pt), (6.4pt, 6pt), (3.2pt, 0.4pt)) }
  else if shape == "disc" { circle(radius: 3pt, fill: paint) }
  else if shape == "disc-with-tick" { circle(radius: 3.1pt, fill: paint); place(top + left, dx: 1.5pt, dy: 1.9pt, curve(stroke: 0.9pt + white, curve.move((0pt, 1.3pt)), curve.line((1.2pt, 2.5pt)), curve.line((3.4pt, 0pt)))) }
  else { circle(radius: 2.7pt, stroke: (paint: paint, thickness: 0.8pt, dash: "densely-dotted")) }
})
#let standing(shape, paint, word) = box[#mark(shape, rgb(paint))#h(3pt)#text(size: 0.94em, fill: rgb(paint), weight: 600, hyphenate: false, word)]
#let head(body) = text(size: 0.92em, weight: 600, fill: ${colour('accent')}, hyphenate: false, body)
`;
}

function footer({ model, language, rootHash, demo }: IssuedReport): PageStyle['footer'] {
  const words = reportFileWords[language];
  const about = `${model.identity.acronym} · ${words.report} ${model.identity.period.id}${demo ? ` · ${words.demo}` : ''}`;
  return [about, rootHash === null ? words.draft : `${words.fingerprint} ${rootHash.slice(0, 16)}`];
}

function footerLine([left, middle]: PageStyle['footer']): string {
  return `context { set text(size: 7.5pt, fill: ${colour('quiet')}); grid(columns: (1fr, auto, 1fr), column-gutter: 5mm, align: (left, center, right), ${typstString(left)}, ${typstString(middle)}, counter(page).display("1 / 1", both: true)) }`;
}

/** A draft says so on every page. */
function header({ state, language }: IssuedReport): string {
  if (state !== 'draft') return 'none';
  // the cover has its own mark
  return `context if counter(page).get().first() > 1 { align(right, text(size: 8.5pt, weight: 700, tracking: 0.08em, fill: ${colour('now')}, upper(${typstString(reportFileWords[language].draft)}))) }`;
}
