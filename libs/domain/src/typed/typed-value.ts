import type { CalendarDay } from '../periods/calendar-day.js';
import type { Sex } from '../people/participation.js';

/** A document by which a statement can be checked: what it is called, and where it is found (a protocol number, an address). */
export interface Evidence {
  readonly title: string;
  readonly reference: string;
}

/** A value in parts by sex; null: not asked. T is the value itself (R17). */
export type TypedBySex = Readonly<Record<Sex, number | null>>;

/**
 * A value that somebody stated because nothing computes it: what holds on a day, from the start of the project (R18). It never comes
 * without the method it was arrived at.
 */
export interface TypedValue {
  /** The day it is true. It goes on holding until a later one. */
  readonly on: CalendarDay;
  /** Null in a ratio: it follows from numerator and denominator, and percentages are never typed as such (R69). */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where the indicator is not asked by sex. */
  readonly bySex: TypedBySex | null;
  readonly method: string;
  readonly evidence: Evidence | null;
  /** R30: whether the trait is an eligibility criterion of the operation; null where the question does not arise. */
  readonly traitIsCriterion: boolean | null;
  /** R30: whether a register gives the data; null where the question does not arise. */
  readonly fromRegister: boolean | null;
}

/** The value that holds on a day: the latest one of that day or before; null: none was typed by then, which is not 0. */
export function typedOn<T extends Pick<TypedValue, 'on'>>(values: readonly T[], day: CalendarDay): T | null {
  return values.reduce<T | null>((latest, one) => (one.on <= day && (latest === null || one.on > latest.on) ? one : latest), null);
}

/** What a typed value comes to, as an indicator in percent or in units shows it; null with nothing to divide by (R69). */
export function amountTyped(
  { value, numerator, denominator }: Pick<TypedValue, 'value' | 'numerator' | 'denominator'>,
  unit: string,
): number | null {
  if (numerator === null || denominator === null) return value;
  return denominator === 0 ? null : (numerator / denominator) * (isPercentUnit(unit) ? 100 : 1);
}

export const isPercentUnit = (unit: string): boolean => unit === '%' || unit === 'percent';
