import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../../shared/icons/icon';
import { describe } from './text-field';

export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** One of few, with its name above and what is wrong with it below. */
@Component({
  selector: 'app-choice-field',
  imports: [Icon],
  template: `
    <div class="fld">
      <label [for]="field()">{{ name() }}</label>
      <select
        #list
        class="inp"
        [id]="field()"
        [attr.aria-invalid]="fault() ? 'true' : null"
        [attr.aria-describedby]="describedBy()"
        (change)="chosen.set(list.value)"
      >
        @if (none()) {
          <option value="" [selected]="chosen() === ''">{{ none() }}</option>
        }
        @for (choice of choices(); track choice.code) {
          <option [value]="choice.code" [selected]="choice.code === chosen()">{{ choice.label }}</option>
        }
      </select>
      @if (hint()) {
        <span class="hint" [id]="field() + '-hint'">{{ hint() }}</span>
      }
      @if (fault()) {
        <span class="err" [id]="field() + '-error'"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </div>
  `,
})
export class ChoiceField {
  /** Also the id of the list: unique on the page. */
  readonly field = input.required<string>();
  readonly name = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The code chosen; empty: none. */
  readonly chosen = model.required<string>();
  /** What choosing none is called; without it none cannot be chosen. */
  readonly none = input('');
  readonly hint = input('');
  readonly fault = input('');

  protected readonly describedBy = computed(() => describe(this.field(), this.hint(), this.fault()));
}
