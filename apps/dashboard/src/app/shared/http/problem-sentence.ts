import type { Problem } from '#contract';
import type { Language } from '../language/language';

/**
 * What a problem says to a person: the sentence for its code in the language of the screen. A code without one says what its status says;
 * the API's own English `detail` is for programs and the log. Follows the language when read in a `computed`.
 */
export function sentenceOf(problem: Pick<Problem, 'code' | 'status'>, language: Language): string {
  return language.word(`problem.${problem.code}`) || language.word(`problem.${fallback(problem.status)}`);
}

/** The sentence and, where there is one, the code by which the log knows it: “… Codice 7F3-21K”. */
export function sentenceWithReference(problem: Pick<Problem, 'code' | 'status' | 'reference'>, language: Language): string {
  const sentence = sentenceOf(problem, language);
  return problem.reference ? `${sentence} ${language.word('failure.reference', { reference: problem.reference })}` : sentence;
}

function fallback(status: number): string {
  if (status === 0) return 'offline';
  if (status === 401) return 'not_signed_in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 409) return 'wrong_state';
  if (status === 412) return 'stale_version';
  if (status === 413) return 'file_too_large';
  if (status === 429) return 'too_many_requests';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'internal' : 'validation';
}
