import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';
import { PercentPipe, WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { EffectTable } from './effect-table';
import { ImportAttempt } from './import-attempt';

/** Step 4: the last word, the import with its progress, and what it moved. */
@Component({
  selector: 'app-confirm-step',
  imports: [EffectTable, Icon, PercentPipe, RouterLink, TranslocoDirective, WholePipe],
  templateUrl: './confirm-step.html',
  styleUrl: './confirm-step.scss',
})
export class ConfirmStep {
  private readonly language = inject(Language);
  private readonly context = inject(ProjectContext);
  protected readonly selection = inject(Selection);
  protected readonly attempt = inject(ImportAttempt);

  readonly back = output();
  readonly another = output();

  protected readonly check = this.attempt.check;
  protected readonly result = this.attempt.result;
  protected readonly desk = computed(() => {
    const code = this.attempt.desk();
    if (code === null || !this.context.project.hasValue()) return null;
    return this.context.project.value().desks.find((desk) => desk.code === code)?.name ?? code;
  });
  protected readonly stored = computed(() => {
    const summary = this.check()?.summary;
    return this.language.counted(`imports.confirm.store.${this.attempt.of()}`, (summary?.new ?? 0) + (summary?.changed ?? 0));
  });
}
