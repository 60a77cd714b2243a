/** What a record contradicts in others, and the field where it is mended. */
export interface FaultAgainstOthers<Code extends string = string> {
  readonly id: string;
  readonly code: Code;
  readonly field: string;
  /** In words, behind the name of the field. */
  readonly why: string;
}
