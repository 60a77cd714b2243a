import { computed, inject, Injectable, signal } from '@angular/core';
import { correctionOf, type DeviceWrite, paths, type RecordView, recordView } from '#contract';
import type { RecordContent } from '#domain';
import { DeviceEntries, type WriteResult } from '../../shared/device/device-entries';
import { newWrite, type NewWrite } from '../../shared/http/new-write';
import { type ProblemError, problemOf } from '../../shared/http/problem-error';
import { Writer } from '../../shared/http/writer';
import { Selection } from '../../shared/selection/selection';

/** What became of the last contact. */
interface Sent {
  readonly project: string;
  /** Id and version, by which it can be taken back. */
  readonly id: string;
  readonly version: number;
  readonly content: RecordContent;
  /** Key under which it waits on this device; null: the API has answered. */
  readonly kept: string | null;
  readonly undone: boolean;
}

/**
 * Sends contacts one after the other. A contact is saved only once the API has answered; without a network it waits on this device (G22).
 * Until then every try is the same write, so that a double click, a retry and a lost reply keep one.
 */
@Injectable()
export class ContactSending {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly device = inject(DeviceEntries);

  private write: NewWrite = newWrite();
  /** What was sent with this write, without an answer that settled it. */
  private unsettled: string | null = null;
  /** The entry of this device that is being mended, with the id its record will have. */
  private mended: { readonly key: string; readonly id: string } | null = null;
  private readonly working = signal(false);
  private readonly sent = signal<Sent | null>(null);
  private readonly failed = signal<ProblemError | null>(null);

  readonly busy = this.working.asReadonly();
  readonly last = this.sent.asReadonly();
  readonly failure = computed(() => this.failed()?.problem ?? null);
  /** Where the last contact is: saved, waiting on this device, or refused when it was sent. */
  readonly state = computed((): 'saved' | 'waiting' | 'refused' | null => {
    const last = this.sent();
    if (last === null) return null;
    const entry = this.device.own().find(({ key }) => key === last.kept);
    if (entry === undefined) return 'saved';
    return entry.refused === null ? 'waiting' : 'refused';
  });

  /** Whether it is saved, or kept. A second call while the first is under way does nothing. */
  async save(content: RecordContent): Promise<boolean> {
    const project = this.selection.project();
    if (project === null) return false;
    return this.carryOut(async () => {
      const written = JSON.stringify(content);
      // another content is another request, but still the same record
      if (this.unsettled !== null && this.unsettled !== written) this.write = { ...this.write, idempotencyKey: crypto.randomUUID() };
      this.unsettled = written;
      const result = await this.post(project, content);
      const made = this.mended?.id ?? this.write.id;
      this.forgetWrite();
      const kept = 'kept' in result ? result.kept : null;
      const view = 'saved' in result ? result.saved : { id: made, version: 1, content };
      this.sent.set({ project, id: view.id, version: view.version, content: view.content, kept, undone: false });
    });
  }

  /** Takes the last contact back, for the reason given; what still waits on this device is not sent. */
  async undo(reason: string): Promise<boolean> {
    const last = this.sent();
    if (last === null || last.undone) return false;
    return this.carryOut(async () => {
      if (last.kept === null || !(await this.device.discard(last.kept))) {
        const address = paths.registerRecord(last.project, 'contacts', last.id);
        await this.writer.send('DELETE', address, { reason }, recordView, { ifMatch: last.version });
      }
      this.sent.set({ ...last, undone: true });
    });
  }

  /** What is saved next takes the place of an entry that waits on this device. */
  mend(key: string, { body }: DeviceWrite): void {
    this.forget();
    this.forgetWrite();
    this.mended = { key, id: typeof body['id'] === 'string' ? body['id'] : this.write.id };
  }

  forget(): void {
    this.sent.set(null);
    this.failed.set(null);
    this.mended = null;
  }

  private forgetWrite(): void {
    this.write = newWrite();
    this.unsettled = null;
    this.mended = null;
  }

  private async post(project: string, content: RecordContent): Promise<WriteResult<RecordView>> {
    const { idempotencyKey } = this.write;
    const id = this.mended?.id ?? this.write.id;
    const write: DeviceWrite = { method: 'POST', address: paths.register(project, 'contacts'), version: null, body: { id, content } };
    // what was sent meanwhile is there under its id
    if (this.mended !== null) {
      const kept = await this.device.mend(this.mended.key, write);
      if (kept !== null) return { kept };
    }
    try {
      return await this.device.write(write, idempotencyKey, recordView);
    } catch (error) {
      const { problem } = problemOf(error);
      // an earlier try arrived after all: its reply was lost, and what was changed since is not in it
      const correction = problem.code === 'taken' && problem.field === 'id' ? correctionOf(write) : null;
      if (correction === null) throw error;
      return this.device.write(correction, crypto.randomUUID(), recordView);
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
