import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { countedRecords, definitionView, paths } from '#contract';
import { type Condition, type Path, recordType, recordTypesOf, type RecordTypeName, resolvePath, type FieldValue } from '#domain';
import {
  conditionSentence,
  fieldSentence,
  fieldValueText,
  formatDay,
  formatNumber,
  notApplicable,
  traitName,
  type Dimension,
} from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { recordPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { RecordCells } from '../../shared/ui/record-cells';
import { RecordTable } from '../../shared/ui/record-table';
import { conditionIn } from './condition-in-address';
import { RecordColumns } from './record-columns';
import { RecordFilter } from './record-filter';
import { RecordList } from './record-list';
import { valueShown } from './value-shown';

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
  imports: [Icon, RecordCells, RecordColumns, RecordFilter, RecordList, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './counted-records-page.html',
  styleUrl: './counted-records-page.scss',
})
export class CountedRecordsPage {
  private readonly router = inject(Router);
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly code = input.required<string>();
  /** Of a ratio: what counts, or what it is out of. */
  readonly part = input<string>();
  /** Fields shown besides, by path, as the address says them: `isced,desk.municipality`. */
  readonly columns = input<string>();

  protected readonly mayRead = computed(() => this.session.may('records.read'));
  private readonly question = computed(() => ({ ...this.context.question(), where: this.selection.where() ?? undefined }));
  protected readonly value = valueShown(() => this.code());
  protected readonly isRatio = computed(() => this.value()?.denominator !== undefined);
  protected readonly shownPart = computed(() => (this.part() === 'denominator' ? 'denominator' : 'numerator'));
  protected readonly parts = computed(() => [
    { key: 'numerator', name: this.language.word('indicators.records.numerator') },
    { key: 'denominator', name: this.language.word('indicators.records.denominator') },
  ]);
  protected readonly pages = recordPages(countedRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.mayRead()) return undefined;
    return {
      url: paths.valueRecords(project, this.code()),
      params: { ...this.question(), part: this.shownPart(), columns: this.columns(), limit: pageSize },
    };
  });
  /** A condition of the filter, in words; null: the address narrows to a part, or to nothing. */
  protected readonly filter = computed(() => {
    const [condition, of] = [this.condition(), this.of()];
    return condition === null || of === null ? null : conditionSentence(of, condition, this.language.code());
  });
  /** What is open above the list. */
  protected readonly tool = signal<'filter' | 'columns' | null>(null);
  private readonly definition = contractResource(definitionView, () => {
    const project = this.selection.project();
    return project === null || !this.mayRead() ? undefined : paths.indicatorDefinition(project, this.code());
  });
  /** The one kind of record that is counted, whose fields can be asked; null: several, or it is not known. */
  protected readonly of = computed<RecordTypeName | null>(() => {
    const types = this.definition.hasValue() ? recordTypesOf(this.definition.value().definition) : [];
    return types.length === 1 ? (types[0] ?? null) : null;
  });
  protected readonly condition = computed(() => conditionIn(this.selection.where()));
  protected readonly extraColumns = computed<readonly Path[]>(() => this.columns()?.split(',').filter(Boolean) ?? []);
  /** People stand in the list by their pseudonym, with what is known of them; things by their name. */
  protected readonly countsPeople = computed(() => this.pages.rows().every(({ of }) => of === 'participation'));
  protected readonly shownColumns = computed(() => [
    ...(this.countsPeople() ? columnsOfPeople : columnsOfThings).map(([key, width]) => ({
      ...{ key, width },
      name: this.language.word(`indicators.records.${key}`),
    })),
    ...this.extraColumns().map((path) => ({ key: path, width: 'minmax(11em, 1.2fr)', name: this.columnName(path) })),
  ]);

  protected chooseFilter(condition: Condition | null): void {
    this.tool.set(null);
    void this.selection.choose({ where: condition === null ? null : JSON.stringify(condition) });
  }

  protected chooseColumns(columns: readonly Path[]): void {
    const queryParams = { columns: columns.length === 0 ? null : columns.join(',') };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected toggle(tool: 'filter' | 'columns'): void {
    this.tool.update((open) => (open === tool ? null : tool));
  }

  /** What a record holds in a column, in words. */
  protected cell(path: Path, value: FieldValue | undefined): string {
    const of = this.of();
    const resolved = of === null ? null : resolvePath(of, path);
    if (resolved === null || resolved.problem !== undefined || value === undefined) return notApplicable;
    return fieldValueText(resolved.field, value, this.language.code());
  }

  private columnName(path: Path): string {
    const of = this.of();
    const name = of === null ? path : fieldSentence(of, path, this.language.code());
    return name.charAt(0).toUpperCase() + name.slice(1);
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
}
