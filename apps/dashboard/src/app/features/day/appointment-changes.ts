import { inject, Injectable, signal } from '@angular/core';
import { type DayAppointment, paths, recordView } from '#contract';
import type { AppointmentStatus } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';

/** What was last said of an appointment, so that it can be taken back. */
interface LastChange {
  readonly id: string;
  readonly version: number;
  readonly before: AppointmentStatus;
  readonly status: AppointmentStatus;
}

/** Says what became of appointments, one after the other, on the version that was seen. */
@Injectable()
export class AppointmentChanges {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly working = signal<string | null>(null);
  private readonly done = signal<LastChange | null>(null);
  private readonly failed = signal('');

  /** Id of the one that is being written. */
  readonly busy = this.working.asReadonly();
  readonly last = this.done.asReadonly();
  /** Why the last change did not go through. */
  readonly failure = this.failed.asReadonly();

  /** Whether it went through. */
  async say(
    { id, version, status: before }: Pick<DayAppointment, 'id' | 'version' | 'status'>,
    status: AppointmentStatus,
  ): Promise<boolean> {
    const project = this.selection.project();
    if (project === null || this.working() !== null) return false;
    this.working.set(id);
    this.failed.set('');
    try {
      const address = paths.registerRecord(project, 'appointments', id);
      const view = await this.writer.send('PATCH', address, { content: { status } }, recordView, { ifMatch: version });
      this.done.set({ id, version: view.version, before, status });
      this.announcements.say(this.language.word(`day.said.${status}`));
      return true;
    } catch (error) {
      this.failed.set(sentenceWithReference(problemOf(error).problem, this.language));
      this.announcements.fail(this.failed());
      return false;
    } finally {
      this.working.set(null);
    }
  }

  /** Says again what it was before. */
  async takeBack(): Promise<boolean> {
    const last = this.done();
    if (last === null) return false;
    const isBack = await this.say({ id: last.id, version: last.version, status: last.status }, last.before);
    if (isBack) this.done.set(null);
    return isBack;
  }
}
