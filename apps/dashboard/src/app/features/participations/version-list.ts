import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ParticipationView } from '#contract';
import { fieldName } from '#wording';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';

type Version = ParticipationView['history'][number];

/** What happened to a record: who wrote it or which file it came from, which fields changed, when and why, the last first. */
@Component({
  selector: 'app-version-list',
  imports: [InstantPipe, TranslocoDirective],
  template: `
    <section class="card" aria-labelledby="history-title" *transloco="let t; prefix: 'participations.history'">
      <div class="hd">
        <h2 id="history-title">{{ t('title') }}</h2>
      </div>
      <ol class="bd">
        @for (version of versions(); track version.version) {
          <li>
            <div class="b">{{ t(act(version), { name: version.recordedBy, file: version.fileName }) }}</div>
            <div class="cap">{{ version.recordedAt | instant }} · {{ t('version', { number: version.version }) }}</div>
            @if (version.version === 1) {
              <div class="sm">{{ t('first') }}</div>
            } @else if (version.changed.length) {
              <div class="sm">{{ t('changed') }} {{ fields(version.changed) }}</div>
            }
            @if (version.reason; as reason) {
              <blockquote class="sm">{{ reason }}</blockquote>
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
      line-height: 1.35;
      &:first-child {
        padding-top: 0;
        border-top: 0;
      }
    }
    blockquote {
      margin: 3px 0 0;
      padding-left: 9px;
      border-left: 2px solid var(--line-strong);
      color: var(--ink-2);
    }
  `,
})
export class VersionList {
  private readonly language = inject(Language);

  readonly versions = input.required<readonly Version[]>();

  /** Key of the sentence that says how a version came. What is typed later is a correction of what was recorded first. */
  protected act({ source, version }: Version): string {
    return source === 'form' && version > 1 ? 'by.correction' : `by.${source}`;
  }

  protected fields(names: readonly string[]): string {
    return names.map((name) => fieldName(name, this.language.code())).join(', ');
  }
}
