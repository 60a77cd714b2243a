import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RecordTypeName } from '#domain';
import { type Choice, ChoiceField } from '../../../shared/forms/choice-field';
import { TextField } from '../../../shared/forms/text-field';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { emptyRow, type FieldRow } from './definition-draft';
import { fieldChoices } from './field-choices';
import { comparedTypes, fieldAt, type FieldTest, testsFor, valueKindOf } from './field-tests';

interface Ends {
  /** Name of the lower end, and whether it is a small number, whatever the field holds. */
  readonly lower?: { readonly name: 'from' | 'entries' | 'days'; readonly short: boolean };
  readonly joint?: 'and' | 'daysOf';
  readonly upper?: true;
}

/** What is typed for each way of comparing that asks for an end. */
const endsOf: Readonly<Partial<Record<string, Ends>>> = {
  from: { lower: { name: 'from', short: false } },
  to: { upper: true },
  range: { lower: { name: 'from', short: false }, joint: 'and', upper: true },
  count: { lower: { name: 'entries', short: true } },
  days: { lower: { name: 'days', short: true }, joint: 'daysOf' },
};

/** How one value of a field is typed, where a line of text is not the best. */
const inputTypes: Readonly<Partial<Record<string, 'date' | 'time'>>> = { day: 'date', time: 'time' };

/** One condition: a field, what is asked of it, and what it is compared with, as its type allows. */
@Component({
  selector: 'app-condition-row',
  imports: [ChoiceField, Icon, TextField, TranslocoDirective],
  templateUrl: './condition-row.html',
  styleUrl: './condition-row.scss',
})
export class ConditionRowFields {
  private readonly language = inject(Language);

  readonly of = input.required<RecordTypeName | ''>();
  readonly row = input.required<FieldRow>();
  /** Where it stands in the form: `numerator.0.where.1`. */
  readonly place = input.required<string>();
  readonly fault = input('');
  readonly indicators = input.required<readonly Choice[]>();
  readonly changed = output<FieldRow>();
  readonly removed = output();

  protected readonly id = computed(() => this.place().replaceAll('.', '-'));
  protected readonly field = computed(() => fieldAt(this.of(), this.row().field));
  protected readonly fields = computed(() => fieldChoices(this.of(), this.language.code(), undefined, this.row().field));
  protected readonly tests = computed(() => {
    const type = this.field()?.type;
    return type === undefined ? [] : testsFor(type).map((code) => ({ code, label: this.testName(code, type) }));
  });
  protected readonly kind = computed(() => (this.field() === null ? 'none' : valueKindOf(this.row().test)));
  /** How one value is written: chosen, a day, or typed. */
  protected readonly valueType = computed(() => inputTypes[this.field()?.type ?? ''] ?? 'text');
  protected readonly codes = computed<readonly Choice[]>(() => {
    const field = this.field();
    if (field?.type === 'boolean') return ['true', 'false'].map((code) => ({ code, label: this.word(code === 'true' ? 'yes' : 'no') }));
    if (field === null || !('codes' in field) || field.codes === undefined) return [];
    return Object.entries(field.codes).map(([code, label]) => ({ code, label: label[this.language.code()] }));
  });
  protected readonly others = computed(() =>
    fieldChoices(this.of(), this.language.code(), comparedTypes(this.row().test), this.row().other).filter(
      ({ code }) => code !== this.row().field,
    ),
  );

  /** The ends of a range, or how many entries or days, and the words between them. */
  protected readonly ends = computed(() => endsOf[this.kind()] ?? {});
  /** What the field is compared with: another field of the record, or what another indicator counts. */
  protected readonly compared = computed(() => {
    const kind = this.kind();
    if (kind === 'indicator') return { name: 'indicator', choices: this.indicators(), none: 'chooseIndicator' };
    return kind === 'other' || kind === 'days' ? { name: 'other', choices: this.others(), none: 'chooseField' } : null;
  });

  protected chooseField(field: string): void {
    const type = fieldAt(this.of(), field)?.type;
    const tests = type === undefined ? [] : testsFor(type);
    const asked = this.row().field === '' ? undefined : tests.find((test) => test === this.row().test);
    this.changed.emit({ ...emptyRow, field, test: asked ?? tests[0] ?? 'is' });
  }

  protected chooseTest(code: string): void {
    const test = this.tests().find((one) => one.code === code)?.code;
    if (test === undefined) return;
    const { field, words, from, to } = this.row();
    this.changed.emit({ ...emptyRow, field, words, from, to, test });
  }

  protected write(change: Partial<FieldRow>): void {
    this.changed.emit({ ...this.row(), ...change });
  }

  protected tick(code: string, isTicked: boolean): void {
    const words = this.row().words.filter((word) => word !== code);
    this.write({ words: isTicked ? [...words, code] : words });
  }

  private testName(test: FieldTest, type: string): string {
    return this.word(`tests.${type}.${test}`) || this.word(`tests.${test}`);
  }

  private word(key: string): string {
    return this.language.word(`indicatorBuilder.${key}`);
  }
}
