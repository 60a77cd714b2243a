import type { LocalText } from '../indicators/indicator-definition.js';
import { resultRate } from '../progress/achievement-ratio.js';
import { notApplicableCell, numberCell, textCell, wordsCell } from './cell.js';
import { reportColumn, reportRow, type ReportTable } from './report-table.js';

/** A result among the leavers it can apply to, and how far their situation was followed up. */
export interface FollowedResult {
  readonly code: string;
  readonly name: LocalText;
  /** Leavers of the reference group with the result; null: not computed. */
  readonly numerator: number | null;
  /** Leavers of the reference group; for six-month results those whose six-month day is past (desk-practice.md §5). */
  readonly denominator: number | null;
  /** Leavers whose situation is due to be known by now; null where no follow-up is made. */
  readonly due: number | null;
  /** Those of them whose situation is known. */
  readonly followedUp: number | null;
  /** Leavers whose 28 days are still open at the cut-off: counted with what is recorded, provisional (R40). */
  readonly provisional: number;
}

/** S7: results with numerator and denominator, the rate, and the coverage of the follow-up. Nobody in the group: no rate, not 0. */
export function resultTable(results: readonly FollowedResult[]): ReportTable {
  return {
    key: '7.1',
    title: { it: 'Risultati e verifiche', en: 'Results and follow-up', fr: 'Résultats et suivi' },
    columns: [
      reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
      reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
      reportColumn('numerator', 'number', { it: 'Con il risultato', en: 'With the result', fr: 'Avec le résultat' }),
      reportColumn('denominator', 'number', { it: 'Usciti del gruppo', en: 'Leavers of the group', fr: 'Sortants du groupe' }),
      reportColumn('rate', 'percent', { it: 'Tasso', en: 'Rate', fr: 'Taux' }),
      reportColumn('due', 'number', { it: 'Verifiche dovute', en: 'Follow-ups due', fr: 'Suivis dus' }),
      reportColumn('followedUp', 'number', { it: 'Verifiche fatte', en: 'Followed up', fr: 'Suivis faits' }),
      reportColumn('coverage', 'percent', { it: 'Copertura', en: 'Coverage', fr: 'Couverture' }),
      reportColumn('provisional', 'number', { it: 'Provvisori', en: 'Provisional', fr: 'Provisoires' }),
    ],
    rows: results.map((result) =>
      reportRow(result.code, [
        textCell(result.code),
        wordsCell(result.name),
        numberCell(result.numerator),
        numberCell(result.denominator),
        numberCell(resultRate(result.numerator, result.denominator), 1, notApplicableCell),
        numberCell(result.due, 0, notApplicableCell),
        numberCell(result.followedUp, 0, notApplicableCell),
        numberCell(resultRate(result.followedUp, result.due), 1, notApplicableCell),
        numberCell(result.provisional),
      ]),
    ),
  };
}
