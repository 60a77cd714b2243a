import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';

/** What can be done with the records that were chosen, at the foot of the register; afterwards, how to undo it. */
@Component({
  selector: 'app-selection-bar',
  imports: [Icon, TranslocoDirective],
  template: `
    <div class="bar" role="region" *transloco="let t; prefix: 'registers.many'" [attr.aria-label]="t('bar')">
      <span class="b" role="status">{{ said() }}</span>
      @if (count() > 0) {
        <button type="button" class="btn sm" (click)="edit.emit()"><app-icon class="s" name="edit" />{{ t('change') }}</button>
        @if (mayTakeBack()) {
          <button type="button" class="btn sm" (click)="takeBack.emit()"><app-icon class="s" name="undo" />{{ t('takeBack') }}</button>
        }
        <button type="button" class="btn t sm" (click)="none.emit()">{{ t('none') }}</button>
      } @else {
        <button type="button" class="btn sm" (click)="undo.emit()"><app-icon class="s" name="undo" />{{ t('undo') }}</button>
        <button type="button" class="btn t sm" (click)="none.emit()">{{ t('close') }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 5;
      display: block;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-top: 8px;
      padding: 8px 12px;
      border: 1px solid var(--petrol);
      border-radius: var(--radius, 6px);
      background: var(--petrol-tint);
      .b {
        margin-right: 8px;
      }
    }
  `,
})
export class SelectionBar {
  /** How many are chosen; 0: something was done that can be undone. */
  readonly count = input.required<number>();
  /** `2 scelte`, or what was done. */
  readonly said = input.required<string>();
  readonly mayTakeBack = input.required<boolean>();
  readonly edit = output();
  readonly takeBack = output();
  readonly undo = output();
  readonly none = output();
}
