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
                @for (target of part.targets; track $index) {
                  <td class="num">{{ target }}</td>
                }
                <td class="num b">{{ part.value }}</td>
                <td>
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
      const amounts = [...this.periods().map(({ id }) => id), null].map((period) => targetOf(period)?.value ?? null);
      return {
        key: scopeKey(scope),
        name: this.words.partName(scope),
        targets: amounts.map((amount) => formatTarget(amount, targets, language)),
        value: formatValue(value, targets, language),
        status,
        // a partner has no value as long as records do not say which partner they are of
        unnamed: scope.by === 'partner' && value === null,
      };
    });
  });
}
