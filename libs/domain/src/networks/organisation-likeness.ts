import { plainWord } from '../participation-file/plain-word.js';

/** Words that one writer leaves out and another does not: articles, prepositions, legal forms. Single letters, as in “S.r.l.”, are none. */
const emptyWords = new Set(
  (
    'a al alla ai agli alle con d da dal dalla de dei degli del dell della delle dello des di du e ed et for i il in l la le les lo nel nella of ' +
    'per pour s srl spa snc sas scarl srls onlus ets aps odv scs sc coop the'
  ).split(' '),
);

/**
 * An organisation's name as it is compared with others: its words without those that say nothing, in no order. “Comune di La Spezia” and
 * “Comune della Spezia” are one.
 */
export function organisationKey(name: string): string {
  const words = plainWord(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => !/^[a-z]?$/.test(word) && !emptyWords.has(word));
  return [...new Set(words)].sort().join(' ');
}

/** A tax or VAT number as it is compared and kept: capital letters and digits, without the country of a VAT number of Italy. */
export function plainTaxId(taxId: string): string {
  const plain = taxId.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return /^IT\d{11}$/.test(plain) ? plain.slice(2) : plain;
}
