import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { indicatorList, paths } from '#contract';
import { contractResource } from '../http/contract-resource';
import { Language } from '../language/language';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';
import { recordWords } from './record-words';

/** The indicators that a record counts for today, each with its name and its page. What keeps it from counting is given as content. */
@Component({
  selector: 'app-counts-for',
  imports: [RouterLink, TranslocoDirective],
  providers: recordWords,
  template: `
    <section class="card" aria-labelledby="counts-title" *transloco="let t; prefix: 'records.counts'">
      <div class="hd">
        <h2 id="counts-title">{{ t('title') }}</h2>
        @if (indicators().length) {
          <span class="tag">{{ indicators().length }}</span>
        }
      </div>
      <div class="bd">
        <ng-content />
        @if (indicators().length) {
          <ul>
            @for (indicator of indicators(); track indicator.code) {
              <li>
                <span class="code">{{ indicator.code }}</span>
                @if (indicator.page; as page) {
                  <a [routerLink]="selection.to('indicators', page)" [queryParams]="selection.kept()">{{ indicator.name }}</a>
                }
              </li>
            }
          </ul>
        } @else if (!incomplete()) {
          <p class="mut">{{ t('none') }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    li {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr);
      gap: 8px;
      padding: 5px 0;
      border-top: 1px solid var(--line);
      font-size: var(--t-small);
      line-height: 1.35;
      &:first-child {
        border-top: 0;
      }
    }
  `,
})
export class CountsFor {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** Codes, as the record tells them. */
  readonly codes = input.required<readonly string[]>();
  /** Whether something is missing for the record to count: said as content. */
  readonly incomplete = input(false);

  private readonly known = contractResource(indicatorList, () => {
    const project = this.selection.project();
    return project === null || !this.session.may('values.read') ? undefined : paths.indicators(project);
  });
  /** By the name the project gives them; one that is renamed answers to its common code too. */
  protected readonly indicators = computed(() => {
    const known = this.known.hasValue() ? this.known.value().items : [];
    return this.codes().map((code) => {
      const indicator = known.find((one) => one.code === code || one.commonCode === code);
      return { code, page: indicator?.code ?? null, name: indicator ? this.language.read(indicator.name) : '' };
    });
  });
}
