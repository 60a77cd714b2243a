import type { Path } from '../records/path.js';

/**
 * What must hold for a record to count: a closed set, written as JSON and never as text of a query. A value that is not known meets no
 * condition but `isSet: false`, and not the opposite of one either (R14); a list meets `is` and `isAnyOf` when one of its words does.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldCondition
  /** One of the records or parts at the path meets the condition. */
  | { readonly some: Path; readonly where: Condition }
  /** What the record is about is counted by another indicator of the project. */
  | { readonly memberOf: string; readonly subject: Path };

export type FieldCondition =
  | { readonly field: Path; readonly is: string | number | boolean }
  | { readonly field: Path; readonly isAnyOf: readonly (string | number)[] }
  /** Numbers, days and hours of the day; both ends are in. */
  | { readonly field: Path; readonly from?: string | number; readonly to?: string | number }
  | { readonly field: Path; readonly isSet: boolean }
  /** How many words a list holds. */
  | { readonly field: Path; readonly atLeastWords: number }
  /** A day against another day of the record. */
  | { readonly field: Path; readonly before: Path }
  | { readonly field: Path; readonly onOrBefore: Path }
  | { readonly field: Path; readonly after: Path }
  | { readonly field: Path; readonly withinDaysOf: Path; readonly days: number }
  /** The same word, or the same record, as another field. */
  | { readonly field: Path; readonly sameAs: Path };

/** The conditions of a field; the others put conditions together. */
export function isFieldCondition(condition: Condition): condition is FieldCondition {
  return 'field' in condition;
}

/** Every path that a condition reads, with the path of the parts it reads them in. */
export function pathsOf(condition: Condition): readonly { readonly path: Path; readonly in?: Path }[] {
  if ('all' in condition) return condition.all.flatMap(pathsOf);
  if ('any' in condition) return condition.any.flatMap(pathsOf);
  if ('not' in condition) return pathsOf(condition.not);
  if ('some' in condition) return [{ path: condition.some }, ...pathsOf(condition.where).map(({ path }) => ({ path, in: condition.some }))];
  if ('memberOf' in condition) return [{ path: condition.subject }];
  const other = comparedPath(condition);
  return other === null ? [{ path: condition.field }] : [{ path: condition.field }, { path: other }];
}

/** The other field that a condition compares its field with. */
export function comparedPath(condition: FieldCondition): Path | null {
  if ('before' in condition) return condition.before;
  if ('onOrBefore' in condition) return condition.onOrBefore;
  if ('after' in condition) return condition.after;
  if ('withinDaysOf' in condition) return condition.withinDaysOf;
  return 'sameAs' in condition ? condition.sameAs : null;
}
