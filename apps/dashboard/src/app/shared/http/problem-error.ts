import { HttpErrorResponse } from '@angular/common/http';
import { type Problem, problem as problemSchema } from '#contract';

/** A refusal of the API, as it explained itself; made for every failed request, whatever came back. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`${problem.code}: ${problem.detail}`, options);
  }

  /** Whether asking again may help: the network or the server was at fault, not the question. */
  get passing(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500 || this.problem.status === 429;
  }
}

/** What went wrong as a problem, also when the answer was none: no network (`offline`), no JSON, or an answer of another shape. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof HttpErrorResponse)) return new ProblemError(plain(0, 'unexpected_answer'), { cause: error });
  const told = problemSchema.safeParse(error.error);
  if (told.success) return new ProblemError(told.data, { cause: error });
  const retryAfter = secondsIn(error.headers.get('retry-after'));
  const code = error.status === 0 ? 'offline' : codeOfStatus(error.status);
  return new ProblemError({ ...plain(error.status, code), ...(retryAfter === null ? {} : { retryAfter }) }, { cause: error });
}

/** What a proxy before the API says in its header; a date, which it may say as well, is not read. */
function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Math.max(1, Number(header)) : null;
}

function codeOfStatus(status: number): string {
  const codes: Readonly<Record<number, string>> = { 401: 'not_signed_in', 403: 'forbidden', 404: 'not_found', 429: 'too_many_requests' };
  return codes[status] ?? 'internal';
}

function plain(status: number, code: string): Problem {
  return { type: 'about:blank', title: code, status, code, detail: code, remedy: '', reference: '' };
}
