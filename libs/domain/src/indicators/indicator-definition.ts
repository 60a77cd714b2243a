import type { IndicatorDefinition } from '../definitions/definition.js';

export type IndicatorKind = 'output' | 'result' | 'process' | 'quality' | 'horizontal';
export type Measure = 'count' | 'distinct' | 'stock' | 'sum' | 'mean' | 'ratio' | 'rule';
/** `>=`: more is better; `<=`: less is better. */
export type TargetOperator = '>=' | '<=' | '=';
export type Language = 'it' | 'en' | 'fr';
export type LocalText = Readonly<Record<Language, string>>;

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
