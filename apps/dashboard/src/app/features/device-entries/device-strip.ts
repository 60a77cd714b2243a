import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeviceEntries } from '../../shared/device/device-entries';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { deviceEntriesWords } from './device-entries-words';

/** Across the page while there is no network, or something waits on this device: how much, and until when one may go on writing. */
@Component({
  selector: 'app-device-strip',
  imports: [Icon, TranslocoDirective],
  providers: deviceEntriesWords,
  template: `
    <ng-container *transloco="let t; prefix: 'deviceEntries'">
      @if (shows()) {
        <div class="strip" role="status">
          <app-icon name="cloud-off" />
          <span>
            @if (!entries.reachable()) {
              <b>{{ t('offline') }}</b>
            }
            @if (entries.waiting().length; as count) {
              {{ language.counted('deviceEntries.waiting', count) }}
            }
            @if (entries.refused().length; as count) {
              <b class="refused">{{ language.counted('deviceEntries.refused', count) }}</b>
            }
            {{ until() }}
          </span>
          @if (entries.own().length) {
            <button type="button" (click)="look.emit()">{{ t('look') }}</button>
          }
          @if (entries.waiting().length && entries.reachable()) {
            <button type="button" [attr.aria-disabled]="entries.busy()" (click)="entries.send()">
              {{ t(entries.busy() ? 'sending' : 'send') }}
            </button>
          }
        </div>
      }
    </ng-container>
  `,
  styles: `
    .strip {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 4px 10px;
      padding: 5px 24px;
      border-bottom: 1px solid var(--line);
      background: var(--behind-bg);
      color: var(--ink);
      app-icon {
        flex: none;
        color: var(--behind);
      }
    }
    span {
      flex: 0 1 auto;
      min-width: 0;
    }
    .refused {
      color: var(--risk);
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
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
    @media (max-width: 767px) {
      .strip {
        padding: 6px 12px;
      }
      span {
        flex: 1 1 calc(100% - 40px);
      }
    }
  `,
})
export class DeviceStrip {
  private readonly formats = inject(Formats);
  protected readonly entries = inject(DeviceEntries);
  protected readonly language = inject(Language);
  readonly look = output();

  protected readonly shows = computed(() => this.entries.serves() && (!this.entries.reachable() || this.entries.own().length > 0));
  protected readonly until = computed(() => {
    const until = this.entries.until();
    if (until === null) return this.language.word('deviceEntries.over');
    return this.language.word('deviceEntries.until', { when: this.formats.instant(until.toISOString()) });
  });
}
