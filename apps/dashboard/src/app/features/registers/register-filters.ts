import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RegisterTable } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { ownDesks } from '../../shared/session/own-desks';
import { Session } from '../../shared/session/session';

/** What every register is narrowed by: desk and days; beside them the ways to the other fields and to the columns. */
@Component({
  selector: 'app-register-filters',
  imports: [Icon, TranslocoDirective],
  template: `
    <div class="bar" *transloco="let t; prefix: 'registers'">
      @if (hasDesks()) {
        <label>
          <span class="lbl">{{ t('desk') }}</span>
          <select #list class="inp" data-filter (change)="chosen.emit({ desk: list.value || null })">
            <option value="" [selected]="desk() === ''">{{ t('allDesks') }}</option>
            @for (one of desks(); track one.code) {
              <option [value]="one.code" [selected]="one.code === desk()">{{ one.name }}</option>
            }
          </select>
        </label>
      }
      @if (table().datedBy) {
        <label>
          <span class="lbl">{{ t(dated() ? dated() + '.from' : 'from') }}</span>
          <input
            #first
            class="inp"
            type="date"
            [attr.data-filter]="hasDesks() ? null : ''"
            [value]="from()"
            [attr.max]="to() || null"
            (change)="chosen.emit({ from: first.value || null })"
          />
        </label>
        <label>
          <span class="lbl">{{ t(dated() ? dated() + '.to' : 'to') }}</span>
          <input
            #last
            class="inp"
            type="date"
            [value]="to()"
            [attr.min]="from() || null"
            (change)="chosen.emit({ to: last.value || null })"
          />
        </label>
      }
      <span class="tools">
        <button
          type="button"
          class="btn"
          [attr.data-filter]="hasDesks() || table().datedBy ? null : ''"
          [attr.aria-expanded]="open() === 'filter'"
          (click)="toggled.emit('filter')"
        >
          <app-icon name="filter-alt" />{{ t('filter') }}
          @if (count()) {
            <span class="tag">{{ count() }}</span>
          }
        </button>
        <button type="button" class="btn" [attr.aria-expanded]="open() === 'columns'" (click)="toggled.emit('columns')">
          <app-icon name="table-chart" />{{ t('columns') }}
        </button>
        <ng-content />
      </span>
    </div>
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 10px;
      margin-bottom: 10px;
    }
    label {
      display: grid;
      gap: 3px;
    }
    select {
      min-width: 220px;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-left: auto;
    }
    [aria-expanded='true'] {
      background: var(--petrol-tint);
      border-color: var(--petrol);
    }
    @media (max-width: 767px) {
      .bar {
        display: grid;
        grid-template-columns: 1fr 1fr;
      }
      label:has(select),
      .tools {
        grid-column: 1 / -1;
      }
      .tools {
        margin: 0;
        .btn {
          flex: 1;
        }
      }
    }
  `,
})
export class RegisterFilters {
  private readonly context = inject(ProjectContext);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);

  readonly table = input.required<RegisterTable>();
  readonly desk = input.required<string>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  /** Under which words the days stand, where they are not simply those of the records. */
  readonly dated = input('');
  /** Which of the two is open below. */
  readonly open = input.required<'filter' | 'columns' | null>();
  /** How many codes narrow the list. */
  readonly count = input.required<number>();
  /** What the address says from now on; null takes a part out of it. */
  readonly chosen = output<Readonly<Record<string, string | null>>>();
  readonly toggled = output<'filter' | 'columns'>();

  protected readonly hasDesks = computed(() => 'desk' in this.table().fields && this.desks().length > 1);
  /** The desks whose records this person may see. */
  protected readonly desks = computed(() => {
    const all = this.context.project.hasValue() ? this.context.project.value().desks : [];
    const own = ownDesks(this.session.me(), this.selection.project());
    return all.filter(({ code }) => own === null || own.includes(code));
  });
}
