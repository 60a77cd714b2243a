import { HttpContextToken, HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, from, of, switchMap, tap, throwError } from 'rxjs';
import { keptAnswerHeader, Reachability } from '../device/reachability';
import { FreshCode } from '../session/fresh-code';
import { Session } from '../session/session';
import { SessionClock } from '../session/session-clock';
import { problemOf } from './problem-error';

/** Set on requests whose 401 is an answer and not the end of a session: signing in, and asking who I am. */
export const expectsSignedOut = new HttpContextToken(() => false);

/** Gives every write a key of its own, so that the same write sent twice by a bad line is done once. */
export const idempotencyKey: HttpInterceptorFn = (request, next) => {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return next(
    reads || request.headers.has('Idempotency-Key') ? request : request.clone({ setHeaders: { 'Idempotency-Key': crypto.randomUUID() } }),
  );
};

/** Turns every failure into a `ProblemError`; a session that has ended leads to the sign-in page, which leads back here. */
export const problems: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const clock = inject(SessionClock);
  const reachability = inject(Reachability);
  return next(request).pipe(
    tap((event) => {
      clock.answered();
      if (event instanceof HttpResponse) reachability.note(!event.headers.has(keptAnswerHeader));
    }),
    catchError((error: unknown) =>
      readable(error).pipe(
        switchMap((read) => {
          const failure = problemOf(read);
          reachability.note(failure.problem.code !== 'offline');
          if (failure.problem.status === 401 && !request.context.get(expectsSignedOut)) injector.get(Session).end();
          return throwError(() => failure);
        }),
      ),
    ),
  );
};

/** Where a young code of the second factor is wanted, asks for it and sends the same again; who does not give one is told the refusal. */
export const freshCode: HttpInterceptorFn = (request, next) => {
  const fresh = inject(FreshCode);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemOf(error).problem.code !== 'second_factor_stale') return throwError(() => error);
      return from(fresh.ask()).pipe(switchMap((given) => (given ? next(request) : throwError(() => error))));
    }),
  );
};

/** Where a file was asked for, the refusal comes as one too. */
function readable(error: unknown) {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return of(error);
  const { headers, status, statusText, url } = error;
  const read = error.error.text().then((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  });
  return from(read).pipe(
    switchMap((body) => of(new HttpErrorResponse({ error: body, headers, status, statusText, url: url ?? undefined }))),
  );
}
