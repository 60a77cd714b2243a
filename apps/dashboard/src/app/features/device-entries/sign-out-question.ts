import { Component, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeviceEntries } from '../../shared/device/device-entries';
import { Language } from '../../shared/language/language';
import { Session } from '../../shared/session/session';
import { Modal } from '../../shared/ui/modal';
import { deviceEntriesWords } from './device-entries-words';

/** Signing out empties the device (G29): what waits there would be lost, and that is asked first. */
@Component({
  selector: 'app-sign-out-question',
  imports: [Modal, TranslocoDirective],
  providers: deviceEntriesWords,
  template: `
    <app-modal *transloco="let t; prefix: 'deviceEntries.leave'" [heading]="t('title')" (closed)="closed.emit()">
      <p>{{ language.counted('deviceEntries.leave.text', entries.onDevice()) }}</p>
      <div class="acts">
        <button type="button" class="btn p" (click)="closed.emit()">{{ t('stay') }}</button>
        <button type="button" class="btn" (click)="session.signOut()">{{ t('go') }}</button>
      </div>
    </app-modal>
  `,
})
export class SignOutQuestion {
  protected readonly entries = inject(DeviceEntries);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  readonly closed = output();
}
