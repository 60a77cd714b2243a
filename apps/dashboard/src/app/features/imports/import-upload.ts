import {
  HttpErrorResponse,
  type HttpEvent,
  HttpEventType,
  HttpHeaders,
  HttpParams,
  HttpRequest,
  HttpXhrBackend,
} from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { importOutcome, type ImportOutcome } from '#contract';
import { problemOf } from '../../shared/http/problem-error';
import { Session } from '../../shared/session/session';

/** A file to send, and where. */
export interface Upload {
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly file: File;
  /** Of this attempt: sent again after a failure it does nothing twice. */
  readonly idempotencyKey: string;
  /** Told the share of the file that has arrived, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file and says how much of it has gone. This is the one request that does not use `fetch`: a browser tells the progress of an
 * upload only through XMLHttpRequest. A refusal with faults is an answer and not a failure: both have the shape of an outcome.
 */
@Service()
export class ImportUpload {
  private readonly backend = inject(HttpXhrBackend);
  private readonly session = inject(Session);

  send({ url, params, file, idempotencyKey, progress, signal }: Upload): Promise<ImportOutcome> {
    const body = new FormData();
    body.append('file', file);
    const headers = new HttpHeaders({ 'Idempotency-Key': idempotencyKey });
    const request = new HttpRequest('POST', url, body, { headers, params: new HttpParams({ fromObject: params }), reportProgress: true });
    return new Promise((resolve, reject) => {
      const sending = this.backend.handle(request).subscribe({
        next: (event) => {
          const outcome = this.read(event, progress);
          if (outcome) resolve(outcome);
        },
        error: (error: unknown) => {
          const refused = refusal(error);
          if (refused) resolve(refused);
          else reject(this.failure(error));
        },
      });
      signal.addEventListener('abort', () => {
        sending.unsubscribe();
        reject(signal.reason instanceof Error ? signal.reason : new DOMException('stopped', 'AbortError'));
      });
    });
  }

  private read(event: HttpEvent<unknown>, progress: (share: number) => void): ImportOutcome | null {
    if (event.type === HttpEventType.UploadProgress && event.total) progress(event.loaded / event.total);
    return event.type === HttpEventType.Response ? importOutcome.parse(event.body) : null;
  }

  private failure(error: unknown): Error {
    const problem = problemOf(error);
    if (problem.problem.status === 401) this.session.end();
    return problem;
  }
}

/** The outcome in a refusal (422): nothing was imported, and why. */
function refusal(error: unknown): ImportOutcome | null {
  if (!(error instanceof HttpErrorResponse) || error.status !== 422) return null;
  const outcome = importOutcome.safeParse(error.error);
  return outcome.success ? outcome.data : null;
}
