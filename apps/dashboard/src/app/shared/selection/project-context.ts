import { computed, inject, Service } from '@angular/core';
import { paths, project as projectSchema, type ReportingPeriodView } from '#contract';
import { contractResource } from '../http/contract-resource';
import { Session } from '../session/session';
import { Selection } from './selection';

/**
 * The project in the address, fetched once for all its pages, and what the address means for it: which period, which day, known when.
 * `question()` is the query for `/values` and everything counted like it.
 */
@Service()
export class ProjectContext {
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);

  /** The project with its periods and desks; asks again when the address names another. */
  readonly project = contractResource(projectSchema, () => {
    const acronym = this.selection.project();
    return acronym === null ? undefined : paths.project(acronym);
  });
  private readonly periods = computed(() => (this.project.hasValue() ? this.project.value().periods : []));

  /** The day the facts are true: as asked, else the programme's today. */
  readonly asOf = computed(() => this.selection.asOf() ?? this.session.today());
  /** The period asked for, else the one of the as-of day, else the nearest: null only while the project is not there or has none. */
  readonly period = computed<ReportingPeriodView | null>(() => periodOf(this.periods(), this.selection.period(), this.asOf()));
  /** The last day that counts: the earlier of the as-of day and the period's end. */
  readonly cutOff = computed(() => {
    const end = this.period()?.end;
    return end !== undefined && end < this.asOf() ? end : this.asOf();
  });
  /** Whether the figures are those known at a past instant. */
  readonly past = computed(() => this.selection.knownAt() !== null);
  /** The question as asked in the address; what is not there is left to the API. */
  readonly question = computed(() => ({
    period: this.selection.period() ?? undefined,
    asOf: this.selection.asOf() ?? undefined,
    knownAt: this.selection.knownAt() ?? undefined,
  }));

  /** The period before or after the current one; null at the ends. */
  neighbour(step: 1 | -1): ReportingPeriodView | null {
    const current = this.period();
    const index = this.periods().findIndex((period) => period.id === current?.id);
    return index < 0 ? null : (this.periods()[index + step] ?? null);
  }
}

/** Periods are contiguous and in order: a day outside them is nearest to the first or to the last. */
export function periodOf(periods: readonly ReportingPeriodView[], asked: string | null, day: string): ReportingPeriodView | null {
  const named = periods.find((period) => period.id === asked);
  if (named) return named;
  return periods.find((period) => day <= period.end) ?? periods.at(-1) ?? null;
}
