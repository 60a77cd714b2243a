import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Condition, RecordTypeName } from '#domain';
import { conditionSentence } from '#wording';
import type { Choice } from '../../../shared/forms/choice-field';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { SegmentedToggle } from '../../../shared/ui/segmented-toggle';
import { ConditionRowFields } from './condition-row';
import { type ConditionRow, type ConditionRows, emptyRow, replaced } from './definition-draft';

/** Conditions that must all hold, or any one of them; inside the outermost list also groups, which are such lists themselves. */
@Component({
  selector: 'app-condition-list',
  imports: [ConditionRowFields, Icon, SegmentedToggle, TranslocoDirective],
  templateUrl: './condition-list.html',
  styleUrl: './condition-list.scss',
})
export class ConditionList {
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly of = input.required<RecordTypeName | ''>();
  readonly conditions = input.required<ConditionRows>();
  /** Where the list stands in the form: `numerator.0.where`. */
  readonly place = input.required<string>();
  readonly faultOf = input.required<(place: string) => string>();
  readonly indicators = input.required<readonly Choice[]>();
  /** Whether it is a group inside another list. */
  readonly nested = input(false);
  readonly changed = output<ConditionRows>();

  protected readonly id = computed(() => this.place().replaceAll('.', '-'));
  protected readonly together = computed(() =>
    (['all', 'any'] as const).map((key) => ({ key, name: this.language.word(`indicatorBuilder.together.${key}`) })),
  );

  protected sentence(condition: Condition): string {
    const of = this.of();
    return of === '' ? '' : conditionSentence(of, condition, this.language.code());
  }

  protected choose(together: string): void {
    this.changed.emit({ ...this.conditions(), together: together === 'any' ? 'any' : 'all' });
  }

  protected put(at: number, row: ConditionRow): void {
    this.change(replaced(this.conditions().rows, at, row));
  }

  /** A group that nothing is left in goes with it. */
  protected putGroup(at: number, { together, rows }: ConditionRows): void {
    if (rows.length === 0) this.remove(at);
    else this.put(at, { kind: 'group', together, rows: rows.filter((row) => row.kind !== 'group') });
  }

  protected add(): void {
    this.change([...this.conditions().rows, emptyRow]);
    this.focus(`#${this.id()}-${this.conditions().rows.length}-field`);
  }

  protected addGroup(): void {
    const together = this.conditions().together === 'all' ? 'any' : 'all';
    this.change([...this.conditions().rows, { kind: 'group', together, rows: [emptyRow] }]);
    this.focus(`#${this.id()}-${this.conditions().rows.length}-0-field`);
  }

  protected remove(at: number): void {
    this.change(replaced(this.conditions().rows, at, null));
    this.focus(`#${this.id()}-add`);
  }

  private change(rows: readonly ConditionRow[]): void {
    this.changed.emit({ ...this.conditions(), rows });
  }

  /** Whoever works by keyboard goes on where something was added or taken away. */
  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
