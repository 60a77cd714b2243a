import { Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { isCalendarDay } from '#domain';
import type { RegisterTable } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { tableField } from './register-kinds';

/** Where a register begins to be read, other than at its first row: at a value of its order, or so that it ends with the last. */
export type Place = { readonly at: string } | { readonly end: 'true' };

/** Which rows of a long register are in view, and the ways to others: the first, the last, those of a day or of some letters. */
@Component({
  selector: 'app-register-place',
  imports: [Icon, TranslocoDirective],
  template: `
    <div class="place" *transloco="let t; prefix: 'registers.place'">
      <span class="sm mut nw">{{ says() }}</span>
      @if (kind(); as kind) {
        <form novalidate (submit)="go($event)">
          <label for="register-at">{{ t('goTo', { what: order() }) }}</label>
          <input
            #value
            class="inp"
            id="register-at"
            autocomplete="off"
            [type]="kind"
            [attr.inputmode]="kind === 'text' ? null : kind === 'number' ? 'decimal' : null"
            [attr.placeholder]="kind === 'text' ? t('letters') : null"
            [attr.aria-invalid]="isWrong() || null"
            [attr.aria-describedby]="isWrong() ? 'register-at-error' : null"
            (input)="isWrong.set(false)"
          />
          <button type="submit" class="btn sm">{{ t('go') }}</button>
          @if (isWrong()) {
            <span class="err" id="register-at-error"><app-icon class="s" name="warning" />{{ t('wrong') }}</span>
          }
        </form>
      }
      <span class="ends">
        <button type="button" class="btn t sm" (click)="leapt.emit('first')">{{ t('first') }} <kbd aria-hidden="true">Home</kbd></button>
        <button type="button" class="btn t sm" (click)="leapt.emit('last')">{{ t('last') }} <kbd aria-hidden="true">End</kbd></button>
      </span>
    </div>
  `,
  styles: `
    .place,
    form,
    .ends {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    .place {
      justify-content: space-between;
      gap: 6px 20px;
      padding: 6px 10px;
      border-top: 1px solid var(--line);
    }
    label {
      font-size: var(--t-small);
      color: var(--ink-2);
    }
    .inp {
      width: 9.5em;
      min-height: 28px;
      padding-block: 2px;
    }
    @media (max-width: 767px) {
      form {
        order: 3;
        width: 100%;
      }
      kbd {
        display: none;
      }
    }
  `,
})
export class RegisterPlace {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly value = viewChild<ElementRef<HTMLInputElement>>('value');

  readonly table = input.required<RegisterTable>();
  /** As the address says it; undefined: by the day of the register. */
  readonly sort = input.required<string | undefined>();
  /** Number of the first row in view, the first being 1, how many are in view and in all. */
  readonly first = input.required<number>();
  readonly visible = input.required<number>();
  readonly total = input.required<number>();
  /** A value of the order is wanted. */
  readonly went = output<string>();
  readonly leapt = output<'first' | 'last'>();

  protected readonly isWrong = signal(false);
  private readonly field = computed(() => {
    const name = this.sort()?.replace(/^-/, '') ?? this.table().datedBy;
    return tableField(this.table(), name);
  });
  protected readonly order = computed(() => this.field().label[this.language.code()]);
  /** What is written; null: the order is one of a few words, which the filters find. */
  protected readonly kind = computed<'date' | 'number' | 'text' | null>(() => {
    const field = this.field();
    if (field.type === 'day') return 'date';
    if ('codes' in field && field.codes) return null;
    return field.type === 'number'
      ? 'number'
      : field.type === 'text' || field.type === 'time' || field.type === 'reference'
        ? 'text'
        : null;
  });
  protected readonly says = computed(() => {
    const [first, total] = [this.first(), this.total()];
    const number = (value: number): string => this.formats.whole(value);
    const last = Math.min(total, first + this.visible() - 1);
    return this.language.word('registers.place.rows', { first: number(first), last: number(last), total: number(total) });
  });

  protected go(event: Event): void {
    event.preventDefault();
    const text =
      this.value()
        ?.nativeElement.value.trim()
        .replace(',', this.kind() === 'number' ? '.' : ',') ?? '';
    const isOne =
      text !== '' && (this.kind() !== 'date' || isCalendarDay(text)) && (this.kind() !== 'number' || !Number.isNaN(Number(text)));
    this.isWrong.set(!isOne);
    if (isOne) this.went.emit(text);
    else this.value()?.nativeElement.focus();
  }
}
