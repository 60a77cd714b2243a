import { Component, input } from '@angular/core';
import { InstantPipe } from '../../shared/language/format-pipes';

/** One change of something that keeps its history. */
export interface PastChange {
  readonly key: string | number;
  /** Who made it, or what it was. */
  readonly by: string;
  readonly at: string;
  /** Said after the instant; empty: nothing. */
  readonly note?: string;
  /** What it changed, a sentence each. */
  readonly sentences: readonly string[];
  readonly reason: string | null;
}

/** Who changed what, when and why, the last change first; folded up until it is asked for. */
@Component({
  selector: 'app-change-history',
  imports: [InstantPipe],
  template: `
    <details>
      <summary>{{ name() }}</summary>
      <ol>
        @for (change of changes(); track change.key) {
          <li>
            <div class="b">{{ change.by }}</div>
            <div class="cap">{{ change.at | instant }}{{ change.note ? ' · ' + change.note : '' }}</div>
            <ul class="sm">
              @for (sentence of change.sentences; track $index) {
                <li>{{ sentence }}</li>
              }
            </ul>
            @if (change.reason) {
              <blockquote class="sm">{{ change.reason }}</blockquote>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      min-height: 24px;
      color: var(--petrol);
      font-size: var(--t-small);
      font-weight: 600;
      cursor: pointer;
    }
    ol > li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
      line-height: 1.35;
      &:first-child {
        border-top: 0;
      }
    }
    blockquote {
      margin: 3px 0 0;
      padding-left: 9px;
      border-left: 2px solid var(--line-strong);
      color: var(--ink-2);
    }
    @media (pointer: coarse) {
      summary {
        min-height: 44px;
      }
    }
  `,
})
export class ChangeHistory {
  readonly name = input.required<string>();
  readonly changes = input.required<readonly PastChange[]>();
}
