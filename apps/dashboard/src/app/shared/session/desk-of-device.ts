import { computed, inject, Service, signal } from '@angular/core';
import { ProjectContext } from '../selection/project-context';
import { Selection } from '../selection/selection';
import { ownDesks } from './own-desks';
import { Session } from './session';

const keyOf = (project: string): string => `cruscotto.desk.${project}`;

/** The desks at which this person can record something, and the one this device was last used at. */
@Service()
export class DeskOfDevice {
  private readonly context = inject(ProjectContext);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  /** Raised when another desk is remembered. */
  private readonly choices = signal(0);

  /** Desks that are or were open; planned ones serve nobody yet. */
  readonly desks = computed(() => {
    const all = this.context.project.hasValue() ? this.context.project.value().desks : [];
    const own = ownDesks(this.session.me(), this.selection.project());
    return all.filter(({ code, status }) => status !== 'planned' && (own === null || own.includes(code)));
  });
  /** Id of the only desk there is, or of the one remembered; empty: it has to be chosen. */
  readonly desk = computed(() => {
    this.choices();
    const [only, ...others] = this.desks();
    if (only && others.length === 0) return only.id;
    const remembered = localStorage.getItem(keyOf(this.selection.project() ?? ''));
    return this.desks().find(({ id }) => id === remembered)?.id ?? '';
  });

  remember(id: string): void {
    const project = this.selection.project();
    if (project === null || !this.desks().some((desk) => desk.id === id)) return;
    localStorage.setItem(keyOf(project), id);
    this.choices.update((count) => count + 1);
  }
}
