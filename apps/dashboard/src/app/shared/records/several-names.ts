import { Component, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Choice } from '../forms/choice-field';
import { Icon } from '../icons/icon';
import { recordWords } from './record-words';

/** Several names of one field: those there are, each with its way out, and a line to add another. */
@Component({
  selector: 'app-several-names',
  imports: [Icon, TranslocoDirective],
  providers: recordWords,
  template: `
    <fieldset *transloco="let t; prefix: 'records.names'" [attr.aria-describedby]="describedBy()">
      <legend>{{ name() }}</legend>
      @if (words().length) {
        <ul>
          @for (word of words(); track word) {
            <li class="chip">
              {{ labelOf(word) }}
              <button type="button" [attr.aria-label]="t('remove', { name: labelOf(word) })" (click)="remove(word)">
                <app-icon class="s" name="close" />
              </button>
            </li>
          }
        </ul>
      }
      <span class="row">
        <input
          #line
          class="inp"
          type="text"
          autocomplete="off"
          maxlength="300"
          [id]="id()"
          [attr.aria-label]="t('another', { field: name() })"
          [attr.aria-invalid]="invalid() || unknown() || null"
          [attr.list]="choices().length ? id() + '-known' : null"
          (keydown.enter)="add(line, $event)"
          (change)="add(line)"
        />
        <button type="button" class="btn sm" (click)="add(line)"><app-icon class="s" name="add" />{{ t('add') }}</button>
      </span>
      @if (unknown()) {
        <span class="err" role="status"><app-icon class="s" name="warning" />{{ t('unknown') }}</span>
      }
      @if (choices().length) {
        <datalist [id]="id() + '-known'">
          @for (choice of choices(); track choice.code) {
            @if (closed()) {
              <option [value]="choice.label"></option>
            } @else {
              <option [value]="choice.code">{{ choice.label === choice.code ? '' : choice.label }}</option>
            }
          }
        </datalist>
      }
    </fieldset>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-bottom: 6px;
    }
    legend {
      margin-bottom: 4px;
      font-size: var(--t-small);
      font-weight: 600;
      &::first-letter {
        text-transform: uppercase;
      }
    }
    li button {
      display: inline-flex;
      min-width: 24px;
      min-height: 24px;
      align-items: center;
      justify-content: center;
      border: 0;
      background: none;
      color: inherit;
    }
    .inp {
      max-width: 380px;
    }
  `,
})
export class SeveralNames {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly words = input.required<readonly string[]>();
  readonly choices = input<readonly Choice[]>([]);
  /** Whether nothing but the choices can be named: records, whose ids nobody writes. */
  readonly closed = input(false);
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  readonly taken = output<readonly string[]>();

  protected readonly unknown = signal(false);

  protected labelOf(word: string): string {
    return this.choices().find(({ code }) => code === word)?.label ?? word;
  }

  /** Once each, in the order of adding. */
  protected add(line: HTMLInputElement, event?: Event): void {
    event?.preventDefault();
    const written = line.value.trim();
    const known = this.choices().find(({ code, label }) => [code, label].some((one) => one.toLowerCase() === written.toLowerCase()));
    const word = known?.code ?? written;
    this.unknown.set(this.closed() && known === undefined && written !== '');
    if (this.unknown()) return;
    line.value = '';
    if (word !== '' && !this.words().includes(word)) this.taken.emit([...this.words(), word]);
  }

  protected remove(word: string): void {
    this.taken.emit(this.words().filter((one) => one !== word));
  }
}
