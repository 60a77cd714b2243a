import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, type SiteOnDay, sitesOnDay } from '#contract';
import { siteRequirements } from '#domain';
import { formatNumber } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { KitQuestion } from './kit-question';

/** Selected administrations against what each site must have before its desk is ready, on the day of the top bar. */
@Component({
  selector: 'app-readiness-page',
  imports: [Asked, AreaTabs, Icon, RouterLink, TranslocoDirective],
  templateUrl: './readiness-page.html',
  styleUrl: './kit-pages.scss',
})
export class ReadinessPage {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly asked = inject(KitQuestion);
  protected readonly selection = inject(Selection);

  protected readonly answer = contractResource(sitesOnDay, () => this.asked.of(paths.kitReadiness));
  protected readonly sites = computed(() => (this.answer.hasValue() ? this.answer.value().sites : []));
  protected readonly requirements = computed(() => {
    const met = this.answer.hasValue() ? this.answer.value().met : null;
    return siteRequirements.map((key) => ({ key, met: met?.[key] ?? 0 }));
  });
  /** “8 amministrazioni · situazione al 31 mar 2026” */
  protected readonly sub = computed(() =>
    [this.language.counted('kit.readiness.count', this.sites().length), this.language.word('kit.onDay', { day: this.asked.said() })].join(
      ' · ',
    ),
  );
  /** “Umbria 3 · Liguria 2 …”: what the rule of the selection looks at (seed SL-12, SL-13). */
  protected readonly regions = computed(() =>
    this.answer.hasValue()
      ? this.answer
          .value()
          .regions.map(({ region, administrations }) => `${region} ${administrations}`)
          .join(' · ')
      : '',
  );
  protected readonly ready = computed(() => this.sites().filter((site) => siteRequirements.every((one) => isMet(site, one))).length);

  protected rowsOf(site: SiteOnDay) {
    return siteRequirements.map((key) => {
      const { state, since } = site.requirements[key];
      const word = this.language.word(`kit.state.${state}`);
      return { key, state, said: since === null ? word : `${word} ${this.language.word('kit.since', { day: this.formats.day(since) })}` };
    });
  }

  protected keptOf(site: SiteOnDay): number {
    return siteRequirements.filter((one) => isMet(site, one)).length;
  }

  protected hours(site: SiteOnDay): string {
    return formatNumber(site.supportHours, Number.isInteger(site.supportHours) ? 0 : 1, this.language.code());
  }
}

function isMet(site: SiteOnDay, requirement: (typeof siteRequirements)[number]): boolean {
  return site.requirements[requirement].state === 'met';
}
