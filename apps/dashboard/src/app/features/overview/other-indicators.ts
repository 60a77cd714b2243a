import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorValue } from '#contract';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { Selection } from '../../shared/selection/selection';
import { Figure } from '../../shared/ui/figure';
import { valueText } from '../../shared/ui/indicator-words';
import { TypedMark } from '../../shared/ui/typed-mark';
import { WhyOpener } from '../../shared/why/why-opener';

/** Common indicators without a target of the project: counted for the funder, and judged by nobody. */
@Component({
  selector: 'app-other-indicators',
  imports: [Figure, LocalTextPipe, RouterLink, TranslocoDirective, TypedMark],
  template: `
    <section class="card" aria-labelledby="others-title" *transloco="let t; prefix: 'overview'">
      <div class="hd">
        <h2 id="others-title">{{ t('others') }}</h2>
        <span class="cap">{{ t('othersWhy') }}</span>
      </div>
      <ul class="bd">
        @for (value of values(); track value.code) {
          <li>
            <span class="code">{{ value.code }}</span>
            <a class="grow" [routerLink]="selection.to('indicators', value.code)" [queryParams]="selection.kept()">{{
              value.name | localText
            }}</a>
            @if (value.typed; as typed) {
              <app-typed-mark [kind]="typed.kind" />
            }
            @if (value.value === null) {
              <span class="mut">{{ figure(value) }}</span>
            } @else {
              <app-figure
                [text]="figure(value)"
                [of]="value.name | localText"
                [open]="why.isOpen(value.code)"
                (why)="why.toggle(value.code)"
              />
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 14px;
    }
    h2 {
      font-size: var(--t-h3);
    }
    ul {
      columns: 280px;
      column-gap: 24px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 30px;
      padding: 2px 0;
      border-bottom: 1px solid var(--line);
      font-size: var(--t-small);
      line-height: 1.25;
      break-inside: avoid;
    }
    .code {
      min-width: 52px;
    }
    a {
      color: inherit;
      text-decoration: none;
      &:hover {
        text-decoration: underline;
      }
    }
  `,
})
export class OtherIndicators {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly why = inject(WhyOpener);

  readonly values = input.required<readonly IndicatorValue[]>();

  protected figure(value: IndicatorValue): string {
    return valueText(value, this.language.code());
  }
}
