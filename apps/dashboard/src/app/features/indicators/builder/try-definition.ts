import { httpResource } from '@angular/common/http';
import { computed, linkedSignal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';
import { type DefinitionPreview, definitionPreview, paths, type PreviewQuestion } from '#contract';

/** Whoever types goes on typing: it is asked once they pause. */
const pauseMilliseconds = 350;

/**
 * A definition tried on the project's own data while it changes: a moment after each change, and never for what is outdated. Made where
 * things are injected.
 */
export function tryDefinition(question: () => { readonly project: string; readonly body: PreviewQuestion } | null) {
  // the same question written anew is no other question
  const written = computed(question, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  const asked = toSignal(toObservable(written).pipe(debounceTime(pauseMilliseconds)), { initialValue: null });
  const answer = httpResource<DefinitionPreview>(
    () => {
      const now = asked();
      return now === null ? undefined : { url: paths.indicatorPreview(now.project), method: 'POST', body: now.body };
    },
    { parse: (body) => definitionPreview.parse(body) },
  );
  const last = linkedSignal<DefinitionPreview | null, DefinitionPreview | null>({
    source: () => (answer.hasValue() ? answer.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  const busy = computed(() => written() !== null && (asked() !== written() || answer.isLoading()));

  return {
    /** The last answer, also while the next is awaited. */
    last: last.asReadonly(),
    /** Whether the answer to what is written now is still to come. */
    busy,
    /** The answer to what is written now. */
    current: computed(() => (written() !== null && !busy() && answer.hasValue() ? answer.value() : null)),
    error: computed(() => (busy() ? undefined : answer.error())),
    again: (): void => {
      answer.reload();
    },
  };
}
