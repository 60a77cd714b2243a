import { Component, computed, inject, input } from '@angular/core';
import type { ReportState } from '#contract';
import { reportStateWord } from '#wording';
import { Language } from '../language/language';

/** The state of a period's report, as a shape and a word. */
@Component({
  selector: 'app-report-state-mark',
  template: '<i [class]="shown()"></i>{{ word() }}',
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
  private readonly language = inject(Language);

  readonly state = input.required<ReportState>();
  /** Whether the period has begun. */
  readonly running = input.required<boolean>();
  protected readonly shown = computed(() => shownState(this.state(), this.running()));
  protected readonly word = computed(() => shownStateWord(this.shown(), this.language));
}

/** A period without a report is open once it has begun, and to be started before that. */
export function shownState(state: ReportState, running: boolean): ReportState | 'open' {
  return state === 'not_started' && running ? 'open' : state;
}

export function shownStateWord(shown: ReportState | 'open', language: Language): string {
  return shown === 'open' ? language.word('openPeriod') : reportStateWord(shown, language.code());
}
