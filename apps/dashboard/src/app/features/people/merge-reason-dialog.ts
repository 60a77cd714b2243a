import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';
import { Modal } from '../../shared/ui/modal';

/** Asks why, before something is done about two people. What it does is said above; more questions are its content. */
@Component({
  selector: 'app-merge-reason-dialog',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'merges'" [heading]="heading()" (closed)="closed.emit()">
      <form novalidate (submit)="send($event)">
        <p>{{ what() }}</p>
        <ng-content />
        <div class="fld">
          <label for="merge-why">{{ t('reason') }}</label>
          <input
            #why
            class="inp"
            id="merge-why"
            type="text"
            autocomplete="off"
            maxlength="500"
            aria-describedby="merge-why-stays"
            [value]="reason()"
            [attr.aria-invalid]="isMissing() || null"
            (input)="reason.set(why.value)"
          />
          <span class="hint" id="merge-why-stays">{{ t('reasonStays') }}</span>
          @if (isMissing()) {
            <span class="err" role="alert"><app-icon class="s" name="warning" />{{ t('reasonMissing') }}</span>
          }
          @if (failure()) {
            <span class="err" role="alert"><app-icon class="s" name="warning" />{{ failure() }}</span>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ action() }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    p {
      margin: 0;
    }
  `,
})
export class MergeReasonDialog {
  readonly heading = input.required<string>();
  readonly what = input.required<string>();
  readonly action = input.required<string>();
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
