import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DefinitionView } from '#contract';
import { InstantPipe } from '../../shared/language/format-pipes';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';

/** Versions of a definition: since when each is in force, who published it and why, and what it says. */
@Component({
  selector: 'app-version-list',
  imports: [InstantPipe, LocalTextPipe, TranslocoDirective],
  template: `
    <ol *transloco="let t; prefix: 'indicators.history'">
      @for (one of versions(); track one.version) {
        <li>
          <span class="b">{{ t('version', { version: one.version }) }}</span>
          <span class="sm mut">{{ one.inForceFrom | instant }} · {{ one.by ?? t('start') }}{{ one.reason ? ': ' + one.reason : '' }}</span>
          <p>{{ one.sentence | localText }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
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
export class VersionList {
  readonly versions = input.required<DefinitionView['versions']>();
}
