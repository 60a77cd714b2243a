import { Component, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Announcements } from '../../shared/announcements/announcements';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { saveBlob } from '../../shared/ui/save-blob';

/** The backup codes, on the screen this once: to be kept where the phone is not. */
@Component({
  selector: 'app-backup-codes',
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'account.backup'">
      <p>{{ t('keep') }}</p>
      <ul class="num" [attr.aria-label]="t('title')">
        @for (code of codes(); track code) {
          <li>{{ code }}</li>
        }
      </ul>
      <div class="acts">
        <button type="button" class="btn" (click)="copy()"><app-icon name="copy-all" />{{ t('copy') }}</button>
        <button type="button" class="btn" (click)="save()"><app-icon name="download" />{{ t('save') }}</button>
        <button type="button" class="btn p" (click)="done.emit()">{{ t('done') }}</button>
      </div>
    </ng-container>
  `,
  styles: `
    p {
      margin: 0 0 12px;
      max-width: 62ch;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 6px 18px;
      max-width: 520px;
      margin: 0;
      padding: 14px 16px;
      border: 1px solid var(--line);
      border-radius: var(--r);
      list-style: none;
    }
    li {
      font-family: ui-monospace, monospace;
      font-size: 15px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 14px;
    }
  `,
})
export class BackupCodes {
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);

  readonly codes = input.required<readonly string[]>();
  /** They are kept: the screen forgets them. */
  readonly done = output();

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.announcements.say(this.language.word('account.backup.copied'));
  }

  protected save(): void {
    saveBlob('cruscotto-codici.txt', new Blob([`Cruscotto\n\n${this.codes().join('\n')}\n`], { type: 'text/plain' }));
    this.announcements.say(this.language.word('account.backup.saved'));
  }
}
