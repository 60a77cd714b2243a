import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeskView } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { Session } from '../../shared/session/session';
import type { FieldFault } from './correction-faults';
import { choicesOf, mayBeEmpty, type RecordField, yesNoWord } from './record-fields';

/** One field of a correction: label above, the way of asking that its kind needs, and its fault under it. */
@Component({
  selector: 'app-field-input',
  imports: [DayPipe, Icon, LocalTextPipe, TranslocoDirective],
  templateUrl: './field-input.html',
  styleUrl: './field-input.scss',
})
export class FieldInput {
  protected readonly today = inject(Session).today;

  readonly field = input.required<RecordField>();
  readonly name = input.required<string>();
  readonly value = input.required<unknown>();
  readonly desks = input.required<readonly DeskView[]>();
  /** Whether the record lacks it and therefore counts nowhere (R12). */
  readonly missing = input(false);
  readonly changed = input(false);
  readonly fault = input<FieldFault | null>(null);
  /** The new value, as the contract has it. */
  readonly taken = output<unknown>();

  protected readonly id = computed(() => `field-${this.field().key}`);
  protected readonly choices = computed(() => choicesOf(this.field()));
  protected readonly optional = computed(() => mayBeEmpty(this.field()));
  /** The value as an option or a date field has it: words of the page. */
  protected readonly written = computed(() => {
    const value = this.value();
    return value === null || value === undefined ? '' : String(value as string | number | boolean);
  });
  protected readonly several = computed<readonly string[]>(() => {
    const value = this.value();
    return Array.isArray(value) ? value.map(String) : [];
  });

  /** Key of the word of a yes or a no. */
  protected yesNo(value: boolean): string {
    return yesNoWord(this.field(), value, (key) => key);
  }

  protected take(written: string): void {
    const { kind, numeric } = this.field();
    if (written === '') this.taken.emit(null);
    else if (kind === 'yesNo') this.taken.emit(written === 'true');
    else this.taken.emit(numeric ? Number(written) : written);
  }

  /** In the order of the list, whatever the order of pressing. */
  protected toggle(code: string, on: boolean): void {
    const kept = this.choices()
      .map((choice) => choice.code)
      .filter((one) => (one === code ? on : this.several().includes(one)));
    this.taken.emit(kept);
  }
}
