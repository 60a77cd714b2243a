import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { openVacancies, paths } from '#contract';
import { valueChains } from '#domain';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { ChoiceField } from '../../shared/forms/choice-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';

const isChain = (chain: string): chain is keyof typeof valueChains => Object.hasOwn(valueChains, chain);

/** The vacancies that are open, the longest open first, and what the matching of the project comes to. */
@Component({
  selector: 'app-vacancies-page',
  imports: [Asked, AreaTabs, ChoiceField, EmptyState, Icon, RouterLink, TranslocoDirective],
  templateUrl: './vacancies-page.html',
  styleUrl: './matching.scss',
})
export class VacanciesPage {
  private readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly chain = signal('');
  /** Ids after which the pages begin that were left behind. */
  protected readonly before = linkedSignal<string, readonly string[]>({ source: this.chain, computation: () => [] });
  protected readonly answer = contractResource(openVacancies, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    return { url: paths.openVacancies(project), params: { valueChain: this.chain() || undefined, cursor: this.before().at(-1) } };
  });

  /** Whether the proposals may be opened: they are people. */
  protected readonly proposes = computed(() => this.session.may('desk-work.read'));
  protected readonly chains = computed(() =>
    Object.entries(valueChains).map(([code, { label }]) => ({ code, label: this.language.read(label) })),
  );

  protected chainName(chain: string | null): string {
    if (chain === null) return this.language.word('matching.vacancies.noChain');
    return isChain(chain) ? this.language.read(valueChains[chain].label) : chain;
  }

  protected days(value: number | null): string {
    return value === null ? '–' : this.language.word('matching.vacancies.dayCount', { count: this.formats.amount(value, 'days') });
  }

  protected more(next: string): void {
    this.before.update((before) => [...before, next]);
  }

  protected back(): void {
    this.before.update((before) => before.slice(0, -1));
  }
}
