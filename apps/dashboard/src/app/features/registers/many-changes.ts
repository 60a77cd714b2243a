import { inject, Injectable, signal } from '@angular/core';
import { paths, recordsChanged, type RecordsChanged, type RegisterTableName } from '#contract';
import type { RecordContent } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import type { Row } from './register-rows';

type Versions = RecordsChanged['records'];

/** The records of a register that were chosen, and what is done to all of them at once. */
@Injectable()
export class ManyChanges {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);

  /** Ids of those that are chosen. */
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** What was done last, to be undone. */
  readonly done = signal<{ readonly said: string; readonly records: Versions } | null>(null);
  readonly busy = signal(false);
  readonly failure = signal('');
  /** How often something was done: whoever lists the records reads them again. */
  readonly changes = signal(0);
  private register: RegisterTableName = 'contacts';
  private refusal = new Error('nothing was sent');

  of(register: RegisterTableName): void {
    this.register = register;
    this.forget();
  }

  toggle(id: string, on: boolean): void {
    const chosen = new Set(this.chosen());
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.done.set(null);
    this.chosen.set(chosen);
  }

  forget(): void {
    this.chosen.set(new Set());
    this.done.set(null);
    this.failure.set('');
  }

  /** Whether it was done. */
  change(rows: readonly Row[], content: RecordContent, reason: string): Promise<boolean> {
    return this.send('changes', { records: rows.map(versionOf), content, reason }, 'registers.many.changed');
  }

  /** @throws ProblemError when it cannot be done */
  async takeBack(rows: readonly Row[], reason: string): Promise<void> {
    const done = await this.send('withdrawals', { records: rows.map(versionOf), reason }, 'registers.many.takenBack');
    if (!done) throw this.refusal;
  }

  /** Each record says again what it said before. */
  async undo(): Promise<void> {
    const done = this.done();
    if (done === null) return;
    const reason = this.language.word('registers.many.undoReason');
    if (await this.send('restorals', { records: done.records, reason }, 'registers.many.undone')) this.done.set(null);
  }

  private async send(what: 'changes' | 'withdrawals' | 'restorals', body: object, said: string): Promise<boolean> {
    const project = this.selection.project();
    if (project === null || this.busy()) return false;
    this.busy.set(true);
    this.failure.set('');
    try {
      const { records } = await this.writer.send('POST', paths.registerChanges(project, this.register, what), body, recordsChanged);
      const words = this.language.counted(said, records.length);
      this.announcements.say(words);
      this.chosen.set(new Set());
      this.done.set({ said: words, records });
      this.changes.update((times) => times + 1);
      return true;
    } catch (error) {
      this.refusal = problemOf(error);
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

const versionOf = ({ recordId, version }: Row) => ({ id: recordId, version });
