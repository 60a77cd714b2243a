import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { incompleteRecords, paths } from '#contract';
import { formatDay, memberName, missingField } from '#wording';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
import { recordPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { LockNote } from '../../shared/ui/lock-note';
import { NotAllowed } from '../../shared/ui/not-allowed';
import { RecordCells } from '../../shared/ui/record-cells';
import { RecordTable } from '../../shared/ui/record-table';

/** How many records come at once. */
const pageSize = 100;

/** Fields without which a person is in no indicator (R12). */
const requiredFields = ['sex', 'birthDate', 'employmentStatus', 'longTerm', 'isced'] as const;

/** Records that count for no indicator because a field is missing (R12): whose, where, and which field. */
@Component({
  selector: 'app-incomplete-page',
  imports: [EmptyState, Failure, LockNote, NotAllowed, RecordCells, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './incomplete-page.html',
  styleUrl: './incomplete-page.scss',
})
export class IncompletePage {
  private readonly context = inject(ProjectContext);
  protected readonly selection = inject(Selection);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);

  /** Only records that lack this field, as the address says it. */
  readonly field = input<string>();

  protected readonly fields = requiredFields;
  protected readonly chosen = computed(() => requiredFields.find((field) => field === this.field()) ?? null);
  protected readonly mayRead = computed(() => this.session.may('records.read'));
  protected readonly pages = recordPages(incompleteRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.mayRead()) return undefined;
    const { asOf, period } = this.context.question();
    return { url: paths.incomplete(project), params: { asOf, period, field: this.chosen() ?? undefined, limit: pageSize } };
  });
  protected readonly cutOff = computed(() => formatDay(this.context.cutOff(), this.language.code()));
  protected readonly columns = computed(() =>
    (
      [
        ['pseudonym', '7em'],
        ['entry', '9em'],
        ['desk', 'minmax(10em, 1fr)'],
        ['missing', 'minmax(16em, 2fr)'],
      ] as const
    ).map(([key, width]) => ({ key, width, name: this.language.word(`incomplete.${key}`) })),
  );

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  protected desk(name: string | null): string {
    return name ?? memberName('desk', null, this.language.code());
  }

  protected missing(fields: readonly string[]): string {
    return fields.map((field) => missingField(field, this.language.code())).join(', ');
  }
}
