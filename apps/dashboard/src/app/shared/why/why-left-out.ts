import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { excludedRecords, type IndicatorDetail, paths } from '#contract';
import { formatWhole, missingField } from '#wording';
import { contractResource } from '../http/contract-resource';
import { Language } from '../language/language';
import { LocalTextPipe } from '../language/local-text-pipe';
import { ProjectContext } from '../selection/project-context';
import { Selection } from '../selection/selection';
import { uiWords } from '../ui/ui-words';

/** How many of the records left out are shown; all are one press away. */
const shownRecords = 3;

/** What a number leaves out: how many for which reason, a few of them with theirs, and the way to all. */
@Component({
  selector: 'app-why-left-out',
  imports: [LocalTextPipe, RouterLink, TranslocoDirective],
  providers: uiWords,
  templateUrl: './why-left-out.html',
  styleUrl: './why-left-out.scss',
})
export class WhyLeftOut {
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly detail = input.required<IndicatorDetail>();
  /** Whether this person may open records. */
  readonly mayRead = input(false);

  protected readonly excluded = computed(() => this.detail().explained.excluded);
  protected readonly records = contractResource(excludedRecords, () => {
    const project = this.selection.project();
    const { code } = this.detail().value;
    if (project === null || !this.mayRead() || !this.excluded()?.total) return undefined;
    const params = { ...this.context.question(), where: this.selection.where() ?? undefined, limit: shownRecords };
    return { url: paths.valueExcluded(project, code), params };
  });
  protected readonly few = computed(() => (this.records.hasValue() ? this.records.value().items.slice(0, shownRecords) : []));
  protected readonly toAll = computed(() => ({ ...this.selection.kept(), where: this.selection.where() }));

  protected whole(count: number): string {
    return formatWhole(count, this.language.code());
  }

  protected missing(field: string): string {
    return missingField(field, this.language.code());
  }

  /** Query of the list of records that lack this field. */
  protected incompleteOf(field: string) {
    return { ...this.selection.kept(), field };
  }
}
