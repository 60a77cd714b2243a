import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { roleName } from '#wording';
import { SignOutQuestion } from '../features/device-entries/sign-out-question';
import { DeviceEntries } from '../shared/device/device-entries';
import { Icon } from '../shared/icons/icon';
import { Language } from '../shared/language/language';
import { Session } from '../shared/session/session';
import { AppearanceChoices } from './appearance-choices';
import { Panel } from '../shared/ui/panel';

/** Who is signed in and with which roles; the way out. On small screens also the look and the list of keys. */
@Component({
  selector: 'app-account-menu',
  imports: [AppearanceChoices, Icon, Panel, RouterLink, SignOutQuestion, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      @if (session.me(); as me) {
        <button
          #opener
          type="button"
          class="face"
          aria-haspopup="dialog"
          [attr.aria-label]="t('account.button', { initials: initials(), name: me.account.name })"
          [popoverTargetElement]="element"
        >
          {{ initials() }}
        </button>
        <div #element #panel="appPanel" class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="me.account.name">
          <div class="who">
            <b>{{ me.account.name }}</b>
            <span class="cap">{{ me.account.email }}</span>
            @for (held of roles(); track held) {
              <span class="cap">{{ held }}</span>
            }
          </div>
          <div class="small">
            <hr />
            <app-appearance-choices />
            <button type="button" class="choice" (click)="panel.close(); listKeys.emit()">
              <app-icon name="help" />{{ t('keys.button') }}
            </button>
          </div>
          <hr />
          <a class="choice" routerLink="/account" data-first (click)="panel.close()"><app-icon name="lock" />{{ t('account.page') }}</a>
          <button type="button" class="choice" (click)="panel.close(); signOut()">
            <app-icon name="logout" />{{ t('account.signOut') }}
          </button>
        </div>
      }
      @if (asks()) {
        @defer {
          <app-sign-out-question (closed)="asks.set(false)" />
        }
      }
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.panel;
    .face {
      display: grid;
      place-items: center;
      width: 30px;
      height: 30px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--account);
      color: var(--on-account);
      font-size: var(--t-cap);
      font-weight: 650;
      &:focus-visible {
        border-radius: 50%;
      }
      @media (pointer: coarse) {
        width: 40px;
        height: 40px;
      }
    }
    .who {
      display: grid;
      padding: 6px 10px;
    }
    @media (min-width: 1181px) {
      .small {
        display: none;
      }
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly device = inject(DeviceEntries);
  readonly listKeys = output();

  /** Whether it is asked if one means to lose what waits on this device. */
  protected readonly asks = signal(false);

  protected readonly roles = computed(() => [...new Set(this.session.me()?.roles.map(({ role }) => roleName(role, this.language.code())))]);
  protected readonly initials = computed(() => {
    const names = (this.session.me()?.account.name ?? '').split(/\s+/).filter(Boolean);
    return [names.at(0), names.length > 1 ? names.at(-1) : undefined].map((name) => name?.charAt(0).toUpperCase() ?? '').join('');
  });

  protected signOut(): void {
    if (this.device.onDevice() > 0) this.asks.set(true);
    else void this.session.signOut();
  }
}
