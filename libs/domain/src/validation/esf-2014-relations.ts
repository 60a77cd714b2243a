import type { IndicatorRelation } from './indicator-relations.js';

/** Everybody whose record is complete (R13). */
const participants = ['CO01', 'CO03', 'CO05'];
const unemployedOrInactive = ['CO01', 'CO03'];

/**
 * R57, and the checks of R54 that hold here with codes of their own (R90). Values are annual: outputs of a year are of those who entered in
 * it, results of those who left in it. So a result is compared with an output only over all years together, where nobody leaves who has
 * not entered.
 */
export const esf2014Relations: readonly IndicatorRelation[] = [
  { check: 'R57', left: ['CO02'], relation: 'at_most', right: ['CO01'] },
  { check: 'R57', left: ['CO04'], relation: 'at_most', right: ['CO03'] },
  { check: 'R57', left: ['CO08'], relation: 'at_most', right: ['CO07'] },
  { check: 'R57', left: ['CO06', 'CO07'], relation: 'at_most', right: participants },
  { check: 'R57', left: ['CO09', 'CO10', 'CO11'], relation: 'at_most', right: participants },
  { check: 'R57', left: ['CR01'], relation: 'at_most', right: ['CO03'], over: 'all_years' },
  { check: 'R57', left: ['CR04'], relation: 'at_most', right: unemployedOrInactive, over: 'all_years' },
  { check: 'R57', left: ['CR07'], relation: 'at_most', right: ['CO05'], over: 'all_years' },
  { check: 'R57', left: ['CR08'], relation: 'at_most', right: ['CR06'] },
  { check: 'R57', left: ['CR09'], relation: 'at_most', right: ['CR06'] },
  ...['CO12', 'CO13', 'CO14', 'CO15', 'CO16', 'CO17', 'CO18', 'CO19'].map((code): IndicatorRelation => ({
    check: 'V5',
    left: [code],
    relation: 'at_most',
    right: participants,
  })),
  { check: 'V8', left: ['CR01', 'CR04'], relation: 'at_most', right: unemployedOrInactive, over: 'all_years' },
  ...['CR02', 'CR03'].map((code): IndicatorRelation => ({
    check: 'V9',
    left: [code],
    relation: 'at_most',
    right: participants,
    over: 'all_years',
  })),
  { check: 'V10', left: ['CR06'], relation: 'at_most', right: unemployedOrInactive, over: 'all_years' },
];

const yeiResults = (numbers: readonly number[]): string[] => numbers.map((number) => `YEI-CR0${number}`);

/** No more results than people in the group they are measured on (R51, R91), and no more long-term unemployed than unemployed. */
export const yei2014Relations: readonly IndicatorRelation[] = [
  ...(
    [
      [[1, 2, 3], 'CO01'],
      [[4, 5, 6], 'CO02'],
      [[7, 8, 9], 'CO04'],
    ] as const
  ).flatMap(([numbers, group]) =>
    yeiResults(numbers).map((code): IndicatorRelation => ({
      check: 'R51',
      left: [code],
      relation: 'at_most',
      right: [group],
      over: 'all_years',
    })),
  ),
  ...[1, 2, 3].map((number): IndicatorRelation => ({
    check: 'R91',
    left: yeiResults([number + 3]),
    relation: 'at_most',
    right: yeiResults([number]),
  })),
];
