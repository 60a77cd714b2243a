import { computed, inject, type Signal } from '@angular/core';
import { indicatorValues, type IndicatorValue, paths } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';

/** The value of an indicator as the address asks for it; null while it is not there. Made where things are injected. */
export function valueShown(code: () => string): Signal<IndicatorValue | null> {
  const selection = inject(Selection);
  const context = inject(ProjectContext);
  const values = contractResource(indicatorValues, () => {
    const project = selection.project();
    return project === null ? undefined : { url: paths.values(project), params: context.question() };
  });
  return computed(() => (values.hasValue() ? values.value() : []).find((value) => value.code === code()) ?? null);
}
