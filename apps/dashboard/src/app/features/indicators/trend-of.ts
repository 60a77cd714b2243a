import type { IndicatorDetail, Project } from '#contract';
import type { Language } from '#domain';
import { lastDayOf, trendValueSeries, type TrendModel } from '#charts';
import { formatDay, formatLongMonth, formatMonth, formatTarget, formatValue, formatWhole } from '#wording';
import type { TableOfChart } from '../../shared/ui/table-of-chart';

/** How the texts of a chart are made: the words of the feature, with their places filled. */
export type Words = (key: string, parameters?: Readonly<Record<string, unknown>>) => string;

/** The trend of an indicator as the chart draws it. */
export function trendOf(
  detail: IndicatorDetail,
  project: Pick<Project, 'start' | 'end'>,
  today: string,
  language: Language,
  word: Words,
): TrendModel {
  const { value } = detail;
  const written = (amount: number | null) => formatValue(amount, value, language);
  const last = detail.forecastCurve.at(-1);
  return {
    start: project.start,
    end: project.end,
    values: valuePoints(detail),
    targets: detail.targets,
    formerTargets: formerTargetsOf(detail, language, word),
    forecast: detail.forecastCurve.map(({ month, ...amounts }) => ({ day: earlier(lastDayOf(month), project.end), ...amounts })),
    issued: detail.issued.map(({ period, end, value: issued, now }) => ({
      day: end,
      value: issued,
      label: `${period} · ${written(issued)}${now === null ? '' : correctedLater(now - issued, language)}`,
    })),
    ruleChanges: detail.ruleChanges.map(({ version, day }) => ({
      day,
      label: word('ruleSince', { version, day: formatDay(day, language) }),
    })),
    today: { day: value.cutOff, label: value.cutOff === today ? word('today') : formatDay(value.cutOff, language) },
    valueLabel: written(value.value),
    forecastLabel: last ? word('atTheEnd', { value: formatWhole(last.value, language) }) : null,
    words: { value: word('valueSeries'), target: word('targetSeries'), forecast: word('forecastSeries') },
    description: trendSentence(detail, language, word),
  };
}

/** From nothing on the first day of the first month to the cut-off; a month that could not be computed is left out. */
function valuePoints({ months, value }: IndicatorDetail): TrendModel['values'] {
  return months.flatMap(({ month, cumulative }) =>
    cumulative === null ? [] : [{ day: earlier(lastDayOf(month), value.cutOff), value: cumulative }],
  );
}

/** Of the targets that were changed on the same day, the last is labelled for all: the words would cover each other. */
function formerTargetsOf({ formerTargets, value }: IndicatorDetail, language: Language, word: Words): TrendModel['formerTargets'] {
  const lastOfDay = new Map(formerTargets.map((target) => [target.until, target]));
  return formerTargets.map((target) => {
    const { start, end, until } = target;
    const label = word('formerUntil', { value: formatTarget(target.value, value, language), day: formatDay(until, language) });
    return { start, end, value: target.value, label: lastOfDay.get(until) === target ? label : null };
  });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** “ ▼3”: how much a reported value was corrected afterwards. */
function correctedLater(change: number, language: Language): string {
  if (change === 0) return '';
  return ` ${change < 0 ? '▼' : '▲'}${formatWhole(Math.abs(change), language)}`;
}

/** The chart in a sentence, for those who do not see it. */
export function trendSentence({ value, forecastCurve }: IndicatorDetail, language: Language, word: Words): string {
  const now = word('trendNow', {
    name: value.name[language],
    value: formatValue(value.value, value, language),
    day: formatDay(value.cutOff, language),
    target: formatTarget(value.target, value, language),
  });
  const last = forecastCurve.at(-1);
  if (last === undefined) return now;
  const final = formatTarget(value.final, value, language);
  const ahead = { value: formatWhole(last.value, language), final };
  if (last.low === null || last.high === null) return `${now} ${word('trendForecastAlone', ahead)}`;
  return `${now} ${word('trendForecast', { ...ahead, low: formatWhole(last.low, language), high: formatWhole(last.high, language) })}`;
}

/** The version of the rule that is in force since a month, or several that are; empty for most. */
function rulesSince({ ruleChanges }: IndicatorDetail, month: string, language: Language, word: Words): string {
  const changes = ruleChanges.filter(({ day }) => day.startsWith(month));
  return changes.map(({ version, day }) => word('ruleSince', { version, day: formatDay(day, language) })).join(', ');
}

/** “1.176 (1.090–1.262)”, or the point alone where the past allows no interval. */
function expectedText({ value, low, high }: IndicatorDetail['forecastCurve'][number], language: Language): string {
  const point = formatWhole(value, language);
  return low === null || high === null ? point : `${point} (${formatWhole(low, language)}–${formatWhole(high, language)})`;
}

/** The same numbers as a table: months counted, then months expected; a column for the rule where it has changed. */
export function trendTable(detail: IndicatorDetail, caption: string, language: Language, word: Words): TableOfChart {
  const { value } = detail;
  const cell = (amount: number | null) => ({ text: formatValue(amount, value, language), sort: amount });
  const hasChanged = detail.ruleChanges.length > 0;
  const rule = (month: string) => {
    const text = rulesSince(detail, month, language, word);
    return hasChanged ? [{ text, sort: text === '' ? null : text }] : [];
  };
  const targetOf = (day: string) => detail.targets.find(({ start, end }) => start <= day && day <= end)?.value ?? null;
  let drawn = 0;
  const counted = detail.months.map(({ month, cumulative, amount }) => {
    const target = targetOf(lastDayOf(month));
    const index = cumulative === null ? undefined : drawn++;
    return {
      key: month,
      point: index === undefined ? undefined : { series: trendValueSeries, index },
      said: word('said', {
        month: formatLongMonth(month, language),
        value: formatValue(cumulative, value, language),
        target: formatTarget(target, value, language),
      }),
      cells: [
        { text: formatMonth(month, language), sort: month },
        cell(cumulative),
        cell(amount),
        { ...cell(target), text: formatTarget(target, value, language) },
        cell(null),
        ...rule(month),
      ],
    };
  });
  const known = new Set(detail.months.map(({ month }) => month));
  const expected = detail.forecastCurve
    .filter(({ month }) => !known.has(month))
    .map((ahead) => ({
      key: ahead.month,
      said: '',
      cells: [
        { text: formatMonth(ahead.month, language), sort: ahead.month },
        cell(null),
        cell(null),
        { text: formatTarget(targetOf(lastDayOf(ahead.month)), value, language), sort: targetOf(lastDayOf(ahead.month)) },
        { text: expectedText(ahead, language), sort: ahead.value },
        ...rule(ahead.month),
      ],
    }));
  return {
    caption,
    columns: [
      { key: 'month', name: capital(word('month')), numeric: false },
      { key: 'value', name: capital(word('valueSeries')), numeric: true },
      { key: 'amount', name: capital(word('perMonth')), numeric: true },
      { key: 'target', name: capital(word('targetSeries')), numeric: true },
      { key: 'forecast', name: capital(word('forecastSeries')), numeric: true },
      ...(hasChanged ? [{ key: 'rule', name: capital(word('ruleColumn')), numeric: false }] : []),
    ],
    rows: [...counted, ...expected],
  };
}

/** A word that stands in a sentence elsewhere, as the head of a column. */
function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
