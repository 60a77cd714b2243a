import { randomInt } from 'node:crypto';

/** Digits and letters that nobody confuses when reading them out. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A name for a request that a person can read out on the phone: `7F3K-21QM`. About a million million of them. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
