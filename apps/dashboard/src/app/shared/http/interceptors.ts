import { HttpContextToken, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, tap, throwError } from 'rxjs';
import { keptAnswerHeader, Reachability } from '../device/reachability';
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
    catchError((error: unknown) => {
      const failure = problemOf(error);
      reachability.note(failure.problem.code !== 'offline');
      if (failure.problem.status === 401 && !request.context.get(expectsSignedOut)) injector.get(Session).end();
      return throwError(() => failure);
    }),
  );
};
