import type { IndicatorRelation } from './indicator-relations.js';

const among = (check: IndicatorRelation['check'], part: string, whole: string): IndicatorRelation => ({
  check,
  left: [part],
  relation: 'at_most',
  right: [whole],
});

/** "Of which": a part of the indicator whose number its own begins with. Parts may overlap, so their sum is not judged (R111). */
const parts = [...['O.1.1.1', 'O.1.1.2', 'O.1.1.3', 'O.1.3.1', 'O.1.4.1', 'R.1.7.1', 'R.1.7.2'], ...['O.2.3.1', 'O.2.3.2', 'O.2.3.3']];

/**
 * AMIF, for each sex and age band alike: parts of a whole (R111), answers among those who were trained or supported (R112), and progress in
 * the language among those who took a course (R113).
 */
export const amifRelations: readonly IndicatorRelation[] = [
  ...parts.map((part) => among('R111', part, part.slice(0, part.lastIndexOf('.')))),
  among('R112', 'R.1.5', 'O.1.2'),
  among('R112', 'R.1.6', 'O.1.2'),
  among('R112', 'R.2.9', 'O.2.3'),
  among('R113', 'R.2.8', 'O.2.3.1'),
];
