import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorTargets } from '#contract';
import { type ReportingPeriod, scopeKey } from '#domain';
import { formatTarget, formatValue } from '#wording';
import { Language } from '../../../shared/language/language';
import { StatusMark } from '../../../shared/ui/status-mark';
import { entriesOfPart, targetWords } from './target-words';

/** Parts of the project with targets of their own: periods across, and beside them where each part stands. */
@Component({
  selector: 'app-target-parts',
  imports: [StatusMark, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'indicators.targets'">
      <h3 id="parts-title">{{ t('parts.title') }}</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="parts-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ t('parts.part') }}</th>
              @for (period of periods(); track period.id) {
                <th scope="col" class="num">{{ period.id }}</th>
              }
              <th scope="col" class="num">{{ t('final') }}</th>
              <th scope="col" class="num">{{ t('parts.value') }}</th>
              <th scope="col">{{ t('parts.status') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (part of parts(); track part.key) {
              <tr>
                <th scope="row">{{ part.name }}</th>
                @for (target of part.targets; track target.name) {
                  <td class="num" [class.none]="!target.isSet" [attr.data-label]="target.name">{{ target.text }}</td>
                }
                <td class="num b" [attr.data-label]="t('parts.value')">{{ part.value }}</td>
                <td [attr.data-label]="t('parts.status')">
                  <app-status-mark [status]="part.status" />
                  @if (part.unnamed) {
                    <span class="cap">{{ t('parts.unnamed') }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="cap">{{ t('parts.note') }}</p>
    </ng-container>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
      &:focus-visible {
        outline-offset: -2px;
      }
    }
    h3 {
      font-size: var(--t-table);
    }
    tbody th {
      min-width: 140px;
      background: none;
      color: inherit;
      font-size: inherit;
      vertical-align: middle;
      white-space: normal;
    }
    td .cap {
      display: block;
    }
    // a part with its amounts below each other, those that are set
    @container (max-width: 640px) {
      table,
      tbody,
      tr,
      th,
      td {
        display: block;
      }
      thead,
      .none {
        display: none;
      }
      tr {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      tbody th,
      td {
        height: auto;
        padding: 2px 0;
        border: 0;
      }
      td {
        display: grid;
        grid-template-columns: 8em minmax(0, 1fr);
        text-align: left;
      }
      td .cap {
        grid-column: 2;
      }
      td::before {
        content: attr(data-label);
        color: var(--ink-2);
        font-weight: 400;
      }
    }
  `,
})
export class TargetParts {
  private readonly language = inject(Language);

  readonly targets = input.required<IndicatorTargets>();
  readonly periods = input.required<readonly ReportingPeriod[]>();

  private readonly words = targetWords(this.targets);
  protected readonly parts = computed(() => {
    const language = this.language.code();
    const targets = this.targets();
    return targets.standings.map(({ scope, value, status }) => {
      const { targetOf } = entriesOfPart(targets, scope);
      const amounts = [...this.periods().map(({ id }) => id), null].map((period) => {
        const amount = targetOf(period)?.value ?? null;
        return { name: period ?? this.words.word('final'), text: formatTarget(amount, targets, language), isSet: amount !== null };
      });
      return {
        key: scopeKey(scope),
        name: this.words.partName(scope),
        targets: amounts,
        value: formatValue(value, targets, language),
        status,
        // a partner has no value as long as records do not say which partner they are of
        unnamed: scope.by === 'partner' && value === null,
      };
    });
  });
}
