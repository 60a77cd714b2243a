import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Condition, RecordTypeName } from '#domain';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { provideWords } from '../../shared/language/provide-language';
import { ConditionList } from './builder/condition-list';
import { conditionOf, type DraftFaults } from './builder/condition-of-rows';
import { rowsOf } from './builder/condition-rows';
import { type ConditionRows, emptyRow } from './builder/definition-draft';
import { readAmount, writeAmount } from './targets/amount-text';

/** The filter is written with the pieces of the builder. */
const builderWords = provideWords('indicatorBuilder', {
  it: () => import('./builder/words/it.json'),
  en: () => import('./builder/words/en.json'),
  fr: () => import('./builder/words/fr.json'),
});

/** A filter on records by the fields of the catalogue, written as the conditions of a definition are. */
@Component({
  selector: 'app-record-filter',
  imports: [ConditionList, Icon, TranslocoDirective],
  providers: builderWords,
  template: `
    <form class="card" novalidate *transloco="let t; prefix: 'indicators.records.filter'" (submit)="apply($event)">
      <app-condition-list
        place="where"
        [of]="of()"
        [conditions]="rows()"
        [faultOf]="faultOf"
        [indicators]="[]"
        (changed)="rows.set($event)"
      />
      <div class="acts">
        <button type="button" class="btn" (click)="chosen.emit(null)">{{ t('clear') }}</button>
        <button type="submit" class="btn p"><app-icon name="filter-alt" />{{ t('apply') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
      margin-bottom: 12px;
      padding: 12px 16px;
    }
  `,
})
export class RecordFilter {
  private readonly language = inject(Language);

  readonly of = input.required<RecordTypeName>();
  /** What is asked now; null: nothing. */
  readonly condition = input.required<Condition | null>();
  /** What is asked from now on; null: everything is shown. */
  readonly chosen = output<Condition | null>();

  private readonly tried = signal(false);
  protected readonly rows = linkedSignal<ConditionRows>(() => {
    const condition = this.condition();
    if (condition === null) return { together: 'all', rows: [emptyRow] };
    return rowsOf(this.of(), condition, (value) => writeAmount(value, this.language.code()));
  });
  private readonly read = computed(() => {
    const faults: DraftFaults = new Map();
    const read = (text: string): number | null => readAmount(text, this.language.code());
    return { condition: conditionOf(this.of(), this.rows(), 'where', read, faults), faults };
  });
  protected readonly faultOf = (place: string): string => {
    const fault = this.tried() ? this.read().faults.get(place) : undefined;
    return fault === undefined ? '' : this.language.word(`indicatorBuilder.wrong.${fault}`);
  };

  protected apply(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const { condition, faults } = this.read();
    if (faults.size === 0) this.chosen.emit(condition ?? null);
  }
}
