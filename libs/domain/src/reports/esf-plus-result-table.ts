import type { LocalText } from '../indicators/indicator-definition.js';
import { longerTermResults, longerTermResultsDue, type ReportedIn } from '../periods/longer-term-results-due.js';
import { rowKeyOf, type TableKey } from '../periods/table-key.js';
import { achievementRatio, percentageTargetRatio } from '../progress/achievement-ratio.js';
import { isCarriedBy } from '../validation/not-collected.js';
import type { TypedKind } from '../typed/typing-of.js';
import type { BySex, SexColumn } from '../validation/values-by-sex.js';
import { notApplicableCell, textCell, wordsCell, type Cell } from './cell.js';
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

/** The target of a common result: set on the participants of one reference output (R69). */
export interface ResultTarget {
  readonly referenceOutput: string;
  readonly unit: 'number' | 'percentage';
  readonly target2029: TargetBySex;
  /** The result among the participants of the reference output. */
  readonly achieved: BySex;
  /** The reference output itself: what a percentage is taken of. */
  readonly referenceValues: BySex;
}

/** A result with the values achieved to date among all participants of the specific objective. */
export interface ResultForTable extends TableIndicator {
  readonly values: BySex;
  readonly target: ResultTarget | null;
  readonly comment?: string;
  /** How a result six months after leaving was found, in a few words. */
  readonly method?: LocalText;
  /** Where values of it were typed, in whole or in part (R30). */
  readonly typed?: TypedKind;
}

export interface ResultTableFacts {
  readonly key: TableKey;
  readonly nonBinarySex: boolean;
  readonly results: readonly ResultForTable[];
  /** The transmission the table is for; null: a report of the project's own, in which EECR05 and EECR06 are not transmitted (R78). */
  readonly reportedIn: ReportedIn | null;
}

const columns: readonly ReportColumn[] = [
  ...keyColumns,
  reportColumn('referenceOutput', 'text', {
    it: 'Indicatore di output usato come base per la fissazione del target',
    en: 'Output indicator used as basis for target setting',
    fr: 'Indicateur de réalisation servant de base à la fixation de la valeur cible',
  }),
  reportColumn('unit', 'text', {
    it: 'Unità di misura dell’indicatore',
    en: 'Measurement unit of the indicator',
    fr: 'Unité de mesure de l’indicateur',
  }),
  reportColumn('targetUnit', 'text', {
    it: 'Unità di misura del target',
    en: 'Measurement unit of the target',
    fr: 'Unité de mesure de la valeur cible',
  }),
  ...sexSubColumns('target2029', 'number', { it: 'Target finale (2029)', en: 'Target (2029)', fr: 'Valeur cible (2029)' }),
  ...sexSubColumns('achieved', 'number', {
    it: 'Valori conseguiti fino ad oggi',
    en: 'Values achieved to date',
    fr: 'Valeurs atteintes à ce jour',
  }),
  ...sexSubColumns('ratio', 'percent', { it: 'Rapporto di conseguimento', en: 'Achievement ratio', fr: 'Taux de réalisation' }),
  reportColumn('comments', 'text', { it: 'Osservazioni', en: 'Comments', fr: 'Observations' }),
];

const targetUnits = {
  number: { it: 'numero', en: 'number', fr: 'nombre' },
  percentage: { it: 'percentuale', en: 'percentage', fr: 'pourcentage' },
};

/**
 * Table 10 of Annex VII, result indicators of the ESF+ (report-tables.md T10). A common result with a target has two rows: the
 * participants of its reference output against the target, then all participants of the specific objective (R69).
 */
export function esfPlusResultTable(facts: ResultTableFacts): ReportTable {
  const carried = facts.results.filter(({ code }) => isCarriedBy(code, facts.key.specificObjective));
  return {
    key: 'T10',
    title: {
      it: 'Tabella 10 · Indicatori di risultato comuni e specifici per programma per il FSE+',
      en: 'Table 10 · Common and programme-specific result indicators for the ESF+',
      fr: 'Tableau 10 · Indicateurs de résultat communs et propres au programme pour le FSE+',
    },
    columns,
    rows: carried.flatMap((result) => [
      ...(result.target === null ? [] : [rowAgainstTarget(facts, result, result.target)]),
      rowOfAllParticipants(facts, result),
    ]),
  };
}

function rowAgainstTarget(facts: ResultTableFacts, result: ResultForTable, target: ResultTarget): ReportRow {
  const asked = sexesAsked(result.code, facts.nonBinarySex);
  const ratioOf = (sex: SexColumn): Cell => ratioCell(isDue(facts, result.code) ? achieved(target, sex) : null);
  return reportRow(rowKeyOf(facts.key, result.code, target.referenceOutput), [
    ...keyCells(facts.key, result),
    textCell(target.referenceOutput),
    textCell(result.unit),
    wordsCell(targetUnits[target.unit]),
    ...sexCells(asked, (sex) => targetCell(target.target2029[sex])),
    ...achievedCells(facts, result.code, target.achieved),
    ...sexCells(asked, ratioOf),
    commentOf(facts, result),
  ]);
}

function rowOfAllParticipants(facts: ResultTableFacts, result: ResultForTable): ReportRow {
  const noTarget = sexCells([], () => notApplicableCell);
  return reportRow(rowKeyOf(facts.key, result.code, ''), [
    ...keyCells(facts.key, result),
    notApplicableCell,
    textCell(result.unit),
    notApplicableCell,
    ...noTarget,
    ...achievedCells(facts, result.code, result.values).map((cell) => typedCell(cell, result.typed ?? null)),
    ...noTarget,
    result.typed === undefined ? commentOf(facts, result) : typedComment(result.typed),
  ]);
}

/** Of a result six months after leaving, how it was found, or why it is not told: other versions carry none (R77, R78). */
function commentOf(facts: ResultTableFacts, { code, comment, method }: ResultForTable): Cell {
  if (!isDue(facts, code)) return wordsCell(notDue);
  return method === undefined ? commentCell(comment) : wordsCell(method);
}

const notDue: LocalText = {
  it: 'Si trasmette al 31 gennaio 2026 e nel rapporto finale (R78)',
  en: 'Transmitted by 31 January 2026 and in the final report (R78)',
  fr: 'Transmis au 31 janvier 2026 et dans le rapport final (R78)',
};

/** Values of EECR05 and EECR06 stand only in the transmissions that ask for them (R78). */
function achievedCells(facts: ResultTableFacts, code: string, values: BySex): readonly Cell[] {
  return valueCells(values, isDue(facts, code) ? sexesAsked(code, facts.nonBinarySex) : []);
}

function isDue({ reportedIn }: ResultTableFacts, code: string): boolean {
  return !longerTermResults.includes(code) || (reportedIn !== null && longerTermResultsDue(reportedIn));
}

function achieved({ unit, target2029, achieved, referenceValues }: ResultTarget, sex: SexColumn): number | null {
  const target = target2029[sex] ?? null;
  return unit === 'number' ? achievementRatio(achieved[sex], target) : percentageTargetRatio(achieved[sex], referenceValues[sex], target);
}
