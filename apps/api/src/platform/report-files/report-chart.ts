import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { barsOption, printPalette, targetBarsOption, type ChartLook } from '#charts';
import type { Language, ReportChart, ReportSection, ReportTable } from '#domain';
import { formatMonth, formatTarget, formatValue, formatWhole, reportFileWords } from '#wording';
import { cellText } from './cell-words.js';
import type { IssuedReport } from './issued-report.js';
import { reportFonts } from './report-fonts.js';

echarts.use([BarChart, ScatterChart, GridComponent, AriaComponent, TooltipComponent, SVGRenderer]);

/** A chart as a picture that scales, and what it shows in words for those who do not see it. */
export interface DrawnChart {
  readonly svg: string;
  readonly description: string;
}

type IncludedSection = Extract<ReportSection, { included: true }>;

/** Width of the picture in its own units, so that its letters come out as large as those of the tables: the line, or beside a table. */
const widths = { full: 680, half: 298 } as const;
export type ChartWidth = keyof typeof widths;
const rowHeight = { full: 26, half: 22 } as const;

/** Draws a chart of a section from the report alone; null when it has nothing to show or no way of being drawn in a file. */
export function drawReportChart(chart: ReportChart, section: IncludedSection, issued: IssuedReport, width: ChartWidth): DrawnChart | null {
  if (chart.kind === 'targets') return drawTargets(chart, issued, width);
  const table = section.tables.find(({ key }) => key === chart.table);
  return chart.kind === 'by_group' && table ? drawGroups(chart, table, issued, width) : null;
}

function drawTargets(chart: ReportChart, { model, language }: IssuedReport, width: ChartWidth): DrawnChart | null {
  const words = reportFileWords[language];
  const indicators = model.indicators.filter(({ code, waiting }) => chart.indicators.includes(code) && waiting === null);
  if (indicators.length === 0) return null;
  const rows = indicators.map((indicator) => {
    const { code, name, value, target, final } = indicator;
    const said = `${formatValue(value, indicator, language)} / ${formatTarget(final ?? target, indicator, language)}`;
    return { name: `${code}  ${name[language]}`, value, target, final, label: said };
  });
  const description = `${chart.title[language]}. ${rows.map(({ name, label }) => `${name}: ${label}`).join('; ')}.`;
  const option = targetBarsOption({ rows, words: { value: words.value, target: words.periodTarget }, description }, lookOf(language));
  return { svg: draw(option, { width: widths[width], height: rows.length * rowHeight[width] + 8 }), description };
}

/** Bars of the groups in the order of the table; the total is a sum and no group. */
function drawGroups(chart: ReportChart, table: ReportTable, { language }: IssuedReport, width: ChartWidth): DrawnChart | null {
  const total = table.columns.findIndex(({ key }) => key.endsWith('.T'));
  const bars = table.rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap(({ cells }) => {
      const [group, amount] = [cells[0], cells[total]];
      if (!group || amount?.kind !== 'number') return [];
      return [{ name: cellText(group, language), value: amount.value, label: formatWhole(amount.value, language) }];
    });
  if (!bars.some(({ value }) => value > 0)) return null;
  const description = `${chart.title[language]}. ${bars.map(({ name, label }) => `${name}: ${label}`).join('; ')}.`;
  return {
    svg: draw(barsOption({ bars: width === 'half' ? bars.map(shortened) : bars, description }, lookOf(language)), {
      width: widths[width],
      height: bars.length * rowHeight[width] + 8,
    }),
    description,
  };
}

/** Letters of a name beside a table, which has it whole. */
const longestName = 24;

function shortened<T extends { readonly name: string }>(bar: T): T {
  return bar.name.length <= longestName ? bar : { ...bar, name: `${bar.name.slice(0, longestName - 1).trimEnd()}…` };
}

function draw(
  option: Parameters<ReturnType<typeof echarts.init>['setOption']>[0],
  size: { readonly width: number; readonly height: number },
): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    // ECharts numbers its names through the life of the process; the same picture must be the same text
    return chart.renderToSVGString().replace(/zr\d+-/g, 'zr-');
  } finally {
    chart.dispose();
  }
}

function lookOf(language: Language): ChartLook {
  return {
    palette: printPalette,
    font: reportFonts.join(', '),
    animated: false,
    fontSize: 12,
    number: (value) => formatWhole(value, language),
    month: (month) => formatMonth(month, language),
    decals: false,
    interactive: false,
  };
}
