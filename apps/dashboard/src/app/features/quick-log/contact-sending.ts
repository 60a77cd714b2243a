import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { paths, type RecordView, recordView } from '#contract';
import type { RecordContent } from '#domain';
import { firstValueFrom } from 'rxjs';
import { newWrite, type NewWrite } from '../../shared/http/new-write';
import { type ProblemError, problemOf } from '../../shared/http/problem-error';
import { Writer } from '../../shared/http/writer';
import { Selection } from '../../shared/selection/selection';

/** What became of the last contact. */
interface Sent {
  readonly project: string;
  readonly view: RecordView;
  readonly undone: boolean;
}

/**
 * Sends contacts one after the other. A contact is saved only once the API has answered; until then every try is the same write, so that a
 * double click, a retry and a lost reply keep one.
 */
@Injectable()
export class ContactSending {
  private readonly writer = inject(Writer);
  private readonly http = inject(HttpClient);
  private readonly selection = inject(Selection);

  private write: NewWrite = newWrite();
  /** What was sent with this write, without an answer that settled it. */
  private unsettled: string | null = null;
  private readonly working = signal(false);
  private readonly sent = signal<Sent | null>(null);
  private readonly failed = signal<ProblemError | null>(null);

  readonly busy = this.working.asReadonly();
  readonly last = this.sent.asReadonly();
  readonly failure = computed(() => this.failed()?.problem ?? null);

  /** Whether it is saved. A second call while the first is under way does nothing. */
  async save(content: RecordContent): Promise<boolean> {
    const project = this.selection.project();
    if (project === null) return false;
    return this.carryOut(async () => {
      const written = JSON.stringify(content);
      // another content is another request, but still the same record
      if (this.unsettled !== null && this.unsettled !== written) this.write = { ...this.write, idempotencyKey: crypto.randomUUID() };
      this.unsettled = written;
      const view = await this.post(project, content);
      this.write = newWrite();
      this.unsettled = null;
      this.sent.set({ project, view, undone: false });
    });
  }

  /** Takes the last contact back, for the reason given. */
  async undo(reason: string): Promise<boolean> {
    const last = this.sent();
    if (last === null || last.undone) return false;
    return this.carryOut(async () => {
      const address = paths.registerRecord(last.project, 'contacts', last.view.id);
      const view = await this.writer.send('DELETE', address, { reason }, recordView, { ifMatch: last.view.version });
      this.sent.set({ ...last, view, undone: true });
    });
  }

  forget(): void {
    this.sent.set(null);
    this.failed.set(null);
  }

  private async post(project: string, content: RecordContent): Promise<RecordView> {
    const { id, idempotencyKey } = this.write;
    try {
      return await this.writer.send('POST', paths.register(project, 'contacts'), { id, content }, recordView, { idempotencyKey });
    } catch (error) {
      const { problem } = problemOf(error);
      // an earlier try arrived after all: its reply was lost, and what was changed since is not in it
      if (problem.code !== 'taken' || problem.field !== 'id') throw error;
      const kept = recordView.parse(await firstValueFrom(this.http.get(paths.registerRecord(project, 'contacts', id))));
      const address = paths.registerRecord(project, 'contacts', id);
      const whole = { time: null, person: null, services: null, notes: null, ...content };
      return this.writer.send('PATCH', address, { content: whole }, recordView, { ifMatch: kept.version });
    }
  }

  private async carryOut(work: () => Promise<void>): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    this.failed.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.failed.set(problemOf(error));
      return false;
    } finally {
      this.working.set(false);
    }
  }
}
