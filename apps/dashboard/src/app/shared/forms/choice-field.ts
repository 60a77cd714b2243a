import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../icons/icon';
import { describe } from './text-field';

export interface Choice {
  readonly code: string;
  readonly label: string;
  /** Heading that it stands under; choices of a group stand together. */
  readonly group?: string;
}

/** One of a list, with its name above and what is wrong with it below. */
@Component({
  selector: 'app-choice-field',
  imports: [Icon],
  template: `
    <div class="fld">
      <label [for]="field()" [class.vh]="bare()">{{ name() }}</label>
      <select
        #list
        class="inp"
        [id]="field()"
        [attr.aria-invalid]="fault() ? 'true' : null"
        [attr.aria-describedby]="describedBy()"
        (change)="chosen.set(list.value)"
      >
        @if (none()) {
          <option value="" [selected]="chosen() === ''">{{ none() }}</option>
        }
        @for (choice of loose(); track choice.code) {
          <option [value]="choice.code" [selected]="choice.code === chosen()">{{ choice.label }}</option>
        }
        @for (group of groups(); track group.name) {
          <optgroup [label]="group.name">
            @for (choice of group.choices; track choice.code) {
              <option [value]="choice.code" [selected]="choice.code === chosen()">{{ choice.label }}</option>
            }
          </optgroup>
        }
      </select>
      @if (hint()) {
        <span class="hint" [id]="field() + '-hint'">{{ hint() }}</span>
      }
      @if (fault()) {
        <span class="err" [id]="field() + '-error'"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </div>
  `,
})
export class ChoiceField {
  /** Also the id of the list: unique on the page. */
  readonly field = input.required<string>();
  readonly name = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The code chosen; empty: none. */
  readonly chosen = model.required<string>();
  /** What choosing none is called; without it none cannot be chosen. */
  readonly none = input('');
  readonly hint = input('');
  readonly fault = input('');
  /** Whether what stands around it tells its name; it is still heard. */
  readonly bare = input(false);

  protected readonly loose = computed(() => this.choices().filter(({ group }) => group === undefined));
  protected readonly groups = computed(() => groupsOf(this.choices()));
  protected readonly describedBy = computed(() => describe(this.field(), this.hint(), this.fault()));
}

function groupsOf(choices: readonly Choice[]): readonly { readonly name: string; readonly choices: readonly Choice[] }[] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    if (choice.group === undefined) continue;
    groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  }
  return [...groups].map(([name, members]) => ({ name, choices: members }));
}
