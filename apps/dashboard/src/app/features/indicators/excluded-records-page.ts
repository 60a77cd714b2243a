import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { excludedRecords, indicatorValues, paths } from '#contract';
import { recordType, type RecordTypeName } from '#domain';
import { formatDay, memberName, notApplicable } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { PageTitles } from '../../shared/language/page-titles';
import { recordPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { NotAllowed } from '../../shared/ui/not-allowed';
import { RecordCells } from '../../shared/ui/record-cells';
import { RecordTable } from '../../shared/ui/record-table';
import { partWords } from '../../shared/why/part-words';

const pageSize = 100;
const columns = [
  ['record', 'minmax(7em, 1fr)'],
  ['kind', 'minmax(7em, 0.8fr)'],
  ['day', '8em'],
  ['desk', 'minmax(8em, 1fr)'],
  ['reason', 'minmax(14em, 3fr)'],
] as const;

/** Every record that a number leaves out, each with the first reason: together with those that count they are all of their kind. */
@Component({
  selector: 'app-excluded-records-page',
  imports: [EmptyState, Failure, LocalTextPipe, NotAllowed, RecordCells, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './excluded-records-page.html',
  styleUrl: './counted-records-page.scss',
})
export class ExcludedRecordsPage {
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly code = input.required<string>();

  protected readonly mayRead = computed(() => this.session.may('records.read'));
  private readonly values = contractResource(indicatorValues, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.values(project), params: this.context.question() };
  });
  protected readonly name = computed(() => {
    const value = (this.values.hasValue() ? this.values.value() : []).find(({ code }) => code === this.code());
    return value ? this.language.read(value.name) : '';
  });
  protected readonly pages = recordPages(excludedRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.mayRead()) return undefined;
    const params = { ...this.context.question(), where: this.selection.where() ?? undefined, limit: pageSize };
    return { url: paths.valueExcluded(project, this.code()), params };
  });
  protected readonly filter = computed(() => {
    const where = this.selection.where();
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return where === null ? null : partWords(where, desks, this.language.code());
  });
  protected readonly columns = computed(() =>
    columns.map(([key, width]) => ({ key, width, name: this.language.word(`indicators.excluded.${key}`) })),
  );
  protected readonly cutOff = computed(() => formatDay(this.context.cutOff(), this.language.code()));

  constructor() {
    effect(() => {
      this.titles.name(`${this.code()} · ${this.language.word('indicators.excluded.title')}`);
    });
  }

  protected day(day: string | null): string {
    return day === null ? notApplicable : formatDay(day, this.language.code());
  }

  protected kind(type: RecordTypeName): string {
    return recordType(type).label.one[this.language.code()];
  }

  protected noDesk(): string {
    return memberName('desk', 'unknown', this.language.code());
  }
}
