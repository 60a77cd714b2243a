import { Component, input } from '@angular/core';
import { Icon, type IconName } from '../icons/icon';

/** A lock that explains itself: what is locked and since when, who can lift it. The one thing one can do is given as content. */
@Component({
  selector: 'app-lock-note',
  imports: [Icon],
  template: `
    <div class="note" [class.w]="careful()">
      <app-icon [name]="icon()" />
      <span class="grow"
        ><b>{{ what() }}</b> {{ why() }}</span
      >
      <span class="action"><ng-content /></span>
    </div>
  `,
  styles: `
    .action {
      align-self: center;
    }
    .action:empty {
      display: none;
    }
    @media (max-width: 767px) {
      .note {
        flex-wrap: wrap;
      }
    }
  `,
})
export class LockNote {
  readonly icon = input<IconName>('lock');
  /** “Periodo certificato.” */
  readonly what = input.required<string>();
  /** Since when, what it means, who can lift it. */
  readonly why = input.required<string>();
  /** Whether something is to be watched, and not only locked. */
  readonly careful = input(false);
}
