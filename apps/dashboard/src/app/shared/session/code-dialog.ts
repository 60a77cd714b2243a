import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Modal } from '../ui/modal';
import { CodeForm } from './code-form';
import { FreshCode } from './fresh-code';

/** The question for a young code, over whatever asked for something that needs one. */
@Component({
  selector: 'app-code-dialog',
  imports: [CodeForm, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'code'" [heading]="t('title')" (closed)="fresh.answer(false)">
      <p class="why">{{ t('why') }}</p>
      <app-code-form
        [confirming]="t('confirm')"
        [closing]="t('cancel')"
        (given)="fresh.answer(true)"
        (closed)="fresh.answer(false)"
        (over)="fresh.answer(false)"
      />
    </app-modal>
  `,
  styles: `
    .why {
      margin: 0 0 12px;
    }
  `,
})
export class CodeDialog {
  protected readonly fresh = inject(FreshCode);
}
