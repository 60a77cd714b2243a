import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportState } from '#contract';

/** The state of a period's report, as a shape and a word. */
@Component({
  selector: 'app-report-state-mark',
  imports: [TranslocoDirective],
  template: `<ng-container *transloco="let t; prefix: 'reportState'"><i [class]="shown()"></i>{{ t(shown()) }}</ng-container>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-2);
      font-size: var(--t-cap);
      font-weight: 400;
      white-space: nowrap;
    }
    i {
      width: 12px;
      height: 12px;
      border: 1px solid var(--line-strong);
      border-radius: 2px;
    }
    .not_started {
      border-style: dashed;
    }
    .draft,
    .reopened {
      border-color: var(--behind);
      background: var(--behind-bg);
    }
    .submitted {
      background: var(--s2);
    }
    .under_verification {
      background: var(--s4);
    }
    .certified {
      border-color: var(--achieved);
      background: var(--achieved);
    }
  `,
})
export class ReportStateMark {
  readonly state = input.required<ReportState>();
  /** Whether the period has begun: one without a report is then open, before that it is to come. */
  readonly running = input.required<boolean>();
  protected readonly shown = computed(() => shownState(this.state(), this.running()));
}

/** The word for a period's state: without a report it is open once it has begun, and to be started before that. */
export function shownState(state: ReportState, running: boolean): ReportState | 'open' {
  return state === 'not_started' && running ? 'open' : state;
}
