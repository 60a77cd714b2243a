import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type IndicatorTargets, indicatorTargets, paths } from '#contract';
import { contractResource } from '../../../shared/http/contract-resource';
import { Failure } from '../../../shared/http/failure';
import { Icon } from '../../../shared/icons/icon';
import { ProjectContext } from '../../../shared/selection/project-context';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LockNote } from '../../../shared/ui/lock-note';
import { TargetForm } from './target-form';
import { TargetHistory } from './target-history';
import { TargetParts } from './target-parts';
import { TargetTable } from './target-table';

/** What an indicator is to reach, period by period and in the end, for the whole and for parts; read by all, written by the manager. */
@Component({
  selector: 'app-target-panel',
  imports: [EmptyState, Failure, Icon, LockNote, TargetForm, TargetHistory, TargetParts, TargetTable, TranslocoDirective],
  templateUrl: './target-panel.html',
  styleUrl: './target-panel.scss',
})
export class TargetPanel {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);

  readonly code = input.required<string>();
  /** Whether the form is open, as the address says it. */
  readonly editing = input(false);
  /** The form is to be opened or closed. */
  readonly edit = output<boolean>();
  /** The plan has changed: what is judged by it is to be asked again. */
  readonly saved = output();

  protected readonly targets = contractResource(indicatorTargets, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.indicatorTargets(project, this.code()), params: this.context.question() };
  });
  protected readonly shown = computed<IndicatorTargets | null>(() => (this.targets.hasValue() ? this.targets.value() : null));
  protected readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  protected readonly periods = computed(() => this.project()?.periods ?? []);
  protected readonly isEmpty = computed(() => {
    const shown = this.shown();
    return shown !== null && shown.baselines.length === 0 && shown.targets.length === 0;
  });
  protected readonly mayEdit = computed(() => this.session.may('targets.edit'));
  /** What was known in the past is looked at, not changed. */
  /** The period that runs on the day asked; after the end of the last one none does. */
  protected readonly running = computed(() => {
    const period = this.context.period();
    return period !== null && period.end >= this.context.asOf() ? period.id : null;
  });
  protected readonly past = this.context.past;
  protected readonly open = computed(() => this.editing() && this.mayEdit() && !this.past());

  protected close(saved: boolean): void {
    if (saved) {
      this.targets.reload();
      this.saved.emit();
    }
    this.edit.emit(false);
    // whoever closes the form goes on where it was opened
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('button')?.focus(), { injector: this.injector });
  }
}
