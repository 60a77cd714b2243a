import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportOutcome } from '#contract';
import { formatChange, formatNumber } from '#wording';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { Selection } from '../../shared/selection/selection';

type Moved = ImportOutcome['effect'][number];

/** The indicators that an import moves: before, after, and by how much. */
@Component({
  selector: 'app-effect-table',
  imports: [LocalTextPipe, RouterLink, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'imports.effect'">
      <div class="hd">
        <h2>{{ done() ? t('moved') : t('title') }}</h2>
        <span class="tag">{{ moved().length }}</span>
      </div>
      @if (moved().length) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t('title')">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t('code') }}</th>
                <th scope="col">{{ t('indicator') }}</th>
                <th scope="col" class="num">{{ t('before') }}</th>
                <th scope="col" class="num">{{ t('after') }}</th>
                <th scope="col" class="num">{{ t('change') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (indicator of moved(); track indicator.code) {
                <tr>
                  <td class="code">{{ indicator.code }}</td>
                  <th scope="row">
                    @if (done()) {
                      <a [routerLink]="selection.to('indicators', indicator.code)" [queryParams]="selection.kept()">{{
                        indicator.name | localText
                      }}</a>
                    } @else {
                      {{ indicator.name | localText }}
                    }
                  </th>
                  <td class="num mut">{{ number(indicator.before) }}</td>
                  <td class="num b">{{ number(indicator.after) }}</td>
                  <td class="num b">{{ change(indicator) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="bd mut">{{ t('none') }}</p>
      }
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    .scroll {
      overflow-x: auto;
      max-height: min(460px, 60dvh);
    }
    table {
      min-width: 460px;
    }
    thead th {
      position: sticky;
      top: 0;
    }
    tbody th {
      color: inherit;
      font-size: inherit;
      font-weight: 400;
      line-height: 1.3;
      vertical-align: middle;
      white-space: normal;
    }
    td:first-child,
    th:first-child {
      padding-left: 14px;
    }
    td:last-child,
    th:last-child {
      padding-right: 14px;
    }
  `,
})
export class EffectTable {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly effect = input.required<readonly Moved[]>();
  /** Whether it has happened. */
  readonly done = input(false);

  protected readonly moved = computed(() => this.effect().filter(({ before, after }) => before !== after));

  protected number(value: number): string {
    return formatNumber(value, decimals(value), this.language.code());
  }

  protected change({ before, after }: Moved): string {
    const change = after - before;
    return formatChange(change, this.language.code(), decimals(change));
  }
}

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
