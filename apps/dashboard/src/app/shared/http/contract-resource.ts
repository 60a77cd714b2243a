import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type * as z from 'zod';

/** An address, alone or with its question; parts that are undefined are not asked. */
export type Question = string | { readonly url: string; readonly params?: Readonly<Record<string, string | number | boolean | undefined>> };

/**
 * What the API answers, as a resource that asks again when a signal in the question changes and is checked against the contract.
 * `undefined` as question: nothing is asked. Its `error()` is a `ProblemError`; show it with `<app-failure>`.
 *
 *     readonly values = contractResource(indicatorValues, () => ({ url: paths.values(p()), params: context.question() }));
 */
export function contractResource<S extends z.ZodType>(
  schema: S,
  question: () => Question | undefined,
): HttpResourceRef<z.output<S> | undefined> {
  return httpResource<z.output<S>>(
    () => {
      const asked = question();
      if (asked === undefined) return undefined;
      return typeof asked === 'string' ? { url: asked } : { url: asked.url, params: withoutUndefined(asked.params ?? {}) };
    },
    { parse: (answer) => schema.parse(answer) },
  );
}

function withoutUndefined(
  params: Readonly<Record<string, string | number | boolean | undefined>>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined));
}
