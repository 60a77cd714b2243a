import { computed, inject, Service } from '@angular/core';
import { alertSummary, paths } from '#contract';
import { contractResource } from '../http/contract-resource';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';

/** How many alerts the project at hand has for whoever is signed in: asked once for the menu and the page together. */
@Service()
export class AlertCounts {
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);

  readonly summary = contractResource(alertSummary, () => {
    const project = this.selection.project();
    return project === null || !this.session.may('alerts.read') ? undefined : paths.alertSummary(project);
  });
  private readonly known = computed(() => (this.summary.hasValue() ? this.summary.value() : null));
  /** Null: not known, or not to be told. */
  readonly told = computed(() => this.known()?.told ?? null);
  readonly overdue = computed(() => this.known()?.overdue ?? 0);
}
