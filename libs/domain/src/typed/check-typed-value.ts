import type { Measure } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { Sex } from '../people/participation.js';
import { isPercentUnit, type TypedValue } from './typed-value.js';
import type { Typing } from './typing-of.js';

/** Why a typed value cannot stand. */
export type TypedFaultKey =
  | 'in_the_future'
  | 'before_the_project'
  | 'missing'
  | 'not_asked'
  | 'not_a_number'
  | 'negative'
  | 'too_large'
  | 'not_whole'
  | 'above_hundred'
  | 'no_denominator'
  | 'sexes_do_not_add_up'
  | 'part_above_whole'
  | 'evidence_missing'
  | 'condition_missing'
  | 'trait_is_criterion'
  | 'from_register';

/** A fault with the field it is about, by its path: `bySex.F`. */
export interface TypedFault {
  readonly field: string;
  readonly key: TypedFaultKey;
  /** What the sentence needs to be understood. */
  readonly about: Readonly<Record<string, string | number>>;
}

/** What a typed value is checked against. */
export interface TypedGround {
  readonly typing: Extract<Typing, { kind: string }>;
  readonly measure: Measure;
  readonly unit: string;
  readonly start: CalendarDay;
  readonly today: CalendarDay;
}

/** Larger amounts are slips of the hand, and no column holds them. */
const largest = 999_999_999_999;

/** Everything that is wrong with a typed value, field by field; empty: it can stand (R17, R30, R52, R69). */
export function checkTypedValue(value: TypedValue, ground: TypedGround): readonly TypedFault[] {
  return [
    ...dayFaults(value, ground),
    ...(ground.measure === 'ratio' ? ratioFaults(value, ground) : wholeFaults(value, ground)),
    ...sexFaults(value, ground),
    ...evidenceFaults(value, ground),
    ...conditionFaults(value, ground),
  ];
}

function dayFaults({ on }: TypedValue, { start, today }: TypedGround): TypedFault[] {
  if (on > today) return [{ field: 'on', key: 'in_the_future', about: { day: on } }];
  return on < start ? [{ field: 'on', key: 'before_the_project', about: { day: on, start } }] : [];
}

function wholeFaults({ value, numerator, denominator }: TypedValue, ground: TypedGround): TypedFault[] {
  return [
    ...(value === null ? [fault('value', 'missing')] : amountFaults('value', value, ground)),
    ...(numerator === null ? [] : [fault('numerator', 'not_asked')]),
    ...(denominator === null ? [] : [fault('denominator', 'not_asked')]),
  ];
}

/** R69: a ratio is stated by its two parts; with nothing to divide by there is none. R52: a share of a whole is at most 100 %. */
function ratioFaults({ value, numerator, denominator }: TypedValue, ground: TypedGround): TypedFault[] {
  const faults = value === null ? [] : [fault('value', 'not_asked')];
  faults.push(...(numerator === null ? [fault('numerator', 'missing')] : amountFaults('numerator', numerator, ground)));
  faults.push(...(denominator === null ? [fault('denominator', 'missing')] : amountFaults('denominator', denominator, ground)));
  if (denominator === 0) faults.push(fault('denominator', 'no_denominator'));
  if (faults.length === 0 && isPercentUnit(ground.unit) && numerator !== null && denominator !== null && numerator > denominator)
    faults.push({ field: 'numerator', key: 'above_hundred', about: { numerator, denominator } });
  return faults;
}

function amountFaults(field: string, amount: number, { measure }: TypedGround): TypedFault[] {
  const counted = measure === 'count' || measure === 'distinct' || measure === 'stock';
  if (!Number.isFinite(amount)) return [fault(field, 'not_a_number')];
  if (amount < 0) return [{ field, key: 'negative', about: { value: amount } }];
  if (amount > largest) return [{ field, key: 'too_large', about: { value: amount } }];
  return counted && !Number.isInteger(amount) ? [{ field, key: 'not_whole', about: { value: amount } }] : [];
}

const sexes: readonly Sex[] = ['F', 'M', 'N'];

/** R17: T = F + M + N where all are asked; R62: of Annex III women are asked as a part of the whole. */
function sexFaults({ value, bySex }: TypedValue, ground: TypedGround): TypedFault[] {
  const asked = sexes.filter((sex) => ground.typing.sexes.includes(sex));
  const parts = sexes.map((sex) => ({ sex, amount: bySex?.[sex] ?? null }));
  const faults = parts.flatMap(({ sex, amount }) => {
    const field = `bySex.${sex}`;
    if (!asked.includes(sex)) return amount === null ? [] : [fault(field, 'not_asked')];
    return amount === null ? [fault(field, 'missing')] : amountFaults(field, amount, ground);
  });
  if (faults.length > 0 || asked.length === 0 || value === null || !Number.isFinite(value)) return faults;
  const sum = Math.round(parts.reduce((total, { amount }) => total + (amount ?? 0), 0) * 1e6) / 1e6;
  if (asked.length === 1) return sum > value ? [{ field: `bySex.${asked[0]}`, key: 'part_above_whole', about: { part: sum, value } }] : [];
  return sum === value ? [] : [{ field: 'bySex', key: 'sexes_do_not_add_up', about: { sum, value } }];
}

/** R30: the method of an estimate is documented. The document of a figure from outside may follow: the work list asks for it. */
function evidenceFaults({ evidence }: TypedValue, { typing }: TypedGround): TypedFault[] {
  return evidence === null && typing.kind === 'estimate' ? [fault('evidence', 'evidence_missing')] : [];
}

/** R30: only where the trait is no eligibility criterion (R31 then) and no register gives the data (they are counted then). */
function conditionFaults({ traitIsCriterion, fromRegister }: TypedValue, { typing }: TypedGround): TypedFault[] {
  if (!typing.conditions) return [];
  const faults: TypedFault[] = [];
  if (traitIsCriterion !== false)
    faults.push(fault('traitIsCriterion', traitIsCriterion === null ? 'condition_missing' : 'trait_is_criterion'));
  if (fromRegister !== false) faults.push(fault('fromRegister', fromRegister === null ? 'condition_missing' : 'from_register'));
  return faults;
}

const fault = (field: string, key: TypedFaultKey): TypedFault => ({ field, key, about: {} });
