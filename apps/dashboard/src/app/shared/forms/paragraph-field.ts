import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../icons/icon';
import { describe } from './text-field';

/** Several lines of text, with its name above and what is wrong with it below. */
@Component({
  selector: 'app-paragraph-field',
  imports: [Icon],
  template: `
    <div class="fld">
      <label [for]="field()">{{ name() }}</label>
      <textarea
        #lines
        class="inp"
        [id]="field()"
        [rows]="rows()"
        [attr.spellcheck]="prose()"
        [attr.maxlength]="longest()"
        [value]="text()"
        [attr.aria-invalid]="fault() ? 'true' : null"
        [attr.aria-describedby]="describedBy()"
        (input)="text.set(lines.value)"
      ></textarea>
      @if (hint()) {
        <span class="hint" [id]="field() + '-hint'">{{ hint() }}</span>
      }
      @if (fault()) {
        <span class="err" [id]="field() + '-error'"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    textarea {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ParagraphField {
  /** Also the id of the text: unique on the page. */
  readonly field = input.required<string>();
  readonly name = input.required<string>();
  readonly text = model.required<string>();
  readonly hint = input('');
  readonly fault = input('');
  readonly rows = input(2);
  readonly longest = input<number>();
  /** Whether it is prose, whose spelling is looked at; else codes and names. */
  readonly prose = input(true);

  protected readonly describedBy = computed(() => describe(this.field(), this.hint(), this.fault()));
}
