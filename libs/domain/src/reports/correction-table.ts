import type { LocalText } from '../indicators/indicator-definition.js';
import type { SexColumn } from '../validation/values-by-sex.js';
import { numberCell, textCell, wordsCell, type Cell } from './cell.js';
import { reportColumn, reportRow, type ReportTable } from './report-table.js';
import { sexTitle } from './sex-columns.js';

/** Why records of a period already reported changed: how many of them for one reason. The reason is what its author wrote. */
export interface CorrectionReason {
  readonly text: LocalText;
  readonly records: number;
}

/** A number already issued that is another one today, with the reasons (R15). The issued report does not move. */
export interface ReportCorrection {
  readonly code: string;
  readonly name: LocalText;
  /** T, or the sex when the sum stayed as it was. */
  readonly sex: SexColumn;
  readonly reported: number;
  readonly now: number;
  readonly delta: number;
  readonly reasons: readonly CorrectionReason[];
}

/** S6: the corrections this report issues, each with its reasons. */
export function correctionTable(corrections: readonly ReportCorrection[]): ReportTable {
  return {
    key: '6.7',
    title: {
      it: 'Correzioni di cifre già comunicate',
      en: 'Corrections of figures already reported',
      fr: 'Corrections de chiffres déjà communiqués',
    },
    columns: [
      reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
      reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
      reportColumn('sex', 'text', { it: 'Sesso', en: 'Sex', fr: 'Sexe' }),
      reportColumn('reported', 'number', { it: 'Comunicati', en: 'Reported', fr: 'Communiqués' }),
      reportColumn('now', 'number', { it: 'Oggi', en: 'Today', fr: 'Aujourd’hui' }),
      reportColumn('delta', 'number', { it: 'Correzione', en: 'Correction', fr: 'Correction' }),
      reportColumn('reasons', 'text', { it: 'Motivi', en: 'Reasons', fr: 'Motifs' }),
    ],
    rows: corrections.map(correctionRow),
  };
}

function correctionRow({ code, name, sex, reported, now, delta, reasons }: ReportCorrection) {
  return reportRow(`${code}.${sex}`, [
    textCell(code),
    wordsCell(name),
    wordsCell(sexTitle(sex)),
    numberCell(reported),
    numberCell(now),
    numberCell(delta),
    reasonsCell(reasons),
  ]);
}

/** `2 × doppione unito; 1 × data di ingresso corretta`. */
function reasonsCell(reasons: readonly CorrectionReason[]): Cell {
  const listed = (language: 'it' | 'en' | 'fr'): string => reasons.map(({ text, records }) => `${records} × ${text[language]}`).join('; ');
  return wordsCell({ it: listed('it'), en: listed('en'), fr: listed('fr') });
}
