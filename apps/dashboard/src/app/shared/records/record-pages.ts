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
  /** Where the list can be read backwards too: the cursor of what stands before this page. */
  readonly previous?: string | null | undefined;
  /** Of a list that begins in the middle: how many stand before it. */
  readonly before?: number | undefined;
  readonly total: number;
}

/** A list as far as one has looked. */
export interface GatheredPages<Row> {
  readonly rows: Signal<readonly Row[]>;
  /** How many there are in all; null before the first page. */
  readonly total: Signal<number | null>;
  /** How many stand before the first of the rows: the list began in the middle. */
  readonly before: Signal<number>;
  /** Whether the rows reach the end of the list. */
  readonly isAtEnd: Signal<boolean>;
  readonly error: Signal<Error | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Asks for the page after the last one that came. */
  more(): void;
  /** Asks for the page before the first one. */
  earlier(): void;
  reload(): void;
  /** Begins again: something was recorded, or is no longer there. What is shown stays until the first page has come. */
  again(): void;
}

/** A page that is wanted besides those that came. */
interface Wanted {
  readonly cursor: string;
  readonly back: boolean;
}
interface Gathered<Row> {
  readonly asked: string;
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly before: number;
}
interface Arrival<Row> {
  readonly asked: string;
  readonly page: PageOfRecords<Row> | null;
  readonly wanted: Wanted | null;
}

/**
 * A list that comes in pages, gathered as far as one has looked, either way. Another question begins again. Made where things are injected:
 * `readonly pages = recordPages(countedRecords, () => ({ url, params }));`
 */
export function recordPages<Row>(schema: z.ZodType<PageOfRecords<Row>>, question: () => PagedQuestion | undefined): GatheredPages<Row> {
  const asked = computed(() => JSON.stringify(question() ?? null));
  const wanted = linkedSignal<string, Wanted | null>({ source: asked, computation: () => null });
  const page = contractResource(schema, () => {
    const now = question();
    const further = wanted();
    if (now === undefined) return undefined;
    if (further === null) return now;
    // the place where the list began is behind: the cursor says where to read on
    const onwards = { at: undefined, end: undefined, cursor: further.cursor, back: further.back ? 'true' : undefined };
    return { ...now, params: { ...now.params, ...onwards } };
  });
  const arrived = computed(() => (page.hasValue() ? page.value() : null));
  const gathered = linkedSignal<Arrival<Row>, Gathered<Row>>({
    source: () => ({ asked: asked(), page: arrived(), wanted: wanted() }),
    computation: (now, before) => gather(now, before?.value),
  });
  const total = linkedSignal<number | null, number | null>({
    source: () => arrived()?.total ?? null,
    computation: (now, before) => now ?? before?.value ?? null,
  });
  const want = (cursor: string | null, back: boolean): void => {
    if (cursor !== null && !page.isLoading()) wanted.set({ cursor, back });
  };
  return {
    rows: computed(() => gathered().rows),
    total: total.asReadonly(),
    before: computed(() => gathered().before),
    isAtEnd: computed(() => gathered().next === null),
    error: page.error,
    isLoading: page.isLoading,
    more: () => {
      want(gathered().next, false);
    },
    earlier: () => {
      want(gathered().previous, true);
    },
    reload: () => void page.reload(),
    again(): void {
      if (wanted() === null) page.reload();
      else wanted.set(null);
    },
  };
}

/** What is known with what came. */
function gather<Row>({ asked, page, wanted }: Arrival<Row>, known: Gathered<Row> | undefined): Gathered<Row> {
  const isNew = known?.asked !== asked;
  const so = isNew ? { asked, rows: [], next: null, previous: null, before: 0 } : known;
  if (page === null) return so;
  const { items, next, previous = null, before = 0 } = page;
  if (wanted === null || isNew) return { asked, rows: items, next, previous, before };
  if (wanted.back) return { ...so, rows: [...items, ...so.rows], previous, before: Math.max(0, so.before - items.length) };
  return { ...so, rows: [...so.rows, ...items], next };
}
