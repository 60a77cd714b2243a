import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LikePeopleFound } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { Selection } from '../../shared/selection/selection';

/** People who may be the one that is being recorded: proposed before anything is saved, and never decided by itself. */
@Component({
  selector: 'app-like-people',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <section class="note w" role="alert" aria-labelledby="like-title" *transloco="let t; prefix: 'people.like'">
      <app-icon name="warning" />
      <div class="grow">
        <h2 id="like-title" tabindex="-1">{{ t('title') }}</h2>
        <p class="sm">{{ t('why') }}</p>
        <ul>
          @for (one of found().items; track one.id) {
            <li>
              <a class="code" [routerLink]="selection.to('people', one.id)" [queryParams]="selection.kept()">{{ one.pseudonym }}</a>
              {{ t(one.verdict) }}
              <span class="sm mut">
                @for (reason of one.reasons; track reason.field) {
                  {{ t('field.' + reason.field) }}: {{ t('finding.' + reason.finding) }}{{ $last ? '' : ' · ' }}
                }
              </span>
            </li>
          }
        </ul>
        @if (found().knownElsewhere) {
          <p>{{ t('elsewhere') }}</p>
        }
        <button type="button" class="btn" (click)="another.emit()">{{ t('another') }}</button>
      </div>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 4px;
      font-size: var(--t-card);
    }
    ul {
      margin: 6px 0;
      padding-left: 18px;
    }
  `,
})
export class LikePeople {
  protected readonly selection = inject(Selection);

  readonly found = input.required<LikePeopleFound>();
  /** It is somebody else: the form goes on. */
  readonly another = output();
}
