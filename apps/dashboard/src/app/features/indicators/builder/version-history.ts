import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DefinitionView } from '#contract';
import { InstantPipe } from '../../../shared/language/format-pipes';
import { LocalTextPipe } from '../../../shared/language/local-text-pipe';

/** The versions of a definition, newest first: since when, who published each and why, and what it says. */
@Component({
  selector: 'app-version-history',
  imports: [InstantPipe, LocalTextPipe, TranslocoDirective],
  template: `
    <details class="card" *transloco="let t; prefix: 'indicatorBuilder.history'">
      <summary>{{ t('title', { count: versions().length }) }}</summary>
      <ol>
        @for (one of versions(); track one.version) {
          <li>
            <span class="b">{{ t('version', { version: one.version }) }}</span>
            <span class="sm mut"
              >{{ one.inForceFrom | instant }} · {{ one.by ?? t('start') }}{{ one.reason ? ': ' + one.reason : '' }}</span
            >
            <p>{{ one.sentence | localText }}</p>
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    details {
      margin-top: 10px;
      padding: 10px 14px;
    }
    summary {
      font-weight: 600;
      cursor: pointer;
    }
    ol {
      margin: 6px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
      .sm {
        margin-left: 8px;
      }
    }
  `,
})
export class VersionHistory {
  readonly versions = input.required<DefinitionView['versions']>();
}
