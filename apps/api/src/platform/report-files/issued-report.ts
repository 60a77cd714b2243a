import type { Language, ReportModel } from '#domain';

/** A report as it is handed out: the frozen model, and what the files print about its making (G34, G38). */
export interface IssuedReport {
  readonly model: ReportModel;
  readonly language: Language;
  readonly state: 'draft' | 'submitted' | 'under_verification' | 'certified' | 'reopened';
  /** Version of the report of its period: 1, and one more after each reopening. */
  readonly number: number;
  /** SHA-256 over the canonical JSON of the frozen model; null while a draft is not frozen. */
  readonly rootHash: string | null;
  /** Whether people and figures are invented. */
  readonly demo: boolean;
}
