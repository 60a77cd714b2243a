import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FieldValue } from '#domain';
import { healthWordIn } from '#wording';
import { Icon } from '../icons/icon';
import { describe } from '../forms/text-field';
import { type FindRecords, type FormField, valueOf } from './form-fields';
import { RecordFinder } from './record-finder';
import { recordWords } from './record-words';
import { SeveralNames } from './several-names';

/** One field of a record, asked for as the catalogue describes it: label above, hint and fault below. */
@Component({
  selector: 'app-record-field',
  imports: [Icon, RecordFinder, SeveralNames, TranslocoDirective],
  providers: recordWords,
  templateUrl: './record-field.html',
  styleUrl: './record-field.scss',
})
export class RecordField {
  readonly field = input.required<FormField>();
  readonly value = input.required<FieldValue>();
  /** Id of the input: unique on the page. */
  readonly id = input.required<string>();
  /** Whether the record lacks it and therefore counts nowhere (R12). */
  readonly missing = input(false);
  readonly changed = input(false);
  /** What is wrong with it, as a sentence; empty while nothing is. */
  readonly fault = input('');
  /** The last day that a day may be; null: any. */
  readonly latestDay = input<string | null>(null);
  /** The new value, as the contract has it. */
  readonly taken = output<FieldValue>();

  protected readonly describedBy = computed(() => describe(this.id(), this.field().hint, this.fault()));
  /** The value as an option or a line has it. */
  protected readonly written = computed(() => {
    const value = this.value();
    return value === null || typeof value === 'object' ? '' : String(value);
  });
  protected readonly several = computed<readonly string[]>(() => {
    const value = this.value();
    return value !== null && typeof value === 'object' ? value : [];
  });

  protected take(written: string): void {
    this.taken.emit(valueOf(this.field().field, written));
  }

  /** What free text says of somebody's health: it is warned about and kept. */
  protected readonly healthWord = computed(() => {
    const { kind, field } = this.field();
    return field.type === 'text' && (kind === 'line' || kind === 'lines') ? healthWordIn(this.written()) : null;
  });
  /** What choosing nothing is called. */
  protected readonly emptyChoice = computed(() => {
    const { field } = this.field();
    if (field.required) return 'form.choose';
    return field.type === 'reference' ? 'form.none' : 'form.notKnown';
  });
  protected readonly findNothing: FindRecords = () => Promise.resolve([]);

  /** In the order of the list, whatever the order of pressing. */
  protected toggle(code: string, on: boolean): void {
    const kept = this.field()
      .choices.map((choice) => choice.code)
      .filter((one) => (one === code ? on : this.several().includes(one)));
    this.taken.emit(kept);
  }
}
