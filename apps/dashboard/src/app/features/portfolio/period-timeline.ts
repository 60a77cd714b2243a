import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ProjectSummary, ReportState } from '#contract';
import { DayPipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Session } from '../../shared/session/session';
import { Selection } from '../../shared/selection/selection';
import { ReportStateMark, shownState, shownStateWord } from '../../shared/ui/report-state-mark';
import { type TimelineBar, timelineOf } from './timeline';

/** The periods of all projects side by side, the state of each report, and what is due when. A period opens its project in that period. */
@Component({
  selector: 'app-period-timeline',
  imports: [DayPipe, ReportStateMark, RouterLink, TranslocoDirective],
  templateUrl: './period-timeline.html',
  styleUrl: './period-timeline.scss',
})
export class PeriodTimeline {
  private readonly formats = inject(Formats);
  private readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  readonly projects = input.required<readonly ProjectSummary[]>();
  readonly asOf = input.required<string>();

  protected readonly today = inject(Session).today;
  protected readonly line = computed(() => timelineOf(this.projects(), this.asOf()));
  protected readonly states: readonly ReportState[] = ['certified', 'under_verification', 'submitted', 'draft', 'not_started'];

  protected stateOf(bar: TimelineBar) {
    return shownState(bar.period.reportState, bar.running);
  }

  protected word(bar: TimelineBar): string {
    return shownStateWord(this.stateOf(bar), this.language);
  }

  protected month(day: string): string {
    return this.formats.month(day);
  }

  protected queryOf(bar: TimelineBar) {
    return { ...this.selection.keptElsewhere(), period: bar.period.id };
  }

  /** “P4 · ott 2025 – mar 2026, in bozza”: the whole of what a bar may be too short to show. */
  protected nameOf(bar: TimelineBar): string {
    return `${this.formats.period(bar.period)}, ${this.word(bar)}`;
  }
}
