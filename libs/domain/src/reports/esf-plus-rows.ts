import type { LocalText } from '../indicators/indicator-definition.js';
import type { TableKey } from '../periods/table-key.js';
import { sexColumns, type SexColumn } from '../validation/values-by-sex.js';
import { notApplicableCell, numberCell, textCell, type Cell } from './cell.js';
import { reportColumn, type ReportColumn } from './report-table.js';

/** A target of 2029: in total, by sex where the programme set it so (R69). */
export type TargetBySex = Readonly<Partial<Record<SexColumn, number>>>;

/** An indicator as the funder's table names it. */
export interface TableIndicator {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: string;
}

/** The four columns every ESF+ row begins with, then the indicator (R67). */
export const keyColumns: readonly ReportColumn[] = [
  reportColumn('priority', 'text', { it: 'Priorità', en: 'Priority', fr: 'Priorité' }),
  reportColumn('specificObjective', 'text', { it: 'Obiettivo specifico', en: 'Specific objective', fr: 'Objectif spécifique' }),
  reportColumn('fund', 'text', { it: 'Fondo', en: 'Fund', fr: 'Fonds' }),
  reportColumn('categoryOfRegion', 'text', { it: 'Categoria di regioni', en: 'Category of region', fr: 'Catégorie de région' }),
  reportColumn('code', 'text', { it: 'ID', en: 'ID', fr: 'ID' }),
  reportColumn('name', 'text', { it: 'Nome dell’indicatore', en: 'Indicator name', fr: 'Nom de l’indicateur' }),
];

export function keyCells(key: TableKey, { code, name }: TableIndicator): readonly Cell[] {
  const region: Cell = key.categoryOfRegion === null ? notApplicableCell : textCell(key.categoryOfRegion);
  return [
    textCell(key.priority),
    textCell(key.specificObjective),
    textCell(key.fund),
    region,
    textCell(code),
    { kind: 'words', words: name },
  ];
}

/** Which of M, F, N, T are asked of an indicator. EECO18 and EECO19 count entities: T only. Annex III: total and women only (R62). */
export function sexesAsked(code: string, nonBinarySex: boolean): readonly SexColumn[] {
  if (code === 'EECO18' || code === 'EECO19' || code.startsWith('EMCO')) return ['T'];
  if (code.startsWith('EMCR')) return ['F', 'T'];
  return nonBinarySex ? sexColumns : sexColumns.filter((sex) => sex !== 'N');
}

/** A target where one is set; where none is set the cell does not apply: targets need not be set, nor be set by sex (R69). */
export function targetCell(target: number | null | undefined): Cell {
  return numberCell(target ?? null, 0, notApplicableCell);
}

/** A ratio in percent; empty without a target or with a target of 0 (R69). */
export function ratioCell(ratio: number | null): Cell {
  return numberCell(ratio, 1, notApplicableCell);
}

/** A comment, which need not be there. */
export function commentCell(comment: string | undefined): Cell {
  return comment === undefined || comment === '' ? notApplicableCell : textCell(comment);
}
