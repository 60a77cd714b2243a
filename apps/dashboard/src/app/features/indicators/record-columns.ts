import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { offeredPaths, type Path, type RecordTypeName } from '#domain';
import { fieldSentence } from '#wording';
import { Language } from '../../shared/language/language';

/** How far from the record a column may be: its own fields, and those of what it points to. */
const furthest = 1;
/** As many as the API takes. */
const mostColumns = 20;

/** Fields of the catalogue that a list of records shows besides its own columns. What is sensitive is not among them. */
@Component({
  selector: 'app-record-columns',
  imports: [TranslocoDirective],
  template: `
    <fieldset class="card" *transloco="let t; prefix: 'indicators.records.columns'">
      <legend class="vh">{{ t('title') }}</legend>
      @for (field of fields(); track field.path) {
        <label>
          <input
            #box
            type="checkbox"
            [checked]="columns().includes(field.path)"
            [disabled]="isFull() && !columns().includes(field.path)"
            (change)="toggle(field.path, box.checked)"
          />{{ field.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
      gap: 2px 16px;
      margin-bottom: 12px;
      padding: 10px 16px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 30px;
      line-height: 1.25;
    }
    input {
      flex: none;
      width: 18px;
      height: 18px;
      accent-color: var(--petrol);
    }
    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `,
})
export class RecordColumns {
  private readonly language = inject(Language);

  readonly of = input.required<RecordTypeName>();
  readonly columns = input.required<readonly Path[]>();
  readonly chosen = output<readonly Path[]>();

  protected readonly fields = computed(() =>
    offeredPaths(this.of(), ['text', 'code', 'codes', 'day', 'time', 'number', 'boolean'], furthest).map((path) => ({
      path,
      label: fieldSentence(this.of(), path, this.language.code()),
    })),
  );
  protected readonly isFull = computed(() => this.columns().length >= mostColumns);

  protected toggle(path: Path, on: boolean): void {
    const kept = this.columns().filter((one) => one !== path);
    this.chosen.emit(on ? [...kept, path] : kept);
  }
}
