import type { EconomicSection } from '../codelists/occupation-codes.js';

/** The first and the last division of each section of ATECO 2007, which are those of NACE Rev. 2. */
const divisions: readonly (readonly [section: EconomicSection, first: number, last: number])[] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
];

/** The section of an ATECO code: of `47.11.20` it is G. Null where the code begins with no division. */
export function economicSectionOf(ateco: string): EconomicSection | null {
  const division = /^(\d{2})(?:\D|\d|$)/.exec(ateco.trim())?.[1];
  const number = Number(division);
  return divisions.find(([, first, last]) => first <= number && number <= last)?.[0] ?? null;
}
