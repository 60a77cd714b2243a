import type { LocalText } from '../indicators/indicator-definition.js';
import type { BySex } from '../validation/values-by-sex.js';
import { notApplicableCell, numberCell, textCell, wordsCell } from './cell.js';
import type { ReportBridge } from './issued-deltas.js';
import { reportColumn, reportRow, type ReportTable } from './report-table.js';
import { sexSubColumns, valueCells } from './sex-columns.js';

/** An indicator of participants with the way from what was reported to what is so now. */
export interface BridgedIndicator {
  readonly code: string;
  readonly name: LocalText;
  readonly values: BySex;
  readonly bridge: ReportBridge;
  /** Target of the period; null: none. */
  readonly target: number | null;
}

/** S6: participants by indicator and sex, with what was reported, what is new and what was corrected (R15). */
export function participantBridgeTable(indicators: readonly BridgedIndicator[]): ReportTable {
  return {
    key: '6.1',
    title: {
      it: 'Partecipanti per indicatore e sesso',
      en: 'Participants by indicator and sex',
      fr: 'Participants par indicateur et sexe',
    },
    columns: [
      reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
      reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
      reportColumn('reported', 'number', { it: 'Già comunicati', en: 'Already reported', fr: 'Déjà communiqués' }),
      reportColumn('corrections', 'number', { it: 'Correzioni', en: 'Corrections', fr: 'Corrections' }),
      reportColumn('added', 'number', { it: 'Nuovi', en: 'New', fr: 'Nouveaux' }),
      ...sexSubColumns('cumulative', 'number', { it: 'Cumulato', en: 'Cumulative', fr: 'Cumulé' }),
      reportColumn('target', 'number', { it: 'Obiettivo del periodo', en: 'Target of the period', fr: 'Cible de la période' }),
    ],
    rows: indicators.map(({ code, name, values, bridge, target }) =>
      reportRow(code, [
        textCell(code),
        wordsCell(name),
        numberCell(bridge.reported),
        numberCell(bridge.corrections),
        numberCell(bridge.added),
        ...valueCells(values),
        numberCell(target, 0, notApplicableCell),
      ]),
    ),
  };
}
