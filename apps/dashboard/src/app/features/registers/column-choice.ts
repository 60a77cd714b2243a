import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../../shared/language/language';
import { formField } from '../../shared/records/form-fields';
import { type RegisterFilter, withCode } from './register-filter';
import { filterFields, shownFields, tableField, type TableKind } from './register-kinds';

/** What stands open above a register: codes by which it is narrowed, or the fields that are its columns. All of it comes from the catalogue. */
@Component({
  selector: 'app-column-choice',
  imports: [TranslocoDirective],
  template: `
    <div class="card" *transloco="let t; prefix: 'registers'">
      @if (what() === 'columns') {
        <fieldset class="columns">
          <legend class="vh">{{ t('columns') }}</legend>
          @for (field of fields(); track field.name) {
            <label>
              <input #box type="checkbox" [checked]="columns().includes(field.name)" (change)="toggle(field.name, box.checked)" />
              <span>{{ field.label }}</span>
            </label>
          }
        </fieldset>
      } @else {
        <div class="filters">
          @for (group of groups(); track group.name) {
            <fieldset>
              <legend>{{ group.label }}</legend>
              @for (choice of group.choices; track choice.code) {
                <label>
                  <input
                    #box
                    type="checkbox"
                    [checked]="filter()[group.name]?.includes(choice.code) ?? false"
                    (change)="filterChosen.emit(with(group.name, choice.code, box.checked))"
                  />
                  <span>{{ choice.label }}</span>
                </label>
              }
            </fieldset>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .card {
      margin-bottom: 12px;
      padding: 10px 16px 12px;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: 0 16px;
    }
    .filters {
      columns: 210px;
      column-gap: 20px;
    }
    .filters fieldset {
      break-inside: avoid;
      margin-bottom: 10px;
    }
    legend {
      margin-bottom: 2px;
      font-size: var(--t-small);
      font-weight: 600;
      &::first-letter {
        text-transform: uppercase;
      }
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 26px;
      font-size: var(--t-table);
      line-height: 1.25;
    }
    span {
      display: block;
      &::first-letter {
        text-transform: uppercase;
      }
    }
    input {
      flex: none;
      width: 17px;
      height: 17px;
      accent-color: var(--petrol);
    }
    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `,
})
export class ColumnChoice {
  private readonly language = inject(Language);

  readonly kind = input.required<TableKind>();
  readonly what = input.required<'filter' | 'columns'>();
  readonly columns = input.required<readonly string[]>();
  readonly filter = input.required<RegisterFilter>();
  /** Names with commas between; null: those that a register begins with. */
  readonly columnsChosen = output<string | null>();
  readonly filterChosen = output<RegisterFilter>();

  protected readonly fields = computed(() =>
    shownFields(this.kind()).map((name) => ({ name, label: tableField(this.kind().table, name).label[this.language.code()] })),
  );
  protected readonly groups = computed(() =>
    filterFields(this.kind().table).map(([name, field]) => formField(name, field, this.language.code())),
  );

  /** In the order of the record, whatever the order of choosing; the last column stays. */
  protected toggle(name: string, on: boolean): void {
    const chosen = new Set(this.columns());
    if (on) chosen.add(name);
    else if (chosen.size > 1) chosen.delete(name);
    const standard = this.kind().columns;
    const inOrder = [...standard, ...shownFields(this.kind()).filter((one) => !standard.includes(one))].filter((one) => chosen.has(one));
    this.columnsChosen.emit(inOrder.join() === standard.join() ? null : inOrder.join());
  }

  protected with(name: string, code: string, on: boolean): RegisterFilter {
    return withCode(this.filter(), name, code, on);
  }
}
