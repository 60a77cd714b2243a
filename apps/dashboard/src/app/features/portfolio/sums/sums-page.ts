import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, portfolioValues } from '#contract';
import { splitTitle } from '#wording';
import { Announcements } from '../../../shared/announcements/announcements';
import { contractResource } from '../../../shared/http/contract-resource';
import { Failure } from '../../../shared/http/failure';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { ProjectList } from '../../../shared/selection/project-list';
import { Selection } from '../../../shared/selection/selection';
import { EmptyState } from '../../../shared/ui/empty-state';
import { SegmentedToggle } from '../../../shared/ui/segmented-toggle';
import { PortfolioViews } from '../portfolio-views';
import { shownSplits, type ShownSplit } from './sum-rows';
import { SumsTable } from './sums-table';

const allSplits = shownSplits.filter((split) => split !== 'project').join(',');

/** The common indicators over projects: side by side, with the totals that may be formed, and what is in none of them and why. */
@Component({
  selector: 'app-sums-page',
  imports: [EmptyState, Failure, Icon, PortfolioViews, SegmentedToggle, SumsTable, TranslocoDirective],
  templateUrl: './sums-page.html',
  styleUrl: './sums-page.scss',
})
export class SumsPage {
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  private readonly selection = inject(Selection);
  private readonly list = inject(ProjectList);
  protected readonly language = inject(Language);

  /** What is chosen, as the address says it: a programme by its code, a split, the figure that is open. */
  readonly programme = input<string>();
  readonly by = input<string>();
  readonly open = input<string>();
  readonly part = input<string>();

  protected readonly values = contractResource(portfolioValues, () => ({
    url: paths.portfolioValues,
    params: { ...this.question(), by: allSplits },
  }));
  protected readonly found = computed(() => (this.values.hasValue() ? this.values.value() : null));
  /** Every programme of the projects one may see, whichever is chosen. */
  protected readonly choices = computed(() => {
    const programmes = this.list.projects().map(({ programme }) => programme);
    return [...new Map(programmes.map((programme) => [programme.code, programme])).values()];
  });
  protected readonly split = computed<ShownSplit>(() => shownSplits.find((split) => split === this.by()) ?? 'project');
  protected readonly segments = computed(() =>
    shownSplits
      .filter((split) => split !== 'programme' || !this.programme())
      .map((key) => ({ key, name: splitTitle(key, this.language.code()) })),
  );
  /** Programmes of which this person does not see every project. */
  protected readonly partial = computed(() => (this.found()?.programmes ?? []).filter(({ shown, all }) => shown < all));
  protected readonly onlyThings = computed(() => (this.found()?.projects ?? []).filter(({ figures }) => figures === 'things'));
  protected readonly ownIndicators = computed(() =>
    (this.found()?.projects ?? []).reduce((sum, project) => sum + project.ownIndicators, 0),
  );
  protected readonly summary = computed(() => {
    const found = this.found();
    if (!found) return '';
    return [
      this.language.counted('portfolio.sums.programmes', found.programmes.length),
      this.language.counted('portfolio.projects', found.projects.length),
      this.language.counted('portfolio.sums.common', found.indicators.length),
    ].join(' · ');
  });

  constructor() {
    effect(() => {
      const found = this.found();
      if (found && this.programme()) this.announcements.say(this.language.counted('portfolio.shown', found.projects.length));
    });
  }

  protected choose(query: Readonly<Partial<Record<'programme' | 'by' | 'open' | 'part', string | null>>>): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected chooseSplit(split: string): void {
    this.choose({ by: split === 'project' ? null : split, part: null, open: null });
  }

  protected toggle({ row, part }: { readonly row: string; readonly part: string | null }): void {
    const isOpen = this.open() === row && (this.part() ?? null) === part;
    this.choose({ open: isOpen ? null : row, part: isOpen ? null : part });
  }

  protected fileAddress(file: 'values.csv' | 'values.xlsx'): string {
    const params = new URLSearchParams({ by: allSplits });
    for (const [name, value] of Object.entries(this.question())) if (value !== undefined) params.set(name, value);
    return `${paths.portfolioFile(file)}?${params}`;
  }

  private question() {
    const { selection } = this;
    return {
      asOf: selection.asOf() ?? undefined,
      knownAt: selection.knownAt() ?? undefined,
      programme: this.programme() || undefined,
      language: this.language.code(),
    };
  }
}
