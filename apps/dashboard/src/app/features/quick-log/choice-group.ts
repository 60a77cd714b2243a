import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { Icon, type IconName } from '../../shared/icons/icon';

export interface GroupOption {
  readonly code: string;
  readonly label: string;
  readonly icon?: IconName;
}

/** Options under a heading, one or several of them; inside it the digits choose, in the order of the options: `1` the first, `0` the tenth. */
@Component({
  selector: 'app-choice-group',
  imports: [Icon],
  template: `
    <fieldset [attr.aria-describedby]="fault() ? id() + '-error' : null">
      <legend>
        {{ name() }}
        @if (note()) {
          <span class="note-of" [class.key]="notesKey()">{{ note() }}</span>
        }
      </legend>
      <div class="opts" [class.three]="columns() === 3" [style.--columns]="columns()">
        @for (option of options(); track option.code; let index = $index) {
          <label class="opt" [class.plain]="!showsDigits()">
            <input
              [type]="several() ? 'checkbox' : 'radio'"
              [name]="id()"
              [id]="id() + '-' + option.code"
              [checked]="chosen().includes(option.code)"
              [attr.tabindex]="several() && index !== entry() ? -1 : null"
              [attr.aria-invalid]="fault() ? true : null"
              (change)="picked.emit(option.code)"
            />
            @if (showsDigits() && index < 10) {
              <kbd aria-hidden="true">{{ (index + 1) % 10 }}</kbd>
            }
            @if (option.icon; as icon) {
              <app-icon class="s" [name]="icon" />
            }
            <span>{{ option.label }}</span>
          </label>
        }
        <ng-content />
      </div>
      @if (fault()) {
        <span class="err" [id]="id() + '-error'"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </fieldset>
  `,
  styleUrl: './choice-group.scss',
  host: { '(keydown)': 'press($event)' },
})
export class ChoiceGroup {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly id = input.required<string>();
  readonly name = input.required<string>();
  /** Beside the heading, smaller. */
  readonly note = input('');
  /** Whether that tells a key: nothing for who has no keyboard. */
  readonly notesKey = input(false);
  readonly options = input.required<readonly GroupOption[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly several = input(false);
  /** How many stand beside each other. */
  readonly columns = input(2);
  readonly showsDigits = input(true);
  readonly fault = input('');
  /** The option that was chosen, or, of several, chosen or let go. */
  readonly picked = output<string>();

  /** Several boxes are one stop of Tab, as one choice is: the first that is chosen, else the first. */
  protected readonly entry = computed(() =>
    Math.max(
      0,
      this.options().findIndex(({ code }) => this.chosen().includes(code)),
    ),
  );

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.isOption(event.target)) return;
    if (/^\d$/.test(event.key)) this.pick((Number(event.key) + 9) % 10, event);
    else if (this.several()) this.step(event);
  }

  private pick(index: number, event: Event): void {
    const option = this.options()[index];
    if (!option) return;
    event.preventDefault();
    this.picked.emit(option.code);
    this.input(index)?.focus();
  }

  /** Arrows walk through boxes as they walk through one choice, without choosing. */
  private step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const inputs = this.inputs();
    const at = inputs.findIndex((one) => one === event.target);
    event.preventDefault();
    inputs[(at + by + inputs.length) % inputs.length]?.focus();
  }

  private isOption(target: EventTarget | null): boolean {
    return this.inputs().some((one) => one === target);
  }

  private input(index: number): HTMLInputElement | undefined {
    return this.inputs()[index];
  }

  private inputs(): HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>('.opt > input')];
  }
}
