import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { mergeList, type MergeUndo, paths, personMerge, type PersonMergeView } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { mergeWords } from './merge-words';
import { MergeReasonDialog } from './merge-reason-dialog';

type Whose = 'survivor' | 'merged';

/** Who was merged into a person, with the way back. Only whoever may merge is told, and only of merges that stand. */
@Component({
  selector: 'app-merge-notes',
  imports: [LockNote, MergeReasonDialog, TranslocoDirective],
  providers: mergeWords,
  template: `
    <ng-container *transloco="let t; prefix: 'merges.note'">
      @for (merge of standing(); track merge.id) {
        <app-lock-note icon="groups" [what]="t('what', { merged: merge.merged.pseudonym })" [why]="why(merge)">
          <button
            type="button"
            class="btn sm noprint"
            [attr.aria-label]="t('undoOf', { merged: merge.merged.pseudonym })"
            (click)="ask(merge)"
          >
            {{ t('undo') }}
          </button>
        </app-lock-note>
      }
      @if (asking(); as merge) {
        <app-merge-reason-dialog
          [heading]="t('undoTitle', { survivor: merge.survivor.pseudonym, merged: merge.merged.pseudonym })"
          [what]="t('undoWhat')"
          [action]="t('undo')"
          [busy]="busy()"
          [failure]="failure()"
          (given)="undo(merge, $event)"
          (closed)="asking.set(null)"
        >
          @if (whoseAsked()) {
            <fieldset>
              <legend class="lbl">{{ t('laterChanges') }}</legend>
              @for (one of sides; track one) {
                <label class="box">
                  <input type="radio" name="later-changes" [checked]="whose() === one" (change)="whose.set(one)" />
                  {{ merge[one].pseudonym }}
                </label>
              }
            </fieldset>
          }
        </app-merge-reason-dialog>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class MergeNotes {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);

  /** Id of the person. */
  readonly person = input.required<string>();
  /** A merge was undone: what the page shows of the person is no more. */
  readonly undone = output();

  protected readonly sides = ['survivor', 'merged'] as const;
  private readonly merges = contractResource(mergeList, () => {
    const project = this.selection.project();
    return project === null || !this.session.may('people.merge') ? undefined : paths.merges(project);
  });
  protected readonly standing = computed(() => {
    const all = this.merges.hasValue() ? this.merges.value().items : [];
    return all.filter(({ survivor, undone }) => survivor.id === this.person() && undone === null);
  });
  protected readonly asking = signal<PersonMergeView | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  /** The participation was changed since: the server asks whose the changes are. */
  protected readonly whoseAsked = signal(false);
  protected readonly whose = signal<Whose | null>(null);

  protected why({ at, by, reason, records }: PersonMergeView): string {
    const why = this.language.word('merges.note.why', { when: this.formats.instant(at), name: by, reason });
    return `${why} ${this.language.counted('merges.note.moved', records)}`;
  }

  protected ask(merge: PersonMergeView): void {
    this.failure.set('');
    this.whoseAsked.set(false);
    this.whose.set(null);
    this.asking.set(merge);
  }

  protected async undo({ id, survivor, merged }: PersonMergeView, reason: string): Promise<void> {
    const project = this.selection.project();
    const laterChanges = this.whose() ?? undefined;
    if (project === null || this.busy()) return;
    if (this.whoseAsked() && laterChanges === undefined) {
      this.failure.set(this.language.word('merges.note.whoseMissing'));
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    try {
      const body: MergeUndo = { reason, ...(laterChanges && { laterChanges }) };
      await this.writer.send('POST', paths.mergeUndo(project, id), body, personMerge);
      this.asking.set(null);
      this.announcements.say(this.language.word('merges.note.done', { survivor: survivor.pseudonym, merged: merged.pseudonym }));
      this.merges.reload();
      this.undone.emit();
    } catch (error) {
      this.explain(error);
    } finally {
      this.busy.set(false);
    }
  }

  private explain(error: unknown): void {
    const { problem } = problemOf(error);
    if (problem.code === 'wrong_state' && problem.field === 'laterChanges') {
      this.whoseAsked.set(true);
      this.failure.set(this.language.word('merges.note.whoseMissing'));
    } else {
      const own = problem.code === 'wrong_state' ? this.language.word('merges.note.wrong_state') : '';
      this.failure.set(own || sentenceWithReference(problem, this.language));
    }
  }
}
