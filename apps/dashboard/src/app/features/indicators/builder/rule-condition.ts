import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { definitionView, paths } from '#contract';
import { recordTypesOf } from '#domain';
import { fieldSentence } from '#wording';
import { type Choice, ChoiceField } from '../../../shared/forms/choice-field';
import { LanguageFields } from '../../../shared/forms/language-fields';
import { TextField } from '../../../shared/forms/text-field';
import { contractResource } from '../../../shared/http/contract-resource';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';
import type { RuleDraft } from './definition-draft';

/** A condition of a rule: another indicator reaches a number, or so many of its groups do. */
@Component({
  selector: 'app-rule-condition',
  imports: [ChoiceField, Icon, LanguageFields, TextField, TranslocoDirective],
  templateUrl: './rule-condition.html',
  styleUrl: './counted-fields.scss',
})
export class RuleConditionFields {
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly rule = input.required<RuleDraft>();
  /** Where it stands in the form: `conditions.0`. */
  readonly place = input.required<string>();
  readonly faultOf = input.required<(place: string) => string>();
  readonly indicators = input.required<readonly Choice[]>();
  readonly changed = output<RuleDraft>();
  readonly removed = output();

  protected readonly id = computed(() => this.place().replaceAll('.', '-'));
  private readonly indicator = computed(() => this.rule().indicator);
  private readonly other = contractResource(definitionView, () => {
    const project = this.selection.project();
    return project === null || this.indicator() === '' ? undefined : paths.indicatorDefinition(project, this.indicator());
  });
  /** What the other indicator is broken down by: only such groups can be counted. */
  protected readonly breakdowns = computed<readonly Choice[]>(() => {
    const definition = this.other.hasValue() ? this.other.value().definition : null;
    const [of] = definition ? recordTypesOf(definition) : [];
    const known = definition && 'breakdowns' in definition ? (definition.breakdowns ?? []) : [];
    const { by } = this.rule();
    const paths = by === '' || known.includes(by) ? known : [...known, by];
    return paths.map((code) => ({ code, label: of === undefined ? code : fieldSentence(of, code, this.language.code()) }));
  });

  protected write(change: Partial<RuleDraft>): void {
    this.changed.emit({ ...this.rule(), ...change });
  }
}
