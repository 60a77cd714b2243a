import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { fieldSentence } from '#wording';
import { type Choice, ChoiceField } from '../../../shared/forms/choice-field';
import { TextField } from '../../../shared/forms/text-field';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { SegmentedToggle } from '../../../shared/ui/segmented-toggle';
import { CountedFields } from './counted-fields';
import {
  type CountedDraft,
  type DefinitionDraft,
  emptyCounted,
  emptyRule,
  measureChoices,
  replaced,
  type RuleDraft,
  statedMeasures,
  withMeasure,
} from './definition-draft';
import { breakdownChoices } from './field-choices';
import { RuleConditionFields } from './rule-condition';

type Part = 'numerator' | 'denominator';

/** How an indicator is computed: its measure, then what that measure needs. */
@Component({
  selector: 'app-definition-fields',
  imports: [ChoiceField, CountedFields, Icon, RuleConditionFields, SegmentedToggle, TextField, TranslocoDirective],
  templateUrl: './definition-fields.html',
  styleUrl: './definition-fields.scss',
})
export class DefinitionFields {
  private readonly language = inject(Language);

  readonly draft = input.required<DefinitionDraft>();
  readonly faultOf = input.required<(place: string) => string>();
  readonly indicators = input.required<readonly Choice[]>();
  readonly changed = output<DefinitionDraft>();

  protected readonly measures = computed(() => measureChoices.map((code) => ({ code, label: this.word(`measures.${code}`) })));
  protected readonly overRecords = computed(() => !['rule', 'growth', 'external'].includes(this.draft().measure));
  protected readonly stated = computed(() => statedMeasures.map((code) => ({ code, label: this.word(`stated.${code}`) })));
  protected readonly isRatio = computed(() => this.draft().measure === 'ratio');
  protected readonly parts = computed<readonly Part[]>(() => {
    if (!this.overRecords()) return [];
    return this.isRatio() ? ['numerator', 'denominator'] : ['numerator'];
  });
  protected readonly lowerKinds = computed(() =>
    (['records', 'number'] as const).map((key) => ({ key, name: this.word(`denominator.${key}`) })),
  );
  private readonly types = computed(() => {
    const { numerator, denominator, fixed } = this.draft();
    const counted = this.isRatio() && fixed === null ? [...numerator, ...denominator] : numerator;
    return [...new Set(counted.flatMap(({ of }) => (of === '' ? [] : [of])))];
  });
  protected readonly breakdowns = computed(() =>
    breakdownChoices(this.types(), this.language.code()).filter(({ code }) => !this.draft().breakdowns.includes(code)),
  );
  protected readonly chosenBreakdowns = computed(() => {
    const [of] = this.types();
    return this.draft().breakdowns.map((code) => ({
      code,
      label: of === undefined ? code : fieldSentence(of, code, this.language.code()),
    }));
  });
  protected readonly shownConditions = computed(() =>
    this.draft().conditions.map(({ name }, at) => ({ code: String(at), label: name.it || `${at + 1}` })),
  );

  protected chooseMeasure(code: string): void {
    const measure = measureChoices.find((one) => one === code);
    if (measure) this.changed.emit(withMeasure(this.draft(), measure));
  }

  protected chooseStated(code: string): void {
    const stated = statedMeasures.find((one) => one === code);
    if (stated) this.write({ stated });
  }

  protected write(change: Partial<DefinitionDraft>): void {
    this.changed.emit({ ...this.draft(), ...change });
  }

  protected putCounted(part: Part, at: number, counted: CountedDraft | null): void {
    this.write({ [part]: replaced(this.draft()[part], at, counted) });
  }

  protected addCounted(part: Part): void {
    this.write({ [part]: [...this.draft()[part], emptyCounted] });
  }

  protected putRule(at: number, rule: RuleDraft | null): void {
    const { shows } = this.draft();
    // the value stays with the condition it came from
    const moved = rule === null && at < shows ? shows - 1 : shows;
    this.write({ conditions: replaced(this.draft().conditions, at, rule), shows: moved });
  }

  protected addRule(): void {
    this.write({ conditions: [...this.draft().conditions, emptyRule] });
  }

  protected addBreakdown(path: string): void {
    if (path !== '') this.write({ breakdowns: [...this.draft().breakdowns, path] });
  }

  protected removeBreakdown(path: string): void {
    this.write({ breakdowns: this.draft().breakdowns.filter((one) => one !== path) });
  }

  private word(key: string): string {
    return this.language.word(`indicatorBuilder.${key}`);
  }
}
