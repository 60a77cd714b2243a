import { fewestProtected, protectedCount } from '../surveys/protected-count.js';
import { groupedBy } from './grouped-by.js';

/** What somebody is asked to give a score to, and the whole at the end. */
export const satisfactionItems = ['clarity', 'courtesy', 'competence', 'waiting', 'usefulness', 'overall'] as const;
export type SatisfactionItem = (typeof satisfactionItems)[number];

/** Scores that somebody gave; an item may be left out. */
export interface CountedScores {
  readonly scores: Readonly<Partial<Record<SatisfactionItem, number>>>;
  /** In [0, 1), for protected figures (G8). */
  readonly key: number;
}

/** How many answered, and the mean of each item; null: nobody gave one, or too few to be told. */
export interface SatisfactionMeans {
  readonly answers: number;
  readonly means: Readonly<Record<SatisfactionItem, number | null>>;
}

/** Means of the items. @param exact else worked out from protected counts of each score, and none of fewer than thirty answers (G8) */
export function satisfactionMeans(answers: readonly CountedScores[], exact: boolean): SatisfactionMeans {
  const meanOf = (item: SatisfactionItem): number | null => {
    const given = answers.flatMap(({ scores, key }) => {
      const score = scores[item];
      return score === undefined ? [] : [{ score, key }];
    });
    return exact ? mean(given.map(({ score }) => ({ score, count: 1 }))) : protectedMean(given);
  };
  return {
    answers: exact ? answers.length : protectedCount(answers.map(({ key }) => key)),
    means: {
      ...{ clarity: meanOf('clarity'), courtesy: meanOf('courtesy'), competence: meanOf('competence') },
      ...{ waiting: meanOf('waiting'), usefulness: meanOf('usefulness'), overall: meanOf('overall') },
    },
  };
}

function protectedMean(given: readonly { readonly score: number; readonly key: number }[]): number | null {
  if (given.length < fewestProtected) return null;
  const keys = groupedBy(given, ({ score }) => score);
  return mean([...keys].map(([score, those]) => ({ score, count: protectedCount(those.map(({ key }) => key)) })));
}

function mean(counted: readonly { readonly score: number; readonly count: number }[]): number | null {
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  return all === 0 ? null : counted.reduce((sum, { score, count }) => sum + score * count, 0) / all;
}
