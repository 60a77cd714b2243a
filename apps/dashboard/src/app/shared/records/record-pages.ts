import { computed, linkedSignal, type Signal } from '@angular/core';
import type * as z from 'zod';
import { contractResource } from '../http/contract-resource';

/** A question of the API for a paged list, without its cursor. */
export interface PagedQuestion {
  readonly url: string;
  readonly params?: Readonly<Record<string, string | number | undefined>>;
}
export interface PageOfRecords<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  readonly total: number;
}

/** A list as far as one has looked. */
export interface GatheredPages<Row> {
  readonly rows: Signal<readonly Row[]>;
  /** How many there are in all; null before the first page. */
  readonly total: Signal<number | null>;
  readonly error: Signal<Error | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Asks for the page after the last one that came. */
  more(): void;
  reload(): void;
  /** Begins again: something was recorded, or is no longer there. What is shown stays until the first page has come. */
  again(): void;
}

interface Gathered<Row> {
  readonly asked: string;
  readonly rows: readonly Row[];
}

/**
 * A list that comes in pages, gathered as far as one has looked. Another question begins again. Made where things are injected:
 * `readonly pages = recordPages(countedRecords, () => ({ url, params }));`
 */
export function recordPages<Row>(schema: z.ZodType<PageOfRecords<Row>>, question: () => PagedQuestion | undefined): GatheredPages<Row> {
  const asked = computed(() => JSON.stringify(question() ?? null));
  const cursor = linkedSignal<string, string | null>({ source: asked, computation: () => null });
  const page = contractResource(schema, () => {
    const now = question();
    return now === undefined ? undefined : { ...now, params: { ...now.params, cursor: cursor() ?? undefined } };
  });
  const arrived = computed(() => (page.hasValue() ? page.value() : null));
  const gathered = linkedSignal<{ asked: string; page: PageOfRecords<Row> | null; first: boolean }, Gathered<Row>>({
    source: () => ({ asked: asked(), page: arrived(), first: cursor() === null }),
    computation: (now, before) => {
      const known = before?.value.asked === now.asked && !(now.first && now.page) ? before.value.rows : [];
      return { asked: now.asked, rows: now.page ? [...known, ...now.page.items] : known };
    },
  });
  const total = linkedSignal<number | null, number | null>({
    source: () => arrived()?.total ?? null,
    computation: (now, before) => now ?? before?.value ?? null,
  });
  return {
    rows: computed(() => gathered().rows),
    total: total.asReadonly(),
    error: page.error,
    isLoading: page.isLoading,
    more(): void {
      const next = arrived()?.next;
      if (next) cursor.set(next);
    },
    reload: () => void page.reload(),
    again(): void {
      if (cursor() === null) page.reload();
      else cursor.set(null);
    },
  };
}
