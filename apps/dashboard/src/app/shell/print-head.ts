import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { dayOfInstant } from '#wording';
import { DayPipe, PeriodPipe } from '../shared/language/format-pipes';
import { ProjectContext } from '../shared/selection/project-context';
import { Selection } from '../shared/selection/selection';

/** On paper only: of which project, period and date the figures are. */
@Component({
  selector: 'app-print-head',
  imports: [DayPipe, PeriodPipe, TranslocoDirective],
  template: `
    <p *transloco="let t; prefix: 'shell'">
      <b>Cruscotto</b>
      @if (selection.project(); as project) {
        · {{ project }}
      }
      @if (context.period(); as period) {
        · {{ period | period }}
      }
      · {{ t('asOf.button', { day: (context.asOf() | day) }) }} ·
      @if (knownDay(); as day) {
        {{ t('asOf.knownThen', { day: (day | day) }) }}
      } @else {
        {{ t('asOf.knownNow') }}
      }
    </p>
  `,
  host: { class: 'only-print' },
  styles: `
    p {
      margin-bottom: 8px;
      padding-bottom: 4px;
      border-bottom: 1px solid var(--line);
      font-size: 9pt;
    }
  `,
})
export class PrintHead {
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);
  protected readonly knownDay = computed(() => {
    const knownAt = this.selection.knownAt();
    return knownAt === null ? null : dayOfInstant(knownAt);
  });
}
