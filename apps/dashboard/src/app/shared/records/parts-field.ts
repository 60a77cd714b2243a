import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FieldValue } from '#domain';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { faultOfValue, formField, type FormField, type KnownRecords, type PartValues } from './form-fields';
import { RecordField } from './record-field';
import { recordWords } from './record-words';

/** Records inside a record, as the services of a desk: a line of fields for each, added and taken away. */
@Component({
  selector: 'app-parts-field',
  imports: [Icon, RecordField, TranslocoDirective],
  providers: recordWords,
  templateUrl: './parts-field.html',
  styleUrl: './parts-field.scss',
})
export class PartsField {
  private readonly language = inject(Language);

  readonly field = input.required<FormField>();
  readonly parts = input.required<readonly PartValues[]>();
  /** Id of what leads there: unique on the page. */
  readonly id = input.required<string>();
  readonly changed = input(false);
  readonly fault = input('');
  readonly latestDay = input<string | null>(null);
  /** Records that references of the parts can name, by `field.part`. */
  readonly known = input<Readonly<Record<string, KnownRecords>>>({});
  readonly taken = output<readonly PartValues[]>();

  /** The fields of each part. */
  protected readonly fields = computed(() => {
    const { field, name: whole } = this.field();
    if (field.type !== 'parts') return [];
    // a record that nothing here offers cannot be pointed to: its id is nothing one types
    return Object.entries(field.fields)
      .map(([name, one]) => [name, one, this.known()[`${whole}.${name}`]] as const)
      .filter(([, one, known]) => known !== undefined || (one.type !== 'reference' && one.type !== 'references'))
      .map(([name, one, known]) => formField(name, one, this.language.code(), known));
  });

  protected change(at: number, name: string, value: FieldValue): void {
    this.taken.emit(this.parts().map((part, index) => (index === at ? { ...part, [name]: value } : part)));
  }

  protected add(): void {
    this.taken.emit([...this.parts(), Object.fromEntries(this.fields().map(({ name, field }) => [name, emptyValue(field.type)]))]);
  }

  protected remove(at: number): void {
    this.taken.emit(this.parts().filter((_, index) => index !== at));
  }

  /** What a part lacks is said there once the whole field is at fault. */
  protected faultOf({ field }: FormField, value: FieldValue): string {
    const fault = this.fault() === '' ? null : faultOfValue(field, value);
    return fault === null ? '' : this.language.word(`records.fault.${fault}`);
  }
}

/** A yes or no begins as a no: a part that is added says something. */
function emptyValue(type: FormField['field']['type']): FieldValue {
  return type === 'boolean' ? false : null;
}
