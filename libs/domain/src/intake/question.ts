import type { LocalText } from '../indicators/indicator-definition.js';
import type { FieldCodes } from '../records/field.js';
import type { IntakeField, IntakeForm } from './intake-form.js';

/** Steps of the interview, in the order of the intake form (its §2A to §2F). */
export const intakeSteps = ['entry', 'identity', 'work', 'education', 'household', 'needs'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

/** How an answer is given. `answer`: yes, no, does not know, and where it may be declined, prefers not to say. */
export type AnswerKind =
  | ('text' | 'lines' | 'day' | 'number' | 'yesNo' | 'answer' | 'choice' | 'choices')
  | ('country' | 'countries' | 'language' | 'languages' | 'desk');

export interface IntakeQuestion {
  readonly field: IntakeField;
  readonly step: IntakeStep;
  /** The question as the operator asks it. */
  readonly asked: LocalText;
  /** Why it is asked, where people wonder. */
  readonly why?: LocalText;
  readonly kind: AnswerKind;
  readonly codes?: FieldCodes;
  /** `mandatory`: always; `conditional`: whenever it is asked at all; `optional`: it may stay open. */
  readonly need: 'mandatory' | 'conditional' | 'optional';
  /** Whether it is asked, as the other answers stand; without it, always. */
  readonly applies?: (form: IntakeForm) => boolean;
  /** The programming period that asks it; without it, each. */
  readonly onlyIn?: '2014-2020';
  /** Whether "prefers not to say" is offered: a full answer, and never a gap (R14). */
  readonly mayDecline?: true;
}
