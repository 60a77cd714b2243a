import { computed, inject, Service } from '@angular/core';
import { paths, projectList as projectListSchema } from '#contract';
import { contractResource } from '../http/contract-resource';
import { Selection } from './selection';

/** The projects this person may see, where each stands on the as-of day of the address: for the portfolio, the switcher and the search. */
@Service()
export class ProjectList {
  private readonly selection = inject(Selection);

  readonly answer = contractResource(projectListSchema, () => ({
    url: paths.projects,
    params: { asOf: this.selection.asOf() ?? undefined },
  }));
  readonly projects = computed(() => (this.answer.hasValue() ? this.answer.value().items : []));
}
