import type { CalendarDay } from '../periods/calendar-day.js';
import type { LocalText } from '../indicators/indicator-definition.js';
import type { Evidence } from '../typed/typed-value.js';
import type { TypedKind } from '../typed/typing-of.js';
import { wordsCell, type Cell } from './cell.js';

/** A typed value as a report freezes it: nothing but the statement lies behind the number, so it stands in every file (R30). */
export interface ReportedTyped {
  readonly code: string;
  readonly kind: TypedKind;
  /** The day it was stated for. */
  readonly on: CalendarDay;
  readonly method: string;
  readonly evidence: Evidence | null;
  readonly by: string;
  /** Instant it was typed at, ISO 8601 in UTC. */
  readonly at: string;
  /** What records count beside an estimate; null: no record counts it. */
  readonly counted: number | null;
}

/** A number that was typed, in whole or in part: the cell says so in every file. */
export function typedCell(cell: Cell, kind: TypedKind | null): Cell {
  return cell.kind === 'number' && kind !== null ? { ...cell, typed: kind } : cell;
}

const comments: Readonly<Record<TypedKind, LocalText>> = {
  estimate: { it: 'Stima informata (R30)', en: 'Informed estimate (R30)', fr: 'Estimation éclairée (R30)' },
  external: { it: 'Dato esterno', en: 'External figure', fr: 'Donnée externe' },
};

/** What the comment of a funder's row says of a value that was typed. */
export function typedComment(kind: TypedKind): Cell {
  return wordsCell(comments[kind]);
}
