import { computed, inject, Service } from '@angular/core';
import { Formats } from '../../shared/language/formats';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';

/** What the views of administrations and kit are asked for: the project and the day of the top bar. */
@Service()
export class KitQuestion {
  private readonly selection = inject(Selection);
  private readonly day = inject(ProjectContext).asOf;
  private readonly formats = inject(Formats);

  /** The day, as one reads it. */
  readonly said = computed(() => this.formats.day(this.day()));

  /** Undefined while there is no project. */
  of(path: (project: string) => string): { url: string; params: Record<string, string | undefined> } | undefined {
    const project = this.selection.project();
    if (project === null) return undefined;
    return { url: path(project), params: { on: this.day(), knownAt: this.selection.knownAt() ?? undefined } };
  }
}
