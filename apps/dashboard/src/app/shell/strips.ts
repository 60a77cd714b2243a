import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { dayOfInstant } from '#wording';
import { Icon } from '../shared/icons/icon';
import { DayPipe } from '../shared/language/format-pipes';
import { Selection } from '../shared/selection/selection';
import { Session } from '../shared/session/session';
import { SessionClock } from '../shared/session/session-clock';

/** What must not be overlooked, across the whole width: one looks at a past state of knowledge; the session is about to end. */
@Component({
  selector: 'app-strips',
  imports: [DayPipe, Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      @if (knownDay(); as day) {
        <div class="strip past" role="status">
          <app-icon name="history" />{{ t('asOf.strip', { day: (day | day) }) }}
          <button type="button" (click)="selection.backToToday()">{{ t('asOf.backToNow') }}</button>
        </div>
      }
      @if (clock.ending()) {
        <div class="strip" role="alert">
          <app-icon name="schedule" />{{ t('ending.text') }}
          <button type="button" (click)="session.ask()">{{ t('ending.stay') }}</button>
        </div>
      }
    </ng-container>
  `,
  styles: `
    .strip {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 8px;
      padding: 5px 24px;
      border-bottom: 1px solid var(--line);
      background: var(--behind-bg);
      color: var(--ink);
      app-icon {
        color: var(--behind);
      }
    }
    .past {
      background: var(--terra-tint);
      app-icon {
        color: var(--terra);
      }
    }
    button {
      min-height: 28px;
      padding: 0 6px;
      border: 0;
      background: none;
      color: var(--link);
      font-weight: 600;
      text-decoration: underline;
      text-underline-offset: 2px;
    }
  `,
})
export class Strips {
  protected readonly selection = inject(Selection);
  protected readonly session = inject(Session);
  protected readonly clock = inject(SessionClock);
  protected readonly knownDay = computed(() => {
    const knownAt = this.selection.knownAt();
    return knownAt === null ? null : dayOfInstant(knownAt);
  });
}
