import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ExplainedCondition } from '#contract';
import { formatNumber } from '#wording';
import { Language } from '../language/language';
import { LocalTextPipe } from '../language/local-text-pipe';
import { Selection } from '../selection/selection';
import { uiWords } from '../ui/ui-words';

type Tick = 'met' | 'unmet' | 'unknown';

const drawings: Readonly<Record<Tick, string>> = {
  met: 'M2.5 6.5l2.5 2.5 4.5-5.5',
  unmet: 'M3 3l6 6M9 3l-6 6',
  unknown: 'M3 6h6',
};

/** The conditions of a rule, each with its own tick, its sentence with the numbers, and the groups that have enough and that lack. */
@Component({
  selector: 'app-rule-conditions',
  imports: [LocalTextPipe, RouterLink, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui.why.rules'">
      <p class="sm b">{{ summary() }}</p>
      <ol>
        @for (one of shown(); track $index) {
          <li>
            <svg viewBox="0 0 12 12" aria-hidden="true" [attr.class]="one.tick"><path [attr.d]="one.drawing" /></svg>
            <div>
              <p>
                <span class="b">{{ one.name | localText }}</span>&ngsp;<span class="word" [class]="one.tick">{{ t(one.tick) }}</span>
              </p>
              <p class="sm">
                {{ one.sentence | localText }}
                <a [routerLink]="selection.to('indicators', one.indicator)" [queryParams]="selection.kept()">{{ one.indicator }}</a>
              </p>
              @if (one.groups; as groups) {
                <table>
                  <caption class="vh">
                    {{
                      groups.label | localText
                    }}
                  </caption>
                  <tbody>
                    @for (group of groups.lacking; track group.member) {
                      <tr>
                        <th scope="row">{{ group.label | localText }}</th>
                        <td class="num">{{ t('has', { value: number(group.value), each: number(groups.each) }) }}</td>
                        <td class="lack">{{ t('short', { count: number(group.short) }) }}</td>
                      </tr>
                    }
                    @for (group of groups.having; track group.member) {
                      <tr>
                        <th scope="row">{{ group.label | localText }}</th>
                        <td class="num">{{ number(group.value) }}</td>
                        <td class="met">{{ t('enough') }}</td>
                      </tr>
                    }
                  </tbody>
                </table>
              }
            </div>
          </li>
        }
      </ol>
    </ng-container>
  `,
  styles: `
    ol {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 8px;
      padding: 6px 0;
      border-top: 1px solid var(--line);
    }
    li > div > p {
      line-height: 1.35;
    }
    svg {
      width: 16px;
      height: 16px;
      margin-top: 1px;
      border-radius: 50%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
    }
    .met {
      color: var(--on);
    }
    .unmet,
    .lack {
      color: var(--behind);
    }
    .unknown {
      color: var(--none);
    }
    .word {
      font-size: var(--t-cap);
      font-weight: 600;
    }
    table {
      width: auto;
      margin-top: 4px;
      font-size: var(--t-small);
    }
    th,
    td {
      height: 24px;
      padding: 0 12px 0 0;
      border: 0;
      background: none;
      vertical-align: middle;
    }
    th {
      color: inherit;
      font-size: inherit;
      font-weight: 400;
      white-space: normal;
    }
    td:last-child {
      font-size: var(--t-cap);
      font-weight: 600;
    }
    a {
      display: inline-block;
      line-height: 24px;
    }
  `,
})
export class RuleConditions {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly conditions = input.required<readonly ExplainedCondition[]>();

  protected readonly shown = computed(() =>
    this.conditions().map((one) => {
      const tick: Tick = one.met === null ? 'unknown' : one.met ? 'met' : 'unmet';
      return { ...one, tick, drawing: drawings[tick] };
    }),
  );
  /** “1 di 2 condizioni vale”: the rule holds only when all of them do. */
  protected readonly summary = computed(() => {
    const met = this.conditions().filter((one) => one.met).length;
    const all = this.conditions().length;
    return met === all
      ? this.language.counted('ui.why.rules.allMet', all)
      : this.language.word('ui.why.rules.someMet', { met: this.number(met), all: this.number(all) });
  });

  protected number(value: number): string {
    return formatNumber(value, Number.isInteger(value) ? 0 : 1, this.language.code());
  }
}
