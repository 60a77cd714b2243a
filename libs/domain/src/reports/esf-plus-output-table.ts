import { rowKeyOf, type TableKey } from '../periods/table-key.js';
import { achievementRatio } from '../progress/achievement-ratio.js';
import type { TypedKind } from '../typed/typing-of.js';
import type { BySex } from '../validation/values-by-sex.js';
import { isCarriedBy } from '../validation/not-collected.js';
import { textCell } from './cell.js';
import {
  commentCell,
  keyCells,
  keyColumns,
  ratioCell,
  sexesAsked,
  targetCell,
  type TableIndicator,
  type TargetBySex,
} from './esf-plus-rows.js';
import { reportColumn, reportRow, type ReportColumn, type ReportRow, type ReportTable } from './report-table.js';
import { typedCell, typedComment } from './reported-typed.js';
import { sexCells, sexSubColumns, valueCells } from './sex-columns.js';

/** An output with the values achieved to date, and the programme's target for it where it has one. */
export interface OutputForTable extends TableIndicator {
  readonly values: BySex;
  /** Milestone of the end of 2024; null: none set. */
  readonly milestone2024: number | null;
  readonly target2029: TargetBySex;
  readonly comment?: string;
  /** Where values of it were typed, in whole or in part (R30). */
  readonly typed?: TypedKind;
}

/** What table 6 is made from: one row key of the programme and its outputs. */
export interface OutputTableFacts {
  readonly key: TableKey;
  /** Whether national law provides for a third sex entry (R17). */
  readonly nonBinarySex: boolean;
  readonly outputs: readonly OutputForTable[];
}

const columns: readonly ReportColumn[] = [
  ...keyColumns,
  reportColumn('unit', 'text', { it: 'Unità di misura', en: 'Measurement unit', fr: 'Unité de mesure' }),
  reportColumn('milestone2024', 'number', { it: 'Target intermedio (2024)', en: 'Milestone (2024)', fr: 'Valeur intermédiaire (2024)' }),
  ...sexSubColumns('target2029', 'number', { it: 'Target finale (2029)', en: 'Target (2029)', fr: 'Valeur cible (2029)' }),
  ...sexSubColumns('achieved', 'number', {
    it: 'Valori conseguiti fino ad oggi',
    en: 'Values achieved to date',
    fr: 'Valeurs atteintes à ce jour',
  }),
  ...sexSubColumns('ratio', 'percent', { it: 'Rapporto di conseguimento', en: 'Achievement ratio', fr: 'Taux de réalisation' }),
  reportColumn('comments', 'text', { it: 'Osservazioni', en: 'Comments', fr: 'Observations' }),
];

/** Table 6 of Annex VII, output indicators of the ESF+ (report-tables.md T6). Outputs the specific objective does not carry have no row (R33). */
export function esfPlusOutputTable(facts: OutputTableFacts): ReportTable {
  const carried = facts.outputs.filter(({ code }) => isCarriedBy(code, facts.key.specificObjective));
  return {
    key: 'T6',
    title: {
      it: 'Tabella 6 · Indicatori di output comuni e specifici per programma per il FSE+',
      en: 'Table 6 · Common and programme-specific output indicators for the ESF+',
      fr: 'Tableau 6 · Indicateurs de réalisation communs et propres au programme pour le FSE+',
    },
    columns,
    rows: carried.map((output) => outputRow(facts, output)),
  };
}

function outputRow({ key, nonBinarySex }: OutputTableFacts, output: OutputForTable): ReportRow {
  const asked = sexesAsked(output.code, nonBinarySex);
  // Milestone, target and ratio do not apply to Annex III (report-tables.md T6).
  const target = output.code.startsWith('EM') ? {} : output.target2029;
  return reportRow(rowKeyOf(key, output.code), [
    ...keyCells(key, output),
    textCell(output.unit),
    targetCell(output.code.startsWith('EM') ? null : output.milestone2024),
    ...sexCells(asked, (sex) => targetCell(target[sex])),
    ...valueCells(output.values, asked).map((cell) => typedCell(cell, output.typed ?? null)),
    ...sexCells(asked, (sex) => ratioCell(achievementRatio(output.values[sex], target[sex] ?? null))),
    output.typed === undefined ? commentCell(output.comment) : typedComment(output.typed),
  ]);
}
