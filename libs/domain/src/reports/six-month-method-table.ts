import type { LocalText } from '../indicators/indicator-definition.js';
import { resultRate } from '../progress/achievement-ratio.js';
import type { SixMonthMethod } from '../sampling/six-month-method.js';
import { notApplicableCell, numberCell, textCell, wordsCell } from './cell.js';
import type { ReportedIndicator } from './report-model.js';
import { reportColumn, reportRow, type ReportTable } from './report-table.js';

/** How a result six months after leaving was found, in a few words. */
export function methodWords({ basis, sample }: SixMonthMethod): LocalText {
  if (basis === 'sample') return bySample;
  return sample === null ? byAll : byAllForNow;
}

const bySample: LocalText = { it: 'Campione riportato a tutti', en: 'Sample, extrapolated to all', fr: 'Échantillon extrapolé à tous' };
const byAll: LocalText = { it: 'Verifica su tutti', en: 'Full follow-up', fr: 'Suivi de tous' };
const byAllForNow: LocalText = {
  it: 'Verifica su tutti; campione con troppo poche risposte',
  en: 'Full follow-up; sample with too few answers',
  fr: 'Suivi de tous ; échantillon avec trop peu de réponses',
};

/**
 * S7: how each result six months after leaving was found (R77): the coverage always, and of a sample who could be drawn, who was, who
 * answered, and the interval of the share. Null: the report has no such result.
 */
export function sixMonthMethodTable(indicators: readonly ReportedIndicator[]): ReportTable | null {
  const rows = indicators.flatMap(({ code, name, foundBy }) => {
    if (foundBy === undefined) return [];
    const { due, reached, sample } = foundBy;
    const ofSample = (amount: number | null | undefined, decimals = 0) => numberCell(amount ?? null, decimals, notApplicableCell);
    const percent = (share: number | null | undefined) => ofSample(share === null || share === undefined ? null : share * 100, 1);
    return [
      reportRow(code, [
        textCell(code),
        wordsCell(name),
        wordsCell(methodWords(foundBy)),
        numberCell(due),
        numberCell(reached),
        numberCell(resultRate(reached, due), 1, notApplicableCell),
        ofSample(sample?.population),
        ofSample(sample?.drawn),
        ofSample(sample?.valid),
        percent(sample?.response),
        percent(sample?.share),
        percent(sample?.interval?.[0]),
        percent(sample?.interval?.[1]),
      ]),
    ];
  });
  return rows.length === 0 ? null : { key: '7.2', title, columns, rows };
}

const title: LocalText = {
  it: 'Come sono stati trovati i risultati a sei mesi',
  en: 'How the results after six months were found',
  fr: 'Comment les résultats à six mois ont été établis',
};
const columns = [
  reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
  reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
  reportColumn('method', 'text', { it: 'Metodo', en: 'Method', fr: 'Méthode' }),
  reportColumn('due', 'number', { it: 'Sei mesi passati', en: 'Six months past', fr: 'Six mois passés' }),
  reportColumn('reached', 'number', { it: 'Situazione nota', en: 'Situation known', fr: 'Situation connue' }),
  reportColumn('coverage', 'percent', { it: 'Copertura', en: 'Coverage', fr: 'Couverture' }),
  reportColumn('population', 'number', { it: 'Popolazione del campione', en: 'Sample population', fr: 'Population de l’échantillon' }),
  reportColumn('drawn', 'number', { it: 'Estratti', en: 'Drawn', fr: 'Tirés' }),
  reportColumn('valid', 'number', { it: 'Risposte valide', en: 'Valid answers', fr: 'Réponses valides' }),
  reportColumn('response', 'percent', { it: 'Risposta', en: 'Response', fr: 'Réponse' }),
  reportColumn('share', 'percent', { it: 'Quota', en: 'Share', fr: 'Part' }),
  reportColumn('from', 'percent', { it: 'Intervallo 95 %, da', en: '95% interval, from', fr: 'Intervalle 95 %, de' }),
  reportColumn('to', 'percent', { it: 'a', en: 'to', fr: 'à' }),
];
