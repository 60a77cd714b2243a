import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorStatus } from '#domain';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { StatusMark } from '../../shared/ui/status-mark';
import { StatusSegments } from '../../shared/ui/status-segments';
import type { StatusTotal } from './portfolio-totals';

/** How many indicators of all projects hold each status. Pressing one shows only the projects that have it. */
@Component({
  selector: 'app-status-band',
  imports: [StatusMark, StatusSegments, TranslocoDirective],
  template: `
    <section class="card" aria-labelledby="band-title" *transloco="let t; prefix: 'portfolio'">
      <div class="hd">
        <h2 id="band-title">{{ t('band') }}</h2>
        <span class="cap end noprint">{{ t('bandHelp') }}</span>
      </div>
      <ul>
        @for (total of totals(); track total.status) {
          <li>
            <button
              type="button"
              [attr.aria-pressed]="total.status === chosen()"
              (click)="choose.emit(total.status === chosen() ? null : total.status)"
            >
              <b>{{ total.count }}</b>
              <app-status-mark [status]="total.status" />
              <span class="cap">{{ whereOf(total) }}</span>
            </button>
          </li>
        }
      </ul>
      <app-status-segments [counts]="totals()" />
    </section>
  `,
  styleUrl: './status-band.scss',
})
export class StatusBand {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);

  readonly totals = input.required<readonly StatusTotal[]>();
  readonly chosen = input.required<IndicatorStatus | null>();
  /** The status pressed; null when the chosen one is pressed again. */
  readonly choose = output<IndicatorStatus | null>();

  private readonly all = computed(() => this.totals().reduce((sum, { count }) => sum + count, 0));

  /** Few holders by name, many by their number, and most of all by their share. */
  protected whereOf({ count, projects }: StatusTotal): string {
    if (projects.length <= 2) {
      const holders = projects.map((held) => this.language.word('portfolio.inProject', { project: held.acronym, count: held.count }));
      return holders.join(' · ');
    }
    if (count * 2 > this.all()) return this.language.word('portfolio.ofTotal', { share: this.formats.percent(count / this.all(), 0) });
    return this.language.counted('portfolio.inProjects', projects.length);
  }
}
