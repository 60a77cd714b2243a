import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';
import { Modal } from '../../shared/ui/modal';

/** Why something sealed has to be seen. The reason stays in the register with whoever gave it. */
@Component({
  selector: 'app-reveal-dialog',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'people.reveal'" [heading]="heading()" (closed)="closed.emit()">
      <form novalidate (submit)="send($event)">
        <div class="fld">
          <label for="reveal-reason">{{ t('reason') }}</label>
          <input
            #why
            class="inp"
            id="reveal-reason"
            type="text"
            autocomplete="off"
            maxlength="500"
            list="reveal-reasons"
            [value]="reason()"
            [attr.aria-invalid]="isMissing() || null"
            aria-describedby="reveal-stays"
            (input)="reason.set(why.value)"
          />
          <datalist id="reveal-reasons">
            @for (one of ['atDesk', 'call', 'complete', 'document']; track one) {
              <option [value]="t('usual.' + one)"></option>
            }
          </datalist>
          <span class="hint" id="reveal-stays">{{ t('stays') }}</span>
          @if (isMissing()) {
            <span class="err"><app-icon class="s" name="warning" />{{ t('missing') }}</span>
          }
          @if (failure()) {
            <span class="err" role="alert"><app-icon class="s" name="warning" />{{ failure() }}</span>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ t('open') }}</button>
        </div>
      </form>
    </app-modal>
  `,
})
export class RevealDialog {
  readonly heading = input.required<string>();
  readonly busy = input(false);
  readonly failure = input('');
  readonly given = output<string>();
  readonly closed = output();

  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly isMissing = computed(() => this.tried() && this.reason().trim().length < 3);

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (!this.isMissing() && !this.busy()) this.given.emit(this.reason().trim());
  }
}
