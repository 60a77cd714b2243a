import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RecordTypeName } from '#domain';
import { Language } from '../language/language';
import { catalogueField, type FieldGroup, formField, type KnownRecords, type RecordValues, recordValueText } from './form-fields';
import { recordWords } from './record-words';

/** A record to be read: its fields in groups, what is missing marked, each gap with its way to the form. */
@Component({
  selector: 'app-record-sheet',
  imports: [TranslocoDirective],
  providers: recordWords,
  templateUrl: './record-sheet.html',
  styleUrl: './record-sheet.scss',
})
export class RecordSheet {
  private readonly language = inject(Language);

  readonly type = input.required<RecordTypeName>();
  readonly groups = input.required<readonly FieldGroup[]>();
  readonly record = input.required<RecordValues>();
  readonly known = input<Readonly<Record<string, KnownRecords>>>({});
  /** Fields without which the record counts nowhere (R12). */
  readonly missing = input<readonly string[]>([]);
  readonly mayChange = input(false);
  /** The field that somebody wants to complete. */
  readonly complete = output<string>();

  protected readonly shown = computed(() =>
    this.groups().map((group) => ({
      key: group.key,
      title: group.title,
      fields: group.fields.map((name) => {
        const field = catalogueField(this.type(), name);
        const { label, mayBeEmpty } = formField(name, field, this.language.code(), this.known()[name]);
        const text = recordValueText(field, this.record()[name] ?? null, this.language.code(), this.known()[name]);
        // a gap that keeps the record out of the counts, or one that only says nothing
        return { name, label, text, isGap: this.missing().includes(name) && mayBeEmpty };
      }),
    })),
  );
}
