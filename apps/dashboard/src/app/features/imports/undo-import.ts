import { HttpErrorResponse } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ImportView, paths, undoRefusal } from '#contract';
import * as z from 'zod';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { InstantPipe, WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Modal } from '../../shared/ui/modal';

type ChangedRecords = z.infer<typeof undoRefusal>['changedSince'];

/** Asks before an import is undone; when records were changed since, it says which, and nothing is undone. */
@Component({
  selector: 'app-undo-import',
  imports: [InstantPipe, Modal, RouterLink, TranslocoDirective, WholePipe],
  template: `
    <ng-container *transloco="let t; prefix: 'imports.undoing'">
      <app-modal [heading]="changed() ? t('refused') : t('title')" (closed)="closed.emit(false)">
        @if (changed(); as records) {
          <p>{{ t('refusedWhy') }}</p>
          <ul class="records">
            @for (record of records; track record.recordId) {
              <li>
                <a
                  class="code"
                  [routerLink]="selection.to(record.of, record.recordId)"
                  [queryParams]="selection.kept()"
                  (click)="closed.emit(false)"
                  >{{ record.pseudonym }}</a
                >
              </li>
            }
          </ul>
          <div class="acts">
            <button type="button" class="btn p" (click)="closed.emit(false)">{{ t('close') }}</button>
          </div>
        } @else {
          <p>
            <b>{{ subject().fileName }}</b>, {{ subject().importedAt | instant }}
          </p>
          <p class="what">
            {{ t('text', { new: (subject().summary.new | whole), changed: (subject().summary.changed | whole) }) }}
          </p>
          <p class="mut">{{ t('frozen') }}</p>
          @if (failure()) {
            <p class="note e" role="alert">{{ failure() }}</p>
          }
          <div class="acts">
            <button type="button" class="btn" (click)="closed.emit(false)">{{ t('keep') }}</button>
            <button type="button" class="btn p" [attr.aria-disabled]="busy()" (click)="undo()">{{ busy() ? t('busy') : t('go') }}</button>
          </div>
        }
      </app-modal>
    </ng-container>
  `,
  styles: `
    .what,
    .note {
      margin: 8px 0;
    }
    .records {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 16px;
      max-height: 240px;
      margin-top: 10px;
      overflow: auto;
      a {
        display: inline-block;
        min-height: 24px;
      }
    }
  `,
})
export class UndoImport {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  protected readonly selection = inject(Selection);
  private readonly key = crypto.randomUUID();

  readonly subject = input.required<ImportView>();
  /** Whether it was undone. */
  readonly closed = output<boolean>();

  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly changed = signal<ChangedRecords | null>(null);

  protected async undo(): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.writer.send('POST', paths.importUndo(project, this.subject().id), {}, z.unknown(), { idempotencyKey: this.key });
      this.announcements.say(this.language.word('imports.undoing.done'));
      this.closed.emit(true);
    } catch (error) {
      this.changed.set(changedRecords(error));
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}

/** The records that stand in the way, as the refusal names them beside its problem. */
function changedRecords(error: unknown): ChangedRecords | null {
  const { cause } = problemOf(error);
  const told = undoRefusal.safeParse(cause instanceof HttpErrorResponse ? cause.error : undefined);
  return told.success ? told.data.changedSince : null;
}
