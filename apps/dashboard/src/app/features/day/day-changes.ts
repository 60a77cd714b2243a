import { inject, Injectable, signal } from '@angular/core';
import { type DayAppointment, paths, recordView, type RegisterName } from '#contract';
import type { AppointmentStatus } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import type { PlainValues } from './few-fields';

/** What is written of a record of the day, on the version that was seen. */
export interface DayChange {
  readonly register: RegisterName;
  readonly id: string;
  readonly version: number;
  readonly content: PlainValues;
  /** What its fields said before, so that it can be taken back. */
  readonly before: PlainValues;
  /** Key of the sentence that tells it: `day.said.<said>`. */
  readonly said: string;
}

/** Changes of records of the day, one after the other: what became of an appointment, its day, the answer to a referral. */
@Injectable()
export class DayChanges {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly working = signal<string | null>(null);
  private readonly done = signal<DayChange | null>(null);
  private readonly failed = signal('');

  /** Id of the one that is being written. */
  readonly busy = this.working.asReadonly();
  /** The last change, with the version it made. */
  readonly last = this.done.asReadonly();
  /** Why the last change did not go through. */
  readonly failure = this.failed.asReadonly();

  /** What became of an appointment. */
  say({ id, version, status: before }: DayAppointment, status: AppointmentStatus): Promise<boolean> {
    return this.change({ register: 'appointments', id, version, content: { status }, before: { status: before }, said: status });
  }

  /** A day for who asked for one, or another day: whoever is given a day has it confirmed. */
  give({ id, version, status, slotOn, slotAt }: DayAppointment, slot: PlainValues): Promise<boolean> {
    const change = { id, version, content: { ...slot, status: 'confirmed' }, before: { slotOn, slotAt, status } };
    return this.change({ register: 'appointments', ...change, said: slotOn === null ? 'given' : 'moved' });
  }

  /** Whether it went through. */
  async change(change: DayChange): Promise<boolean> {
    const { register, id, version, content, said } = change;
    const project = this.selection.project();
    if (project === null || this.working() !== null) return false;
    this.working.set(id);
    this.failed.set('');
    try {
      const address = paths.registerRecord(project, register, id);
      const view = await this.writer.send('PATCH', address, { content }, recordView, { ifMatch: version });
      this.done.set({ ...change, version: view.version });
      this.announcements.say(this.language.word(`day.said.${said}`));
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
    const isBack = await this.change({ ...last, content: last.before, before: last.content, said: 'takenBack' });
    if (isBack) this.done.set(null);
    return isBack;
  }
}
