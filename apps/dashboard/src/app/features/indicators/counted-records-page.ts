import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { countedRecords, indicatorValues, paths } from '#contract';
import { recordType, type RecordTypeName } from '#domain';
import { formatDay, formatNumber, traitName, type Dimension } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
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

/** How many records come at once. */
const pageSize = 100;

const columnsOfPeople = [
  ['pseudonym', '7em'],
  ['day', '8em'],
  ['desk', 'minmax(9em, 1.4fr)'],
  ['sex', 'minmax(5em, 0.7fr)'],
  ['age', 'minmax(6em, 0.8fr)'],
  ['employment', 'minmax(7em, 1fr)'],
  ['education', 'minmax(8em, 1.2fr)'],
  ['citizenship', 'minmax(7em, 1fr)'],
] as const;
const columnsOfThings = [
  ['name', 'minmax(14em, 3fr)'],
  ['kind', 'minmax(8em, 1fr)'],
  ['day', '8em'],
  ['amount', '7em'],
] as const;

/** Every record behind a number, pseudonymous: the number is their count, to the unit. */
@Component({
  selector: 'app-counted-records-page',
  imports: [EmptyState, Failure, NotAllowed, RecordCells, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './counted-records-page.html',
  styleUrl: './counted-records-page.scss',
})
export class CountedRecordsPage {
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly code = input.required<string>();
  /** Of a ratio: what counts, or what it is out of. */
  readonly part = input<string>();

  protected readonly mayRead = computed(() => this.session.may('records.read'));
  private readonly question = computed(() => ({ ...this.context.question(), where: this.selection.where() ?? undefined }));
  private readonly values = contractResource(indicatorValues, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.values(project), params: this.context.question() };
  });
  protected readonly value = computed(
    () => (this.values.hasValue() ? this.values.value() : []).find(({ code }) => code === this.code()) ?? null,
  );
  protected readonly isRatio = computed(() => this.value()?.denominator !== undefined);
  protected readonly shownPart = computed(() => (this.part() === 'denominator' ? 'denominator' : 'numerator'));
  protected readonly parts = computed(() => [
    { key: 'numerator', name: this.language.word('indicators.records.numerator') },
    { key: 'denominator', name: this.language.word('indicators.records.denominator') },
  ]);
  protected readonly pages = recordPages(countedRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.mayRead()) return undefined;
    return { url: paths.valueRecords(project, this.code()), params: { ...this.question(), part: this.shownPart(), limit: pageSize } };
  });
  protected readonly filter = computed(() => {
    const where = this.selection.where();
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return where === null ? null : partWords(where, desks, this.language.code());
  });
  /** People stand in the list by their pseudonym, with what is known of them; things by their name. */
  protected readonly countsPeople = computed(() => this.pages.rows().every(({ of }) => of === 'participation'));
  protected readonly columns = computed(() =>
    (this.countsPeople() ? columnsOfPeople : columnsOfThings).map(([key, width]) => ({
      key,
      width,
      name: this.language.word(`indicators.records.${key}`),
    })),
  );
  protected readonly cutOff = computed(() => formatDay(this.context.cutOff(), this.language.code()));

  constructor() {
    effect(() => {
      this.titles.name(`${this.code()} · ${this.language.word('indicators.records.title')}`);
    });
  }

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  protected kind(type: RecordTypeName): string {
    return recordType(type).label.one[this.language.code()];
  }

  protected amount(amount: number): string {
    return formatNumber(amount, Number.isInteger(amount) ? 0 : 2, this.language.code());
  }

  protected member(dimension: Dimension, member: string | null): string {
    return traitName(dimension, member, this.language.code());
  }

  protected name(): string {
    const value = this.value();
    return value ? this.language.read(value.name) : '';
  }
}
