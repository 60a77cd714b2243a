import { Component, computed, effect, inject, input, linkedSignal, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import {
  type CommonIndicator,
  type Framework,
  frameworkChoices,
  indicatorsOfLists,
  isObligatory,
  isPreselected,
  reportingRhythm,
  type ReportingFrame,
} from '#domain';
import { frameworkName } from '#wording';
import { ChoiceField } from '../../shared/forms/choice-field';
import { Language } from '../../shared/language/language';
import { IndicatorTicks } from '../../shared/ui/indicator-ticks';

/** Which lists a new project reports, and what it takes of them; null: as the API would choose. */
export interface ChosenIndicators {
  readonly frameworks: readonly Framework[] | null;
  readonly indicators: readonly string[] | null;
}

/** The common indicators that a new project starts with: shown before it starts, to be ticked where the list leaves the choice. */
@Component({
  selector: 'app-starting-indicators',
  imports: [ChoiceField, IndicatorTicks, TranslocoDirective],
  templateUrl: './starting-indicators.html',
  styleUrl: './starting-indicators.scss',
})
export class StartingIndicators {
  protected readonly language = inject(Language);

  readonly frame = input.required<ReportingFrame>();
  readonly chosen = model.required<ChosenIndicators>();

  private readonly choices = computed(() => frameworkChoices(this.frame()));
  protected readonly options = computed(() =>
    this.choices().map((lists) => ({ code: keyOf(lists), label: lists.map((one) => this.name(one)).join(' · ') })),
  );
  /** Of several choices the first, until another is chosen. */
  protected readonly choice = linkedSignal(() => this.options()[0]?.code ?? '');
  private readonly frameworks = computed(() => this.choices().find((lists) => keyOf(lists) === this.choice()) ?? []);
  private readonly all = computed(() => indicatorsOfLists(this.frameworks(), this.frame().specificObjective));
  private readonly usual = computed(() => codesOf(this.all().filter((indicator) => isPreselected(indicator, this.frameworks()))));
  protected readonly ticked = linkedSignal<ReadonlySet<string>>(() => new Set(this.usual()));

  protected readonly lists = computed(() =>
    this.frameworks()
      .map((framework) => ({
        framework,
        name: this.name(framework),
        obligatory: isObligatory(framework),
        indicators: this.all().filter((indicator) => indicator.framework === framework),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  );
  protected readonly rhythm = computed(() => reportingRhythm(this.frameworks()));
  protected readonly hasChoice = computed(() => this.lists().some(({ obligatory }) => !obligatory));

  constructor() {
    effect(() => {
      const taken = codesOf(this.all().filter(({ code }) => this.ticked().has(code)));
      const isUsual = this.choices()[0] === undefined || keyOf(this.choices()[0] ?? []) === this.choice();
      this.chosen.set({
        frameworks: isUsual ? null : this.frameworks(),
        indicators: taken.join(' ') === this.usual().join(' ') ? null : taken,
      });
    });
  }

  protected countOf(indicators: readonly CommonIndicator[]): number {
    return indicators.filter(({ code }) => this.ticked().has(code)).length;
  }

  protected tickAll(indicators: readonly CommonIndicator[], on: boolean): void {
    const codes = codesOf(indicators);
    this.ticked.update((ticked) => new Set(on ? [...ticked, ...codes] : [...ticked].filter((code) => !codes.includes(code))));
  }

  private name(framework: Framework): string {
    return frameworkName(framework, this.language.code());
  }
}

const keyOf = (lists: readonly Framework[]): string => lists.join('+');
const codesOf = (indicators: readonly CommonIndicator[]): readonly string[] => indicators.map(({ code }) => code);
