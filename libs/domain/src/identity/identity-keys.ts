import { emailKey, phoneKey } from './contact-keys.js';
import type { Identity } from './identity.js';
import { exchangedDay } from './likeness.js';
import { nameParts, soundOf, wholeName } from './name-parts.js';
import { canonicalTaxCode } from './tax-code.js';

/**
 * What a person is found again by: two identities that may be of one person have one of these in common. They are texts in clear, so whoever
 * keeps them does so under a key (a blind index).
 */
export type IdentityKey = string;

/** The keys under which an identity is kept. */
export function identityKeys(identity: Identity): readonly IdentityKey[] {
  const { birthDate } = identity;
  return unique([...keysWithoutBirth(identity), ...(birthDate === undefined ? [] : birthKeys(identity, birthDate))]);
}

/** The keys by which those like an identity are looked for: the same, and those of a day and month that were exchanged. */
export function soughtKeys(identity: Identity): readonly IdentityKey[] {
  const { birthDate } = identity;
  return unique([...identityKeys(identity), ...(birthDate === undefined ? [] : birthKeys(identity, exchangedDay(birthDate)))]);
}

function keysWithoutBirth({ surname, name, taxCode, phone, email }: Identity): IdentityKey[] {
  const keys = [`full ${fullName(surname, name)}`];
  if (taxCode !== undefined) keys.push(`tax ${canonicalTaxCode(taxCode)}`);
  const [calls, writes] = [phone === undefined ? null : phoneKey(phone), email === undefined ? null : emailKey(email)];
  if (calls !== null) keys.push(`phone ${calls}`);
  if (writes !== null) keys.push(`email ${writes}`);
  return keys;
}

/** Each part of surname and name with the day of birth, whichever is which: their order is often exchanged, and one of them misspelt. */
function birthKeys({ surname, name }: Identity, birthDate: string): IdentityKey[] {
  const parts = [...nameParts(surname), ...nameParts(name), wholeName(surname)];
  return parts.filter(Boolean).map((part) => `birth ${birthDate} ${soundOf(part)}`);
}

/** The whole name in one spelling of its sound, its parts sorted: found whatever the birth date says. */
function fullName(surname: string, name: string): string {
  return [...nameParts(surname), ...nameParts(name)]
    .map((part) => part.replace(/(.)\1+/g, '$1'))
    .sort()
    .join(' ');
}

const unique = (keys: readonly IdentityKey[]): IdentityKey[] => [...new Set(keys)];
