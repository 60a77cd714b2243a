import type { BarsModel } from '#charts';
import type { SurveyResultsView } from '#contract';
import type { Formats } from '../../shared/language/formats';
import type { Language } from '../../shared/language/language';
import type { TableOfChart } from '../../shared/ui/table-of-chart';

export type QuestionOfResults = SurveyResultsView['questions'][number];

/** The answers to a question as bars, and the same numbers as a table with a column for each wave. */
export interface QuestionChart {
  readonly model: BarsModel;
  readonly table: TableOfChart;
}

/** Null: there is nothing to draw. */
export function questionChart(
  result: QuestionOfResults,
  waves: readonly number[],
  language: Language,
  formats: Formats,
): QuestionChart | null {
  const { question, parts, answered } = result;
  if (parts === null || parts.length === 0 || answered === 0) return null;
  const title = language.read(question.text);
  const nameOf = (code: string | null, to?: number): string => {
    if (code === null) return language.word('surveys.results.unlisted');
    const option = question.options?.find((one) => one.code === code);
    return option ? language.read(option.text) : to === undefined ? code : `${code}–${to}`;
  };
  const rows = parts.map(({ code, to, count, byWave }, index) => {
    const share = formats.percent(count / answered, 0);
    return { code, index, name: nameOf(code, to), count, byWave, share };
  });
  const severalWaves = waves.length > 1;
  return {
    model: {
      bars: rows.map(({ name, count, share }) => ({ name, value: count, label: `${formats.whole(count)} · ${share}` })),
      description: title,
    },
    table: {
      caption: title,
      columns: [
        { key: 'answer', name: language.word('surveys.results.answer'), numeric: false },
        { key: 'count', name: language.word('surveys.results.count'), numeric: true },
        { key: 'share', name: language.word('surveys.results.share'), numeric: true },
        ...(severalWaves
          ? waves.map((wave) => ({ key: `wave${wave}`, name: language.word('surveys.waveNumber', { wave }), numeric: true }))
          : []),
      ],
      rows: rows.map(({ code, index, name, count, byWave, share }) => ({
        key: code ?? 'unlisted',
        cells: [
          { text: name, sort: index },
          { text: formats.whole(count), sort: count },
          { text: share, sort: count / answered },
          ...(severalWaves ? byWave.map((one) => ({ text: formats.whole(one), sort: one })) : []),
        ],
        point: { series: 0, index },
        said: `${name}: ${formats.whole(count)}, ${share}`,
      })),
    },
  };
}
