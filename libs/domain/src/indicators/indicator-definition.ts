import type { Participation } from '../people/participation.js';

export type IndicatorKind = 'output' | 'result' | 'process' | 'quality' | 'horizontal';
export type Measure = 'count' | 'distinct' | 'stock' | 'sum' | 'mean' | 'ratio' | 'rule';
/** `>=`: more is better; `<=`: less is better. */
export type TargetOperator = '>=' | '<=' | '=';
export type Language = 'it' | 'en' | 'fr';
export type LocalText = Readonly<Record<Language, string>>;

/** A condition on a field of the record; all conditions of a count must hold. A field that is not known meets none. */
export type Condition =
  | { readonly field: keyof Participation; readonly is: string | number | boolean }
  | { readonly field: keyof Participation; readonly isAnyOf: readonly (string | number)[] };

/** What counts one: a named counting rule (`esfPlus.EECO02`), narrowed by conditions. */
export interface CountedRecords {
  readonly of: 'participation';
  readonly rule: string;
  readonly where?: readonly Condition[];
}

/**
 * How an indicator is computed, as data. `waiting` names the kind of record it needs and that is not recorded yet, so that it can
 * say "waiting for records" instead of 0.
 */
export type IndicatorDefinition =
  | { readonly measure: 'count' | 'distinct'; readonly counts: CountedRecords }
  | { readonly measure: 'ratio'; readonly numerator: CountedRecords; readonly denominator: CountedRecords }
  | { readonly measure: Measure; readonly waiting: string };

/** An indicator of a project: what it is called, how it is computed, and from when on which version of its definition holds. */
export interface Indicator {
  /** The project's own code (`LI-O4`), or the common code when the project did not rename it. */
  readonly code: string;
  readonly commonCode: string | null;
  readonly kind: IndicatorKind;
  readonly name: LocalText;
  readonly unit: string;
  readonly operator: TargetOperator;
  readonly cumulative: boolean;
  readonly definition: IndicatorDefinition;
  readonly definitionVersion: number;
}
