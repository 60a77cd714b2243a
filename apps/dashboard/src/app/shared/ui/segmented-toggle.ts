import { Component, input, output } from '@angular/core';

export interface Segment {
  readonly key: string;
  readonly name: string;
}

/** A choice among few, all in view. */
@Component({
  selector: 'app-segmented-toggle',
  template: `
    <div class="seg" role="group" [attr.aria-label]="label()">
      @for (segment of segments(); track segment.key) {
        <button type="button" [attr.aria-pressed]="segment.key === chosen()" (click)="choose.emit(segment.key)">{{ segment.name }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    button {
      min-height: 28px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
    /* all stay in view on a phone: more than fit in a line go on in the next, with a line between */
    @media (max-width: 767px) {
      .seg {
        flex-wrap: wrap;
        gap: 1px;
        background: var(--line);
      }
      button {
        flex: auto;
        justify-content: center;
        border: 0;
      }
      button:not([aria-pressed='true']) {
        background: var(--surface);
      }
    }
  `,
})
export class SegmentedToggle {
  readonly label = input.required<string>();
  readonly segments = input.required<readonly Segment[]>();
  readonly chosen = input.required<string>();
  readonly choose = output<string>();
}
