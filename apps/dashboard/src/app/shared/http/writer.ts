import { HttpClient, HttpContext, HttpHeaders } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { expectsSignedOut } from './interceptors';

export interface WriteOptions {
  /** The version that was read and is being changed; the API refuses (412) when someone else has changed it since. */
  readonly ifMatch?: number;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  /** A key of its own, to send the same write again after a failure without doing it twice. */
  readonly idempotencyKey?: string;
  /** Whether a 401 is an answer here and not the end of the session. */
  readonly signedOut?: boolean;
}

/** Sends what changes something and reads the answer by its schema. Fails with a `ProblemError`. */
@Service()
export class Writer {
  private readonly http = inject(HttpClient);

  async send<S extends z.ZodType>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body: unknown,
    schema: S,
    options: WriteOptions = {},
  ): Promise<z.output<S>> {
    let headers = new HttpHeaders();
    if (options.ifMatch !== undefined) headers = headers.set('If-Match', `"${options.ifMatch}"`);
    if (options.idempotencyKey) headers = headers.set('Idempotency-Key', options.idempotencyKey);
    const context = new HttpContext().set(expectsSignedOut, options.signedOut ?? false);
    const answer = await firstValueFrom(this.http.request<unknown>(method, url, { body, headers, params: { ...options.params }, context }));
    return schema.parse(answer);
  }
}
