import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorTargets } from '#contract';
import type { ReportingPeriod } from '#domain';
import { formatMonths } from '#wording';
import { DayPipe } from '../../../shared/language/format-pipes';
import { Language } from '../../../shared/language/language';
import { entriesOfPart, targetWords } from './target-words';

/** Where the whole project stood and what it is to reach: a line per period, each with where its number comes from. */
@Component({
  selector: 'app-target-table',
  imports: [DayPipe, TranslocoDirective],
  template: `
    <div class="scroll" tabindex="0" role="region" *transloco="let t; prefix: 'indicators.targets'" [attr.aria-label]="t('whole')">
      <table>
        <caption class="vh">
          {{
            t('whole')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('when') }}</th>
            <th scope="col" class="num">{{ t('amount') }}</th>
            <th scope="col">{{ t('origin') }}</th>
            <th scope="col">{{ t('source') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.key) {
            <tr [class.last]="line.kind === 'final'" [attr.aria-current]="line.running ? 'true' : null">
              <th scope="row">
                <span class="when" [class.under]="line.kind === 'milestone'">{{ line.name }}</span>
                @if (line.when) {
                  <span class="cap">{{ line.when }}</span>
                }
                @if (line.on; as on) {
                  <span class="cap">{{ t('baselineOn', { day: (on | day) }) }}</span>
                }
                @if (line.running) {
                  <span class="tag fse">{{ t('running') }}</span>
                }
              </th>
              @if (line.entry; as entry) {
                <td class="num" [class.b]="entry.value !== null" [class.mut]="entry.value === null">{{ words.amount(entry.value) }}</td>
                <td>
                  <span class="tag">{{ t('origins.' + entry.origin) }}</span>
                </td>
                <td class="mut source">{{ entry.source }}</td>
              } @else {
                <td class="num mut">{{ t('notSet') }}</td>
                <td></td>
                <td></td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
      &:focus-visible {
        outline-offset: -2px;
      }
    }
    tbody th {
      background: none;
      color: inherit;
      font-size: inherit;
      font-weight: 400;
      vertical-align: middle;
      white-space: normal;
    }
    .when {
      margin-right: 6px;
      font-weight: 600;
      &.under {
        display: inline-block;
        padding-left: 16px;
        font-weight: 400;
      }
    }
    .cap {
      margin-right: 6px;
      white-space: nowrap;
    }
    tr[aria-current] > * {
      background: var(--petrol-tint);
    }
    .last > * {
      border-top: 1px solid var(--line-strong);
    }
    th:first-child {
      width: 24em;
    }
    th:nth-child(2) {
      width: 8em;
    }
    th:nth-child(3) {
      width: 10em;
    }
    .source {
      overflow-wrap: anywhere;
      font-size: var(--t-small);
    }
    // where a number comes from stands below it
    @container (max-width: 640px) {
      table,
      tbody {
        display: block;
      }
      thead {
        display: none;
      }
      tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
      }
      tbody th:first-child,
      td {
        width: auto;
        height: auto;
        padding: 3px 8px;
        border: 0;
        &:empty {
          display: none;
        }
      }
      .source {
        grid-column: 1 / -1;
      }
      .last > * {
        border-top: 0;
      }
      tr[aria-current] {
        background: var(--petrol-tint);
      }
    }
  `,
})
export class TargetTable {
  private readonly language = inject(Language);

  readonly targets = input.required<IndicatorTargets>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  /** The period one looks at. */
  readonly current = input<string | null>(null);

  protected readonly words = targetWords(this.targets);
  protected readonly lines = computed(() => {
    const { baseline, targetOf } = entriesOfPart(this.targets(), null);
    const periods = this.periods().flatMap(({ id, start, end }) => {
      const milestone = targetOf(id, true);
      const when = formatMonths(start, end, this.language.code());
      const period = { key: id, kind: 'period', name: id, when, on: null, running: id === this.current(), entry: targetOf(id) };
      if (milestone === null) return [period];
      const name = this.words.word('milestone');
      return [period, { key: `${id} milestone`, kind: 'milestone', name, when: '', on: null, running: false, entry: milestone }];
    });
    const end = { when: '', running: false };
    return [
      ...(baseline === null
        ? []
        : [{ ...end, key: 'baseline', kind: 'baseline', name: this.words.word('baseline'), on: baseline.on, entry: baseline }]),
      ...periods,
      { ...end, key: 'final', kind: 'final', name: this.words.word('final'), on: null, entry: targetOf(null) },
    ];
  });
}
