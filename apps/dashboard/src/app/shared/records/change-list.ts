import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RecordTypeName } from '#domain';
import { InstantPipe } from '../language/format-pipes';
import { Language } from '../language/language';
import { fieldNames } from './form-fields';
import { recordWords } from './record-words';

/** A version of a record: how it came, as a sentence, when, what changed and why. */
export interface RecordChange {
  readonly version: number;
  readonly what: string;
  readonly at: string;
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** What happened to a record, the last first. */
@Component({
  selector: 'app-change-list',
  imports: [InstantPipe, TranslocoDirective],
  providers: recordWords,
  template: `
    <section class="card" aria-labelledby="history-title" *transloco="let t; prefix: 'records.history'">
      <div class="hd">
        <h2 id="history-title">{{ t('title') }}</h2>
      </div>
      <ol class="bd">
        @for (change of changes(); track $index) {
          <li>
            <div class="b">{{ change.what }}</div>
            <div class="cap">{{ change.at | instant }} · {{ t('version', { number: change.version }) }}</div>
            @if (change.version === 1) {
              <div class="sm">{{ t('first') }}</div>
            } @else if (change.fields.length) {
              <div class="sm">{{ t('changed') }} {{ names(change.fields) }}</div>
            }
            @if (change.reason; as reason) {
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
export class ChangeList {
  private readonly language = inject(Language);

  readonly type = input.required<RecordTypeName>();
  readonly changes = input.required<readonly RecordChange[]>();

  protected names(fields: readonly string[]): string {
    return fieldNames(this.type(), fields, this.language.code());
  }
}
