import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../icons/icon';

/** A line of text, or a day, with its name above and what is wrong with it below. */
@Component({
  selector: 'app-text-field',
  imports: [Icon],
  template: `
    <div class="fld">
      <label [for]="field()" [class.vh]="bare()">{{ name() }}</label>
      <input
        #line
        class="inp"
        spellcheck="false"
        autocapitalize="none"
        [id]="field()"
        [type]="type()"
        [attr.autocomplete]="autocomplete()"
        [attr.maxlength]="longest()"
        [attr.lang]="language()"
        [value]="text()"
        [attr.aria-invalid]="fault() ? 'true' : null"
        [attr.aria-describedby]="describedBy()"
        (input)="text.set(line.value)"
      />
      @if (hint()) {
        <span class="hint" [id]="field() + '-hint'">{{ hint() }}</span>
      }
      @if (fault()) {
        <span class="err" [id]="field() + '-error'"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </div>
  `,
})
export class TextField {
  /** Also the id of the input: unique on the page. */
  readonly field = input.required<string>();
  readonly name = input.required<string>();
  readonly text = model.required<string>();
  readonly type = input<'text' | 'email' | 'date' | 'time' | 'password'>('text');
  readonly hint = input('');
  readonly fault = input('');
  /** Whether what stands around it tells its name; it is still heard. */
  readonly bare = input(false);
  readonly longest = input<number>();
  readonly autocomplete = input('off');
  /** The language in which it is written, where that is not the one of the screen. */
  readonly language = input<string>();

  protected readonly describedBy = computed(() => describe(this.field(), this.hint(), this.fault()));
}

/** Ids of what is written below a field, for who hears it. */
export function describe(field: string, hint: string, fault: string): string | null {
  return [hint ? `${field}-hint` : '', fault ? `${field}-error` : ''].filter(Boolean).join(' ') || null;
}
