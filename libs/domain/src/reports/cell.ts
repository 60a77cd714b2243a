import type { LocalText } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { IndicatorStatus } from '../progress/indicator-status.js';
import type { TypedKind } from '../typed/typing-of.js';

/**
 * What stands in a cell. A number, a word or a day, or one of three ways of having none that stay apart up to the printed page: missing
 * (it should be there), not applicable (it cannot be there) and too small (it must not be shown). 0 is a number (R68).
 */
export type Cell =
  | NumberCell
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: LocalText }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'status'; readonly status: IndicatorStatus }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'too_small' };

/** A number as it was counted; `decimals` are for showing only. */
export interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  readonly decimals: number;
  /** Typed and not counted, in whole or in part (R30). */
  readonly typed?: TypedKind;
}

export const missingCell: Cell = { kind: 'missing' };
export const notApplicableCell: Cell = { kind: 'not_applicable' };

/** A number, or `otherwise` where there is none. */
export function numberCell(value: number | null, decimals = 0, otherwise: Cell = missingCell): Cell {
  return value === null ? otherwise : { kind: 'number', value, decimals };
}

/** A text, or missing when it is empty. */
export function textCell(text: string | null): Cell {
  return text === null || text === '' ? missingCell : { kind: 'text', text };
}

export function wordsCell(words: LocalText): Cell {
  return { kind: 'words', words };
}

export function dayCell(day: CalendarDay | null): Cell {
  return day === null ? missingCell : { kind: 'day', day };
}
