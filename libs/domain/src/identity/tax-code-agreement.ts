import type { Identity } from './identity.js';
import { nameLetters, readTaxCode, surnameLetters, type TaxCodeContent } from './tax-code.js';

/** The fields of an identity that a tax code speaks of too. */
export type TaxCodeTold = 'surname' | 'name' | 'birthDate' | 'sex' | 'birthCountry';

/** The fields that disagree with a tax code: somebody is warned, and not refused, since registers have errors and names change. */
export function taxCodeDisagreements(code: string, identity: Partial<Identity>): TaxCodeTold[] {
  const told = readTaxCode(code);
  if (told === null) return [];
  const disagrees: Record<TaxCodeTold, boolean> = {
    surname: identity.surname !== undefined && surnameLetters(identity.surname) !== told.surname,
    name: identity.name !== undefined && nameLetters(identity.name) !== told.name,
    birthDate: identity.birthDate !== undefined && !isBornOn(told, identity.birthDate),
    sex: (identity.sex === 'F' || identity.sex === 'M') && identity.sex !== told.sex,
    birthCountry: identity.birthCountry !== undefined && (identity.birthCountry !== 'IT') !== told.bornAbroad,
  };
  return (Object.keys(disagrees) as TaxCodeTold[]).filter((field) => disagrees[field]);
}

function isBornOn({ year, month, day }: TaxCodeContent, birthDate: string): boolean {
  const two = (value: number): string => String(value).padStart(2, '0');
  return birthDate.slice(2) === `${year}-${two(month)}-${two(day)}`;
}
