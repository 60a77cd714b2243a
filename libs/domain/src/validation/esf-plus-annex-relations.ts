import type { IndicatorRelation } from './indicator-relations.js';

const partOf =
  (whole: string, check: IndicatorRelation['check'], level?: 'warning') =>
  (part: readonly string[]): IndicatorRelation => ({ check, left: part, relation: 'at_most', right: [whole], level });

/** Annex II: age bands and each trait are among all participants (R61), as V3 and V5 say of Annex I. */
export const mostDeprivedRelations: readonly IndicatorRelation[] = [
  ['ANNEX2-02', 'ANNEX2-03', 'ANNEX2-04'],
  ['ANNEX2-05'],
  ['ANNEX2-06'],
  ['ANNEX2-07'],
  ['ANNEX2-08'],
  ['ANNEX2-09'],
].map(partOf('ANNEX2-01', 'R61'));

const code = (number: number): string => `EMCR${String(number).padStart(2, '0')}`;

/** A block of nine recipients begins with all of them: three age bands together and every other group are among them. */
const recipientRelations = (first: number): IndicatorRelation[] =>
  [[code(first + 1), code(first + 2), code(first + 4)], ...[3, 5, 6, 7, 8].map((place) => [code(first + place)])].map(
    partOf(code(first), 'R62', 'warning'),
  );

/**
 * Annex III: values of food and goods add up (R62). Recipients are estimates under inferred codes: where a part exceeds its whole, a
 * warning asks for the reason.
 */
export const materialDeprivationRelations: readonly IndicatorRelation[] = [
  { check: 'R62', left: ['EMCO01'], relation: 'equals', right: ['EMCO02', 'EMCO05'] },
  { check: 'R62', left: ['EMCO02'], relation: 'equals', right: ['EMCO03', 'EMCO04'] },
  { check: 'R62', left: ['EMCO05'], relation: 'equals', right: ['EMCO06', 'EMCO07', 'EMCO08'] },
  ...[1, 10, 19].flatMap(recipientRelations),
];
