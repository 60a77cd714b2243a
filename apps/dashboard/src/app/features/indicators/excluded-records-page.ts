import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { excludedRecords, paths } from '#contract';
import { recordType, type RecordTypeName } from '#domain';
import { formatDay, memberName, notApplicable } from '#wording';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { recordPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { RecordCells } from '../../shared/ui/record-cells';
import { RecordTable } from '../../shared/ui/record-table';
import { RecordList } from './record-list';
import { valueShown } from './value-shown';

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
  imports: [LocalTextPipe, RecordCells, RecordList, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './excluded-records-page.html',
  styleUrl: './counted-records-page.scss',
})
export class ExcludedRecordsPage {
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly code = input.required<string>();

  protected readonly mayRead = computed(() => this.session.may('records.read'));
  protected readonly value = valueShown(() => this.code());
  protected readonly pages = recordPages(excludedRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.mayRead()) return undefined;
    const params = { ...this.context.question(), where: this.selection.where() ?? undefined, limit: pageSize };
    return { url: paths.valueExcluded(project, this.code()), params };
  });
  protected readonly columns = computed(() =>
    columns.map(([key, width]) => ({ key, width, name: this.language.word(`indicators.excluded.${key}`) })),
  );

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
