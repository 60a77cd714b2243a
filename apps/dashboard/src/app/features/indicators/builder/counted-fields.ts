import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { isRecordTypeName, keptRecordTypes } from '#domain';
import { groupSentence, ruleSentence } from '#wording';
import { type Choice, ChoiceField } from '../../../shared/forms/choice-field';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { capital, recordTypeChoices, ruleChoices } from './builder-choices';
import { ConditionList } from './condition-list';
import { type AmountDraft, type CountedDraft, emptyCounted, type MeasureChoice, usesOf } from './definition-draft';
import { fieldChoices, subjectTypes } from './field-choices';
import { usualDay } from './field-tests';

/** What is counted: which records, under which conditions, on which day, once for what, and what of it is added up. */
@Component({
  selector: 'app-counted-fields',
  imports: [ChoiceField, ConditionList, Icon, TranslocoDirective],
  templateUrl: './counted-fields.html',
  styleUrl: './counted-fields.scss',
})
export class CountedFields {
  private readonly language = inject(Language);

  readonly counted = input.required<CountedDraft>();
  readonly measure = input.required<MeasureChoice>();
  /** Where it stands in the form: `numerator.0`. */
  readonly place = input.required<string>();
  readonly faultOf = input.required<(place: string) => string>();
  readonly indicators = input.required<readonly Choice[]>();
  readonly removable = input(false);
  readonly changed = output<CountedDraft>();
  readonly removed = output();

  protected readonly id = computed(() => this.place().replaceAll('.', '-'));
  protected readonly types = computed(() => recordTypeChoices(this.language.code(), this.word('waitingTypes')));
  protected readonly waits = computed(() => {
    const { of } = this.counted();
    return of !== '' && !keptRecordTypes.has(of);
  });
  protected readonly rules = computed(() =>
    this.counted().of === 'participation'
      ? ruleChoices(this.language.code(), (framework) => this.word(`frameworks.${framework}`) || framework)
      : [],
  );
  protected readonly ruleText = computed(() => {
    const { rule } = this.counted();
    const code = this.language.code();
    return ruleSentence(rule)[code] || capital(groupSentence(rule)?.[code] ?? '');
  });
  protected readonly byRule = computed(() => this.counted().rule !== '');
  /** What this measure uses, and what a definition that was opened uses besides. */
  protected readonly shows = computed(() => {
    const uses = usesOf(this.measure());
    const { until, subject, amount } = this.counted();
    return { until: uses.until || until !== '', subject: uses.subject || subject !== '', amount: uses.amount || amount.field !== '' };
  });
  protected readonly needsSubject = computed(() => this.measure() === 'distinct');
  protected readonly days = computed(() => this.fields(['day'], this.counted().on));
  protected readonly endDays = computed(() => this.fields(['day'], this.counted().until));
  protected readonly subjects = computed(() => this.fields(subjectTypes, this.counted().subject));
  protected readonly amountKinds = computed(() =>
    (['field', 'minus', 'days'] as const).map((code) => ({ code, label: this.word(`amount.kinds.${code}`) })),
  );
  private readonly amountTypes = computed(() => [this.counted().amount.kind === 'days' ? ('day' as const) : ('number' as const)]);
  protected readonly amounts = computed(() => this.fields(this.amountTypes(), this.counted().amount.field));
  protected readonly amountOthers = computed(() => this.fields(this.amountTypes(), this.counted().amount.other));

  /** Another kind of record has other fields: nothing of what was chosen fits it. */
  protected chooseType(of: string): void {
    if (isRecordTypeName(of)) this.changed.emit({ ...emptyCounted, of, on: usualDay(of) });
    else this.changed.emit(emptyCounted);
  }

  /** Without a rule a day has to be chosen; the usual one is there already. */
  protected chooseRule(rule: string): void {
    const { of, on } = this.counted();
    this.write({ rule, on: on === '' && of !== '' ? usualDay(of) : on });
  }

  protected write(change: Partial<CountedDraft>): void {
    this.changed.emit({ ...this.counted(), ...change });
  }

  protected writeAmount(change: Partial<AmountDraft>): void {
    this.write({ amount: { ...this.counted().amount, ...change } });
  }

  protected chooseAmountKind(code: string): void {
    const kind = this.amountKinds().find((one) => one.code === code)?.code ?? 'field';
    this.writeAmount({ kind, field: '', other: '' });
  }

  private fields(types: Parameters<typeof fieldChoices>[2], current: string) {
    return fieldChoices(this.counted().of, this.language.code(), types, current);
  }

  private word(key: string): string {
    return this.language.word(`indicatorBuilder.${key}`);
  }
}
