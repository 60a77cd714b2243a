import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportingPeriodView } from '#contract';
import { Icon } from '../shared/icons/icon';
import { PeriodPipe } from '../shared/language/format-pipes';
import { ProjectContext } from '../shared/selection/project-context';
import { Selection } from '../shared/selection/selection';
import { Panel } from '../shared/ui/panel';
import { ReportStateMark } from '../shared/ui/report-state-mark';

/** Against which period one measures, with the state of each; `[` and `]` step through them. */
@Component({
  selector: 'app-period-switcher',
  imports: [Icon, Panel, PeriodPipe, ReportStateMark, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      @if (context.period(); as current) {
        <button #opener type="button" class="tbtn" aria-haspopup="dialog" [popoverTargetElement]="element">
          <span class="k">{{ t('period') }}</span>
          <b>{{ current | period }}</b>
          <app-icon class="s" name="expand-more" />
        </button>
        <div #element #panel="appPanel" class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="t('choosePeriod')">
          <ul>
            @for (period of periods(); track period.id) {
              <li>
                <button
                  type="button"
                  class="choice"
                  [attr.aria-pressed]="period.id === current.id"
                  [attr.data-first]="period.id === current.id ? true : null"
                  (click)="choose(period); panel.close()"
                >
                  <span class="grow">{{ period | period }}</span>
                  <app-report-state-mark [state]="period.reportState" [running]="period.start <= today()" />
                </button>
              </li>
            }
          </ul>
        </div>
      }
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.bar-button;
    @include bar.panel;
    :host {
      min-width: 0;
    }
    .tbtn {
      max-width: 100%;
    }
    .choice {
      min-width: 300px;
    }
  `,
})
export class PeriodSwitcher {
  protected readonly context = inject(ProjectContext);
  private readonly selection = inject(Selection);
  protected readonly today = this.context.asOf;

  protected periods(): readonly ReportingPeriodView[] {
    return this.context.project.hasValue() ? this.context.project.value().periods : [];
  }

  protected choose(period: ReportingPeriodView): void {
    void this.selection.choose({ period: period.id });
  }
}
