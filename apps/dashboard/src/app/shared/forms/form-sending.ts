import { afterNextRender, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import type { Problem } from '#contract';
import { problemOf } from '../http/problem-error';
import { sentenceOf, sentenceWithReference } from '../http/problem-sentence';
import { Language } from '../language/language';

/** Fields at fault by the path the contract gives them (`title.it`, `periods.2.end`), each with its sentence. */
export type Faults = ReadonlyMap<string, string>;

/**
 * A form on its way: what is wrong with it once someone has tried to send, whether it is being sent, and what the API said. A refusal that
 * names a field of the form is said under that field, until the form changes. Made where things are injected.
 */
export function formSending(options: {
  /** The feature whose words say what was refused: `administration` has `administration.refused.taken.acronym`. */
  readonly words: string;
  /** What is written, as a value that is another one after each change. */
  readonly written: () => unknown;
  /** What is wrong with the form as it stands, before the API is asked. */
  readonly faults: () => Faults;
  /** Whether the form shows a field of this path. */
  readonly shows: (field: string) => boolean;
}) {
  const language = inject(Language);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  const tried = signal(false);
  const busy = signal(false);
  const failure = signal<{ readonly problem: Problem; readonly written: unknown } | null>(null);
  const faults = computed(options.faults);
  /** The refusal, while nothing of the form has changed since. */
  const refusal = computed(() => {
    const last = failure();
    return last !== null && last.written === options.written() ? last.problem : null;
  });
  const refusedField = computed(() => {
    const field = refusal()?.field;
    return field !== undefined && options.shows(field) ? field : null;
  });

  const toFirstFault = (): void => {
    afterNextRender(() => host.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus(), { injector });
  };

  return {
    busy: busy.asReadonly(),
    /** What is wrong with a field; empty while nothing is, or nobody has tried. */
    faultOf(field: string): string {
      const problem = refusal();
      if (problem && refusedField() === field)
        return language.word(`${options.words}.refused.${problem.code}.${field}`) || sentenceOf(problem, language);
      return tried() ? (faults().get(field) ?? '') : '';
    },
    /** How many fields are at fault, once someone has tried. */
    count: computed(() => (tried() ? faults().size : 0)),
    /** What the API refused, unless a field says it. */
    refused: computed(() => {
      const problem = refusal();
      return problem === null || refusedField() !== null ? '' : sentenceWithReference(problem, language);
    }),
    /** Does the work if nothing is at fault; else leads to the first field that is. */
    async send(work: () => Promise<void>): Promise<void> {
      tried.set(true);
      failure.set(null);
      if (busy()) return;
      if (faults().size > 0) {
        toFirstFault();
        return;
      }
      busy.set(true);
      try {
        await work();
      } catch (error) {
        failure.set({ problem: problemOf(error).problem, written: options.written() });
        toFirstFault();
      } finally {
        busy.set(false);
      }
    },
  };
}

export type FormSending = ReturnType<typeof formSending>;
