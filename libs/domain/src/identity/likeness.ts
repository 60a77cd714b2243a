import type { CalendarDay } from '../periods/calendar-day.js';
import { emailKey, phoneKey } from './contact-keys.js';
import type { Identity, IdentityField } from './identity.js';
import { identityFields } from './identity.js';
import { jaroWinkler } from './jaro-winkler.js';
import { type LikenessFinding, likenessThresholds, likenessWeights, type LikenessWeights } from './likeness-weights.js';
import { nameParts, soundOf, wholeName } from './name-parts.js';
import { canonicalTaxCode, tidyTaxCode } from './tax-code.js';

/** What speaks for or against two identities being of one person. It names fields, never what stands in them. */
export interface LikenessReason {
  readonly field: IdentityField;
  readonly finding: LikenessFinding;
}

export type LikenessVerdict = 'certain' | 'likely' | 'unlikely';

export interface Likeness {
  /** 0 to 1: how probable it is that both are one person. */
  readonly score: number;
  readonly verdict: LikenessVerdict;
  readonly reasons: readonly LikenessReason[];
}

/** How likely two identities are of one person, and why: what is missing on one side says nothing. The same either way round. */
export function likeness(one: Identity, other: Identity): Likeness {
  const reasons = identityFields.flatMap((field) => {
    const finding = compared(field, one, other);
    return finding === null ? [] : { field, finding };
  });
  const weights: LikenessWeights = likenessWeights;
  const bits = reasons.reduce((sum, { field, finding }) => sum + (weights[field]?.[finding] ?? 0), -likenessThresholds.doubtAtFirst);
  const score = 1 / (1 + 2 ** -bits);
  return { score, verdict: verdictOf(score), reasons };
}

function verdictOf(score: number): LikenessVerdict {
  if (score >= likenessThresholds.certain) return 'certain';
  return score >= likenessThresholds.proposed ? 'likely' : 'unlikely';
}

function compared(field: IdentityField, one: Identity, other: Identity): LikenessFinding | null {
  if (field === 'surname' || field === 'name') return comparedName(field, one, other);
  const [a, b] = [one[field], other[field]];
  if (a === undefined || b === undefined) return null;
  if (field === 'taxCode') return comparedTaxCodes(a, b);
  if (field === 'birthDate') return comparedDays(a, b);
  if (field === 'phone') return sameKey(phoneKey(a), phoneKey(b));
  if (field === 'email') return sameKey(emailKey(a), emailKey(b));
  // not said, or not to be said: no reason either way
  if (field === 'sex' && (a === 'N' || b === 'N')) return null;
  return a === b ? 'same' : 'differs';
}

function comparedName(field: 'surname' | 'name', one: Identity, other: Identity): LikenessFinding {
  const straight = comparedNames(one[field], other[field]);
  if (straight !== 'differs') return straight;
  const isExchanged = (first: Identity, second: Identity): boolean =>
    comparedNames(first.surname, second.name) !== 'differs' && comparedNames(first.name, second.surname) !== 'differs';
  return isExchanged(one, other) ? 'exchanged' : 'differs';
}

/** Names of several parts are alike when all of the shorter one are in the other: a second name, a second surname is often left out. */
function comparedNames(one: string, other: string): LikenessFinding {
  const [parts, others] = [nameParts(one), nameParts(other)];
  const alike = (a: string, b: string): boolean => alikeWords(a, b, isLatin(one) === isLatin(other));
  const [fewer, more] = parts.length <= others.length ? [parts, others] : [others, parts];
  if ([...fewer].sort().join(' ') === [...more].sort().join(' ') || wholeName(one) === wholeName(other)) return 'same';
  if (fewer.length > 0 && fewer.every((part) => more.some((word) => alike(part, word)))) return 'like';
  return alike(wholeName(one), wholeName(other)) ? 'like' : 'differs';
}

/** Where one was written in another script, which may leave out the vowels, fewer consonants do. */
function alikeWords(one: string, other: string, sameScript: boolean): boolean {
  if (one === other || jaroWinkler(one, other) >= likenessThresholds.alikeWords) return true;
  const sound = soundOf(one);
  const enough = sameScript ? likenessThresholds.soundLetters : likenessThresholds.soundLettersOfOtherScript;
  return sound.length >= enough && sound === soundOf(other);
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\P{L}]*$/u.test(text);
}

function comparedTaxCodes(one: string, other: string): LikenessFinding {
  const [a, b] = [tidyTaxCode(one), tidyTaxCode(other)];
  if (a === b) return 'same';
  if (canonicalTaxCode(a) === canonicalTaxCode(b)) return 'same_but_for_omocodia';
  return a.length === b.length && differences(a, b) <= 2 ? 'like' : 'differs';
}

/** Alike: day and month exchanged, or one digit another. */
function comparedDays(one: CalendarDay, other: CalendarDay): LikenessFinding {
  if (one === other) return 'same';
  return exchangedDay(one) === other || differences(one, other) === 1 ? 'like' : 'differs';
}

/** The day with the month in its place, as one reads it in another country: `1980-03-11` for `1980-11-03`. */
export function exchangedDay(day: CalendarDay): CalendarDay {
  const [year, month, date] = day.split('-');
  return `${year}-${date}-${month}`;
}

function differences(one: string, other: string): number {
  return [...one].filter((character, index) => character !== other[index]).length;
}

function sameKey(one: string | null, other: string | null): LikenessFinding | null {
  return one !== null && one === other ? 'same' : null;
}
