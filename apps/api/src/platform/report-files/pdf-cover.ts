import { statusesBySeverity } from '#domain';
import { formatPeriod, formatWhole, reportFileWords, reportStateWord, statusAppearance, statusWord } from '#wording';
import type { IssuedReport } from './issued-report.js';
import { ink } from './pdf-style.js';
import { reportCover } from './report-cover.js';
import { typstContent, typstString } from './typst-source.js';

/** First page: whose report, which period, in which state; how the indicators stand; what is in it and what is not. */
export function coverPart(issued: IssuedReport): string {
  const { model, language, state } = issued;
  const { identity } = model;
  const words = reportFileWords[language];
  return `#grid(columns: (1fr, auto), align: (left + horizon, right + horizon),
  text(size: 9pt, weight: 600, tracking: 0.06em, fill: rgb("${ink.accent}"), upper("Cruscotto")),
  box(fill: rgb("${state === 'draft' ? ink.now : ink.accent}"), inset: (x: 7pt, y: 3.5pt), radius: 2pt, text(size: 9pt, weight: 600, fill: white, ${typstString(reportStateWord(state, language))})))
#v(26mm)
#block(below: 14pt, text(size: 11pt, weight: 600, fill: rgb("${ink.now}"), ${typstString(`${words.report} ${formatPeriod(identity.period, language)}`)}))
#block(below: 12pt, par(leading: 0.42em, text(size: 28pt, weight: 700, fill: rgb("${ink.accent}"), hyphenate: false, ${typstString(identity.acronym)})))
#block(below: 30pt, width: 84%, par(leading: 0.5em, text(size: 14pt, fill: rgb("${ink.quiet}"), hyphenate: false, ${typstString(identity.title[language])})))
${standings(issued)}
${facts(issued)}
#v(1fr)
${contents(issued)}
#pagebreak()
`;
}

/** How many indicators stand where: the shape, the number, the word. */
function standings({ model, language }: IssuedReport): string {
  const cells = statusesBySeverity.map((status) => {
    const { shape, role } = statusAppearance[status];
    const count = model.indicators.filter((indicator) => indicator.status === status).length;
    const paint = count === 0 ? ink.none : ink[role];
    return `block(width: 100%, stroke: (top: 2pt + rgb("${paint}")), inset: (top: 5pt, bottom: 3pt))[#text(size: 16pt, weight: 600, fill: rgb("${paint}"))${typstContent(formatWhole(count, language))} \\ #text(size: 8pt)[#mark("${shape}", rgb("${paint}"))#h(3pt)#text(hyphenate: false, ${typstString(statusWord(status, language))})]]`;
  });
  return `#block(below: 26pt, grid(columns: (1fr,) * ${cells.length}, column-gutter: 7pt, ${cells.join(', ')}))`;
}

function facts(issued: IssuedReport): string {
  const lines = reportCover(issued).map(
    ([what, value]) => `text(fill: rgb("${ink.quiet}"), ${typstString(what)}), ${typstContent(value)},`,
  );
  return `#block(below: 1.2em, grid(columns: (auto, 1fr), column-gutter: 9mm, row-gutter: 6.5pt, ${lines.join(' ')}))
${issued.rootHash === null ? '' : `#text(size: 8pt, fill: rgb("${ink.quiet}"))${typstContent(reportFileWords[issued.language].verifyFile)}`}`;
}

function contents({ model, language }: IssuedReport): string {
  const words = reportFileWords[language];
  const left = model.sections.filter(({ included }) => !included).map(({ key, title }) => `${key} ${title[language]}`);
  const notIncluded =
    left.length === 0
      ? ''
      : `#block(above: 1.2em, text(size: 8pt, fill: rgb("${ink.quiet}"))[#text(weight: 600)${typstContent(`${words.notIncluded}: `)}${`#${typstString(left.join(' · '))}`}])`;
  return `#block(text(weight: 600, fill: rgb("${ink.accent}"))${typstContent(words.contents)})
#outline(title: none, depth: 1, indent: 0pt)
${notIncluded}`;
}
