import { computed, inject, Service } from '@angular/core';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';

/** The day that the views of a network are asked for: the one of the top bar. */
@Service()
export class DayOfNetwork {
  private readonly selection = inject(Selection);
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);

  readonly day = this.context.asOf;
  readonly isToday = computed(() => this.day() === this.session.today());
  /** “situazione al 31 mar 2026” */
  readonly said = computed(() => this.language.word('network.onDay', { day: this.formats.day(this.day()) }));

  /** A question to the API about that day, as known when the address says; undefined while there is no project. */
  question(path: (project: string) => string): { url: string; params: Record<string, string | undefined> } | undefined {
    const project = this.selection.project();
    if (project === null) return undefined;
    return { url: path(project), params: { on: this.day(), knownAt: this.selection.knownAt() ?? undefined } };
  }
}
