import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { uiWords } from './ui-words';

/**
 * A number that opens: a button with a dotted underline, solid while its “why” is open. `.` opens it too, while it has the focus.
 * `<app-figure text="588" [open]="true" (why)="…" />`
 */
@Component({
  selector: 'app-figure',
  imports: [TranslocoDirective],
  providers: uiWords,
  template: `
    <button
      *transloco="let t; prefix: 'ui'"
      type="button"
      class="fig"
      [class]="size()"
      [attr.aria-label]="t(open() ? 'figureOpen' : 'figure', { value: named() })"
      [attr.aria-expanded]="open()"
      (click)="why.emit()"
      (keydown)="openByPoint($event)"
    >
      {{ text() }}
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
    }
    .hero {
      padding-bottom: 2px;
    }
    .plain {
      min-width: 24px;
      min-height: 24px;
      font-weight: 600;
      text-align: right;
    }
    // a finger needs room around the number, and the number keeps its place
    @media (pointer: coarse) {
      button {
        position: relative;
      }
      button::after {
        content: '';
        position: absolute;
        inset: -12px -8px;
      }
    }
  `,
})
export class Figure {
  /** The number as it is written. */
  readonly text = input.required<string>();
  /** What the number is of, said before it where the place does not make it plain. */
  readonly of = input('');
  readonly open = input(false);
  readonly size = input<'plain' | 'big' | 'hero'>('plain');
  readonly why = output();

  protected readonly named = computed(() => (this.of() ? `${this.of()}: ${this.text()}` : this.text()));

  protected openByPoint(event: KeyboardEvent): void {
    if (event.key !== '.' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.why.emit();
  }
}
