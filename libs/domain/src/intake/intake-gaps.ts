import { declinableFacts, type DeclinableFact } from '../codelists/intake-codes.js';
import { isCodeOf } from '../codelists/code-list.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { missingFields, type RequiredField } from '../people/completeness.js';
import { entryCharacteristics } from './entry-characteristics.js';
import type { IntakeField, IntakeForm } from './intake-form.js';
import type { IntakeQuestion } from './question.js';
import { questionnaire } from './questionnaire.js';

/** What a form still lacks. Declined and unknown answers are answers (R14): they are in neither list. */
export interface IntakeGaps {
  /** Without these the person is kept and counts in no indicator (R12). */
  readonly toReport: readonly IntakeField[];
  /** Asked of everybody, or of people like this one, and not answered yet. */
  readonly toAsk: readonly IntakeField[];
}

const questionOfRequired: Readonly<Record<RequiredField, IntakeField>> = {
  sex: 'sex',
  birthDate: 'birthDate',
  employmentStatus: 'work',
  longTerm: 'unemployedSince',
  isced: 'isced',
  inEducationAtEntry: 'inEducationAtEntry',
};

/** @param objective specific objective `ESO4.8`, or investment priority `8i` (R12, R13, R33) */
export function intakeGaps(form: IntakeForm, objective: string, settings: ProgrammeSettings): IntakeGaps {
  const characteristics = entryCharacteristics(form, form.entryDate ?? '9999-12-31', settings);
  const required = missingFields(characteristics, objective).map((field) => questionToMend(field, form));
  const toReport = [...new Set<IntakeField>([...(form.entryDate === null ? (['entryDate'] as const) : []), ...required])];
  const open = questionnaire.filter((question) => isNeeded(question, form) && !hasAnswer(question.field, form));
  return { toReport, toAsk: open.map(({ field }) => field).filter((field) => !toReport.includes(field)) };
}

/**
 * The question that gives a field which a participation lacks. Whether somebody was long unemployed is worked out: what lacks is since when,
 * or how old. A leave lacks what R24 asks.
 */
export function questionToMend(field: RequiredField, form: IntakeForm): IntakeField {
  if (field === 'longTerm' && form.unemployedSince !== null) return 'birthDate';
  if (field === 'employmentStatus' && form.work === 'PLEAVE') return form.leaveBenefit === null ? 'leaveBenefit' : 'leaveExpectedMonths';
  return questionOfRequired[field];
}

function isNeeded({ need, applies }: IntakeQuestion, form: IntakeForm): boolean {
  return need === 'mandatory' || (need === 'conditional' && (applies?.(form) ?? true));
}

/** Whether a question has an answer, "prefers not to say" among them. */
export function hasAnswer(field: IntakeField, form: IntakeForm): boolean {
  if (isCodeOf(declinableFacts, field) && form.declined.includes(field)) return true;
  const value = form[field];
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== '' && value !== 'not_asked';
}

/** Whether the person preferred not to answer a question. */
export function isDeclined(field: IntakeField, form: IntakeForm): boolean {
  if (field === 'otherDisadvantage') return form.otherDisadvantage.includes('refused');
  return isCodeOf(declinableFacts, field) ? form.declined.includes(field) : form[field] === 'refused';
}

/** The form with a question declined: another answer it may have had goes. */
export function declineQuestion(field: IntakeField, form: IntakeForm): IntakeForm {
  if (field === 'otherDisadvantage') return { ...form, otherDisadvantage: ['refused'] };
  if (!isCodeOf(declinableFacts, field)) return { ...form, [field]: 'refused' };
  const value = Array.isArray(form[field]) ? [] : null;
  return { ...form, [field]: value, declined: [...form.declined.filter((one) => one !== field), field] };
}

/** The form with a question answered: it is declined no more. */
export function answerQuestion<Field extends IntakeField>(field: Field, value: IntakeForm[Field], form: IntakeForm): IntakeForm {
  if (field === 'otherDisadvantage')
    return { ...form, otherDisadvantage: standingAlone(value as OtherDisadvantages, form.otherDisadvantage) };
  const declined: readonly DeclinableFact[] = field === 'declined' ? form.declined : form.declined.filter((one) => one !== field);
  return { ...form, declined, [field]: value };
}

type OtherDisadvantages = IntakeForm['otherDisadvantage'];

/** "None" and "prefers not to say" stand alone: the newest of the two sides prevails. */
function standingAlone(chosen: OtherDisadvantages, before: OtherDisadvantages): OtherDisadvantages {
  const alone = chosen.find((one) => (one === 'none' || one === 'refused') && !before.includes(one));
  return alone === undefined ? chosen.filter((one) => chosen.length === 1 || (one !== 'none' && one !== 'refused')) : [alone];
}
