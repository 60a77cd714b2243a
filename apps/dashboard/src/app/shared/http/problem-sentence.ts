import type { Problem } from '#contract';
import type { Language } from '../language/language';

/**
 * What a problem says to a person: the sentence for its code in the language of the screen. A code without one says what its status says;
 * the API's own English `detail` is for programs and the log. Follows the language when read in a `computed`.
 */
export function sentenceOf(problem: Pick<Problem, 'code' | 'status' | 'retryAfter'>, language: Language): string {
  if (problem.status === 429) return tooMany(problem, language);
  return language.word(`problem.${problem.code}`) || language.word(`problem.${fallback(problem.status)}`);
}

/** The sentence and, where there is one, the code by which the log knows it: “… Codice 7F3-21K”. */
export function sentenceWithReference(problem: Pick<Problem, 'code' | 'status' | 'retryAfter' | 'reference'>, language: Language): string {
  const sentence = sentenceOf(problem, language);
  return problem.reference ? `${sentence} ${language.word('failure.reference', { reference: problem.reference })}` : sentence;
}

/**
 * How long to wait, as the answer says it: “Aspetta 14 minuti e riprova”. In whole minutes rounded up from a minute on, so that nobody
 * comes back too early. `key` names other words for what there were too many of: `code.tooMany`.
 */
export function tooMany({ retryAfter }: Pick<Problem, 'retryAfter'>, language: Language, key = 'problem.too_many_requests'): string {
  const wait =
    retryAfter === undefined
      ? language.word('wait.unknown')
      : retryAfter < 60
        ? language.counted('wait.seconds', retryAfter)
        : language.counted('wait.minutes', Math.ceil(retryAfter / 60));
  return `${language.word(key)} ${wait}`;
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
