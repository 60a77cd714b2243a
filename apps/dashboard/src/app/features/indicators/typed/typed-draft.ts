import type { TypedValueAnswer, TypedValues } from '#contract';
import { checkTypedValue, type TypedFault, type TypedValue } from '#domain';

/** A typed value as it is being written: every amount a text, nothing checked. */
export interface TypedDraft {
  readonly on: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly F: string;
  readonly M: string;
  readonly N: string;
  readonly method: string;
  readonly title: string;
  readonly reference: string;
  readonly traitIsCriterion: boolean | null;
  readonly fromRegister: boolean | null;
  readonly reason: string;
}

export const emptyTyped: TypedDraft = {
  ...{ on: '', value: '', numerator: '', denominator: '', F: '', M: '', N: '' },
  ...{ method: '', title: '', reference: '', traitIsCriterion: null, fromRegister: null, reason: '' },
};

type Write = (value: number | null) => string;
type Read = (text: string) => number | null;

/** A value that is there, to be written over; the reason is another one each time. */
export function draftOfTyped(value: TypedValueAnswer, write: Write): TypedDraft {
  const { on, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister } = value;
  return {
    ...{ on, value: write(value.value), numerator: write(numerator), denominator: write(denominator) },
    ...{ F: write(bySex?.F ?? null), M: write(bySex?.M ?? null), N: write(bySex?.N ?? null) },
    ...{ method, title: evidence?.title ?? '', reference: evidence?.reference ?? '' },
    ...{ traitIsCriterion, fromRegister, reason: '' },
  };
}

type Asked = Pick<TypedValues, 'measure' | 'sexes' | 'conditions'>;

/** What is sent: only the parts that are asked of the indicator. */
export function valueOfDraft(draft: TypedDraft, { measure, sexes, conditions }: Asked, read: Read): TypedValue {
  const isRatio = measure === 'ratio';
  const part = (sex: 'F' | 'M' | 'N'): number | null => (sexes.includes(sex) ? read(draft[sex]) : null);
  const [title, reference] = [draft.title.trim(), draft.reference.trim()];
  return {
    on: draft.on,
    value: isRatio ? null : read(draft.value),
    numerator: isRatio ? read(draft.numerator) : null,
    denominator: isRatio ? read(draft.denominator) : null,
    bySex: sexes.length > 1 ? { F: part('F'), M: part('M'), N: part('N') } : null,
    method: draft.method.trim(),
    evidence: title === '' && reference === '' ? null : { title, reference },
    traitIsCriterion: conditions ? draft.traitIsCriterion : null,
    fromRegister: conditions ? draft.fromRegister : null,
  };
}

/** A fault of the form: those of the domain, and what the contract asks of words. */
export type FormFault = Pick<TypedFault, 'field' | 'about'> & {
  readonly key: TypedFault['key'] | 'method_short' | 'evidence_short' | 'day_missing';
};

const shortestMethod = 10;
const shortestWord = 3;

/** What is wrong with a value as it is written, by the rules that the API asks too. */
export function faultsOfTyped(
  value: TypedValue,
  typed: Pick<TypedValues, 'kind' | 'sexes' | 'conditions' | 'measure' | 'unit'>,
  days: { readonly start: string; readonly today: string },
): readonly FormFault[] {
  const { kind, sexes, conditions, measure, unit } = typed;
  if (kind === null) return [];
  const faults: FormFault[] = [...checkTypedValue(value, { typing: { kind, sexes, conditions }, measure, unit, ...days })];
  if (value.on === '') faults.unshift({ field: 'on', key: 'day_missing', about: {} });
  if (value.method.length < shortestMethod) faults.push({ field: 'method', key: 'method_short', about: {} });
  if (value.evidence !== null && value.evidence.title.length < shortestWord)
    faults.push({ field: 'evidence.title', key: 'evidence_short', about: {} });
  if (value.evidence !== null && value.evidence.reference.length < shortestWord)
    faults.push({ field: 'evidence.reference', key: 'evidence_short', about: {} });
  return faults.filter(({ key, field }) => !(value.on === '' && field === 'on' && key !== 'day_missing'));
}
