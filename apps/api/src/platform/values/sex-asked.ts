import type { ValueQuestion } from './value-question.js';

/** The whole, one sex where it is narrowed to that alone, or null: a part of which nothing is known where only sexes are told apart. */
export function sexAsked({ where }: Pick<ValueQuestion, 'where'>): 'T' | 'F' | 'M' | 'N' | null {
  const [only, ...others] = where;
  if (!only) return 'T';
  const [member, ...more] = only.members;
  if (others.length > 0 || more.length > 0 || only.breakdown !== 'sex') return null;
  return member === 'F' || member === 'M' || member === 'N' ? member : null;
}
