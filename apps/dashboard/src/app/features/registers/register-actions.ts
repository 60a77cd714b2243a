import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { registerTableArea, type RegisterTableName } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { isEntered } from './register-kinds';
import { RegisterWords } from './register-words';

/** What can be begun from the head of a register: a new record, as its kind is entered. */
@Component({
  selector: 'app-register-actions',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'registers'">
      @switch (register()) {
        @case ('people') {
          @if (mayPropose()) {
            <a class="btn" [routerLink]="selection.to('duplicates')" [queryParams]="selection.kept()">{{ t('people.duplicates') }}</a>
          }
          @if (mayEdit()) {
            <a class="btn p" [routerLink]="selection.to('people', 'new')" [queryParams]="selection.kept()">
              <app-icon name="add" />{{ t('people.new') }}
            </a>
          }
        }
        @case ('contacts') {
          @if (mayEdit()) {
            <a class="btn" [routerLink]="selection.to('contacts', 'new')" [queryParams]="selection.kept()">
              <app-icon name="edit" />{{ t('wholeForm') }}
            </a>
            <button type="button" class="btn p" aria-keyshortcuts="N" (click)="quickLog.open()">
              <app-icon name="add" />{{ t('contacts.new') }} <kbd aria-hidden="true">N</kbd>
            </button>
          }
        }
        @default {
          @if (mayEdit() && isEntered()) {
            <a class="btn p" [routerLink]="selection.to(register(), 'new')" [queryParams]="selection.kept()">
              <app-icon name="add" />{{ words.begin(register()).button }}
            </a>
          }
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    // nothing to begin: no room is kept for it
    :host:not(:has(*)) {
      display: none;
    }
    kbd {
      margin-left: 2px;
    }
  `,
})
export class RegisterActions {
  private readonly session = inject(Session);
  protected readonly words = inject(RegisterWords);
  protected readonly quickLog = inject(QuickLog);
  protected readonly selection = inject(Selection);

  readonly register = input.required<RegisterTableName>();

  protected readonly mayEdit = computed(() => this.session.may(registerTableArea(this.register()).edit));
  protected readonly mayPropose = computed(() => this.session.may('people.propose'));
  protected readonly isEntered = computed(() => isEntered(this.register()));
}
