import { Component, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';
import { Modal } from '../../shared/ui/modal';

/** Takes cells that were copied from a spreadsheet. */
@Component({
  selector: 'app-paste-dialog',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'registers.paste'" [heading]="t('heading')" (closed)="pasted.emit(null)">
      <form novalidate (submit)="go($event)">
        <div class="fld">
          <label for="paste-cells">{{ t('label') }}</label>
          <span class="hint" id="paste-hint">{{ t('hint', { columns: columns() }) }}</span>
          <textarea
            #cells
            class="inp code"
            id="paste-cells"
            rows="8"
            wrap="off"
            spellcheck="false"
            aria-describedby="paste-hint"
            [attr.aria-invalid]="refused() || null"
            (input)="text.set(cells.value)"
          ></textarea>
          @if (refused()) {
            <span class="err"><app-icon class="s" name="warning" />{{ t('nothing') }}</span>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="pasted.emit(null)">{{ t('cancel') }}</button>
          <button type="submit" class="btn p">{{ t('go') }}<app-icon class="s" name="chevron-right" /></button>
        </div>
      </form>
    </app-modal>
  `,
})
export class PasteDialog {
  /** The columns of the register, as people read them. */
  readonly columns = input.required<string>();
  /** The cells; null: none after all. */
  readonly pasted = output<string | null>();

  protected readonly text = signal('');
  protected readonly refused = signal(false);

  protected go(event: Event): void {
    event.preventDefault();
    const text = this.text();
    this.refused.set(!text.includes('\t') && !text.trim().includes('\n'));
    if (!this.refused()) this.pasted.emit(text);
  }
}
