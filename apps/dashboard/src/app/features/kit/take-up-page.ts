import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type KitTakeUp, kitTakeUp, paths } from '#contract';
import { type KitStep, kitSteps } from '#domain';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { KitQuestion } from './kit-question';

/** How the kit is taken up: the way from the request to its use, its versions, and who stands at which step. */
@Component({
  selector: 'app-take-up-page',
  imports: [Asked, AreaTabs, RouterLink, TranslocoDirective],
  templateUrl: './take-up-page.html',
  styleUrl: './kit-pages.scss',
})
export class TakeUpPage {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly asked = inject(KitQuestion);
  protected readonly selection = inject(Selection);

  protected readonly answer = contractResource(kitTakeUp, () => this.asked.of(paths.kitTakeUp));
  private readonly takeUp = computed<KitTakeUp | null>(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isEmpty = computed(() => this.takeUp()?.administrations.length === 0 && this.takeUp()?.versions.length === 0);
  protected readonly sub = computed(() => this.language.word('kit.onDay', { day: this.asked.said() }));
  protected readonly steps = computed(() => {
    const steps = this.takeUp()?.steps ?? [];
    const most = Math.max(1, ...steps.map(({ reached }) => reached));
    return steps.map(({ step, reached, rate }) => ({
      ...{ step, reached, width: (reached / most) * 100 },
      rate: rate === null ? '' : this.language.word('kit.takeUp.ofStepBefore', { rate: this.formats.percent(rate, 0) }),
    }));
  });
  protected readonly modes = computed(() => {
    const modes = this.takeUp()?.modes;
    if (!modes) return '';
    return (['autonomous', 'assisted', 'unknown'] as const)
      .filter((mode) => modes[mode] > 0)
      .map((mode) => `${this.language.word(`kit.mode.${mode}`)} ${modes[mode]}`)
      .join(' · ');
  });
  protected readonly versions = computed(() =>
    (this.takeUp()?.versions ?? []).map((one) => ({ ...one, released: one.releasedOn === null ? '–' : this.formats.day(one.releasedOn) })),
  );
  /** The step whose administrations are listed; null: all. */
  protected readonly chosen = linkedSignal<KitTakeUp | null, KitStep | null>({ source: this.takeUp, computation: () => null });
  protected readonly choices = computed(() => {
    const all = this.takeUp()?.administrations ?? [];
    return kitSteps.map((step) => ({ step, count: all.filter((one) => one.step === step).length })).filter(({ count }) => count > 0);
  });
  protected readonly administrations = computed(() =>
    (this.takeUp()?.administrations ?? [])
      .filter(({ step }) => this.chosen() === null || step === this.chosen())
      .map((one) => ({ ...one, sinceDay: one.since === null ? '–' : this.formats.day(one.since) })),
  );
}
