import type { IndicatorRelation } from './indicator-relations.js';

const warning = (check: IndicatorRelation['check'], result: string, ...outputs: string[]): IndicatorRelation => ({
  check,
  level: 'warning',
  left: [result],
  relation: 'at_most',
  right: outputs,
});

/**
 * R105: what is taken up was developed first, what is resolved had a solution, who goes on cooperating did cooperate. R103: a training
 * scheme is completed by those who took part. Warnings: a result may come from another project, and asks to be explained.
 */
export const interregRelations: readonly IndicatorRelation[] = [
  warning('R105', 'RCR79', 'RCO83'),
  warning('R105', 'RCR82', 'RCO117'),
  warning('R105', 'RCR84', 'RCO87'),
  warning('R105', 'RCR104', 'RCO84', 'RCO116'),
  warning('R103', 'RCR81', 'RCO85'),
];
