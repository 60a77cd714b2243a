import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Choice } from '../forms/choice-field';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import type { FindRecords } from './form-fields';
import { recordWords } from './record-words';

/** With fewer letters nothing is looked for. */
const fewestLetters = 2;
/** How long one may pause between letters, in milliseconds. */
const pause = 120;

/** One of many records, found by some letters of what it is called: a line with a list under it, walked with the arrows. */
@Component({
  selector: 'app-record-finder',
  imports: [Icon, TranslocoDirective],
  providers: recordWords,
  template: `
    <ng-container *transloco="let t; prefix: 'records.finder'">
      <span class="line">
        <input
          #line
          class="inp"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          aria-autocomplete="list"
          [id]="id()"
          [value]="written()"
          [attr.placeholder]="t('letters')"
          [attr.aria-expanded]="isOpen()"
          [attr.aria-controls]="id() + '-list'"
          [attr.aria-activedescendant]="isOpen() && offered().length ? id() + '-' + at() : null"
          [attr.aria-invalid]="invalid() || isUnsettled() || null"
          [attr.aria-describedby]="describedBy()"
          (input)="look(line.value)"
          (keydown)="walk($event)"
        />
        @if (value() !== '') {
          <button type="button" class="btn t sm" [attr.aria-label]="t('remove')" (click)="clear()">
            <app-icon class="s" name="close" />
          </button>
        }
      </span>
      <ul role="listbox" [id]="id() + '-list'" [hidden]="!isOpen()" [attr.aria-label]="t('list')">
        @for (choice of offered(); track choice.code; let index = $index) {
          <li
            role="option"
            [id]="id() + '-' + index"
            [attr.aria-selected]="index === at()"
            (mousedown)="take(choice); $event.preventDefault()"
          >
            {{ choice.label }}
          </li>
        }
      </ul>
      @if (isUnsettled()) {
        <span class="err" role="status"><app-icon class="s" name="warning" />{{ t(nothingFound() ? 'nobody' : 'choose') }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .line {
      position: relative;
      display: block;
    }
    .line .btn {
      position: absolute;
      inset: 2px 2px 2px auto;
      min-height: 0;
    }
    ul {
      position: absolute;
      z-index: 3;
      inset: calc(100% + 2px) 0 auto;
      overflow: auto;
      max-height: 260px;
      padding: 4px 0;
      border: 1px solid var(--line-strong);
      border-radius: var(--r1);
      background: var(--surface);
      box-shadow: var(--shadow-2);
    }
    :host:has(.err) ul {
      top: calc(var(--ctl) + 2px);
    }
    li {
      min-height: 32px;
      padding: 6px 10px;
      cursor: pointer;
      &[aria-selected='true'] {
        background: var(--petrol-tint);
        color: var(--petrol);
        font-weight: 600;
      }
    }
    .err {
      margin-top: 3px;
    }
  `,
})
export class RecordFinder {
  private readonly language = inject(Language);

  /** Id of the line: unique on the page. */
  readonly id = input.required<string>();
  /** Id of the record that is chosen; empty: none. */
  readonly value = input.required<string>();
  /** What records are called that are known already. */
  readonly choices = input<readonly Choice[]>([]);
  readonly find = input.required<FindRecords>();
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  /** The record that is chosen from now on; null: none. */
  readonly taken = output<Choice | null>();
  /** Whether letters stand there that are nobody's: what is saved now would be about no record. */
  readonly unsettled = output<boolean>();

  /** What one has written since the last choice; null: nothing. */
  private readonly letters = linkedSignal<string, string | null>({ source: this.value, computation: () => null });
  private readonly last = signal<Choice | null>(null);
  protected readonly offered = signal<readonly Choice[]>([]);
  /** Letters whose answer has come; null: it is awaited, or nothing was asked. */
  private readonly answered = signal<string | null>(null);
  protected readonly at = signal(0);
  private readonly closedFor = signal<string | null>(null);
  /** Enter was pressed before the answer came: its first finding is taken. */
  private takesFirst = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly written = computed(() => this.letters() ?? this.nameOfChosen());
  protected readonly isOpen = computed(() => this.offered().length > 0 && this.letters() !== null && this.closedFor() !== this.letters());
  protected readonly isUnsettled = computed(
    () => (this.letters() ?? '').trim() !== '' && this.answered() === this.letters()?.trim() && !this.isOpen(),
  );
  protected readonly nothingFound = computed(() => this.offered().length === 0);

  protected look(text: string): void {
    this.letters.set(text);
    this.takesFirst = false;
    const letters = text.trim();
    this.unsettled.emit(letters !== '');
    clearTimeout(this.timer);
    this.answered.set(null);
    if (this.value() !== '') this.taken.emit(null);
    if (letters.length < fewestLetters) this.offered.set([]);
    else this.timer = setTimeout(() => void this.ask(letters), pause);
  }

  protected walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.offered().length;
    if (step !== undefined && this.isOpen()) this.at.update((at) => (at + step + count) % count);
    else if (event.key === 'Enter' && this.isOpen()) this.take(this.offered()[this.at()]);
    else if (event.key === 'Enter' && this.isAwaiting()) this.takesFirst = true;
    else if (event.key === 'Escape' && this.isOpen()) this.closedFor.set(this.letters());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected take(choice: Choice | undefined): void {
    if (!choice) return;
    this.last.set(choice);
    this.letters.set(null);
    this.offered.set([]);
    this.unsettled.emit(false);
    this.taken.emit(choice);
  }

  protected clear(): void {
    this.letters.set(null);
    this.unsettled.emit(false);
    this.taken.emit(null);
  }

  private isAwaiting(): boolean {
    const letters = (this.letters() ?? '').trim();
    return letters.length >= fewestLetters && this.answered() === null;
  }

  private async ask(letters: string): Promise<void> {
    // a search that did not arrive finds nobody; the form itself says when the network is gone
    const found = await this.find()(letters).catch(() => []);
    if (this.letters()?.trim() !== letters) return;
    this.offered.set(found);
    this.at.set(0);
    this.answered.set(letters);
    if (this.takesFirst) this.take(found[0]);
    this.takesFirst = false;
  }

  private nameOfChosen(): string {
    if (this.value() === '') return '';
    const known = this.choices().find(({ code }) => code === this.value()) ?? this.last();
    return known?.code === this.value() ? known.label : this.language.word('records.finder.unknown');
  }
}
