import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, type Params, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** What can be chosen in the address, besides the page. */
export interface Choice {
  /** Id of a reporting period of the project: `P4`. */
  readonly period?: string | null;
  /** The day the facts are true: `2026-03-31`. */
  readonly asOf?: string | null;
  /** The instant we knew them: `2025-11-28T22:59:59.000Z`. */
  readonly knownAt?: string | null;
  /** Code of the indicator whose “why” panel is open: `EECO01`. */
  readonly why?: string | null;
  /** Which part of that indicator, as the API is asked for it: `sex:F`; without it the whole. */
  readonly where?: string | null;
}

/**
 * What is selected, as the address says it. Nothing else keeps it: a copied link shows the same thing.
 * Links keep period, as-of and known-at: `[routerLink]="selection.to('indicators', code)" [queryParams]="selection.kept()"`.
 */
@Service()
export class Selection {
  private readonly router = inject(Router);
  private readonly route = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.deepest()),
    ),
    { initialValue: this.deepest() },
  );
  private readonly query = computed(() => this.route().queryParamMap);

  /** Acronym of the project in the address; null on pages of no project. */
  readonly project = computed(() => this.route().paramMap.get('project'));
  readonly period = computed(() => this.query().get('period'));
  readonly asOf = computed(() => this.query().get('asOf'));
  readonly knownAt = computed(() => this.query().get('knownAt'));
  readonly why = computed(() => this.query().get('why'));
  readonly where = computed(() => this.query().get('where'));

  /** The query that links inside the project carry on. */
  readonly kept = computed<Params>(() => withoutNull({ period: this.period(), asOf: this.asOf(), knownAt: this.knownAt() }));
  /** The query that links to another project carry on: periods are each project's own. */
  readonly keptElsewhere = computed<Params>(() => withoutNull({ asOf: this.asOf(), knownAt: this.knownAt() }));

  /** Commands of a link to a page of the current project: `to('indicators', 'EECO01')`. */
  to(...page: readonly string[]): string[] {
    const project = this.project();
    return project === null ? ['/portfolio'] : ['/projects', project, ...page];
  }

  /** Changes what is selected, on the same page. `null` takes it out of the address. */
  choose(choice: Choice): Promise<boolean> {
    return this.router.navigate([], { queryParams: { ...choice }, queryParamsHandling: 'merge' });
  }

  /** Looks at today with what is known today; the period too, since a look back at a report named its own. */
  backToToday(): Promise<boolean> {
    return this.choose({ period: null, asOf: null, knownAt: null });
  }

  private deepest(): ActivatedRouteSnapshot {
    let route = this.router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return route;
  }
}

function withoutNull(choice: Choice): Params {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== null && value !== undefined));
}
