import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { attendanceSaved, type AttendanceSaved, courseRegister, type CourseRegister, paths, recordsRefusal } from '#contract';
import type { AttendanceStatus } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { type AttendeeRow, figuresOf, isSameMark, type Mark, type Marks, rowsOf, savedMarks, sentMark } from './attendance-marks';

/** So long nothing is written before what was marked is saved by itself. */
const pauseMs = 700;

/** Where the saving of the marks stands. */
export type SavingState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

/**
 * The register of a session while it is filled in: marks appear at once, are saved together when the hand rests, and are kept until the
 * server has them. Nothing that was marked is lost to a failure or to somebody who marks beside one.
 */
@Injectable()
export class AttendanceSheet {
  private readonly http = inject(HttpClient);
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);

  /** Course and session that are on screen. */
  readonly where = signal<{ readonly course: string; readonly session: string } | null>(null);
  /** Whether it is copied from a sheet that was signed. */
  readonly fromPaper = signal(false);
  readonly register = contractResource(courseRegister, () => {
    const [project, where] = [this.selection.project(), this.where()];
    return project === null || where === null ? undefined : paths.courseRegister(project, where.course);
  });
  /** What was marked and the server does not have yet. */
  private readonly drafts = signal<Marks>(new Map());
  /** What the server took since the register was read. */
  private readonly taken = signal<{ readonly of: CourseRegister; readonly version: number; readonly marks: Marks } | null>(null);
  private readonly before = signal<readonly Marks[]>([]);
  /** Codes of what the server refused, by enrolment. */
  readonly refused = signal<ReadonlyMap<string, string>>(new Map());
  readonly state = signal<SavingState>('idle');
  readonly savedAt = signal<string | null>(null);
  readonly failure = signal('');
  /** Whether somebody marked beside this page. */
  readonly wasBeside = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idempotency: { readonly body: string; readonly key: string } | null = null;

  readonly session = computed(() => {
    const where = this.where();
    if (!this.register.hasValue() || where === null) return null;
    return this.register.value().sessions.find(({ id }) => id === where.session) ?? null;
  });
  private readonly stored = computed<{ readonly version: number; readonly marks: Marks }>(() => {
    const session = this.session();
    if (!this.register.hasValue() || session === null) return { version: 0, marks: new Map() };
    const [register, taken] = [this.register.value(), this.taken()];
    return taken?.of === register ? taken : { version: session.attendanceVersion, marks: savedMarks(register, session.id) };
  });
  private readonly marks = computed<Marks>(() => new Map([...this.stored().marks, ...this.drafts()]));
  readonly rows = computed<readonly AttendeeRow[]>(() => {
    const session = this.session();
    return session === null || !this.register.hasValue() ? [] : rowsOf(this.register.value(), session, this.marks());
  });
  readonly figures = computed(() => figuresOf(this.rows()));
  readonly isDirty = computed(() => this.drafts().size > 0);
  readonly canUndo = computed(() => this.before().length > 0);

  /** A status for some people; times stay where they still say something. */
  markAs(enrolments: readonly string[], status: AttendanceStatus): void {
    this.change(enrolments, (mark) => {
      if (mark?.status === status) return mark;
      return { status, inAt: null, outAt: null, hours: null };
    });
  }

  /** When somebody came or went, or how many hours they were there. */
  write(enrolment: string, part: Partial<Pick<NonNullable<Mark>, 'inAt' | 'outAt' | 'hours'>>): void {
    this.change([enrolment], (mark) => ({ ...(mark ?? { inAt: null, outAt: null, hours: null }), status: 'partial', ...part }));
  }

  /** Everybody who is not marked yet was there throughout. */
  allPresent(): void {
    const open = this.rows().filter(({ mark }) => mark === null);
    this.markAs(
      (open.length > 0 ? open : this.rows()).map(({ attendee }) => attendee.enrolment),
      'present',
    );
  }

  undo(): void {
    const last = this.before().at(-1);
    if (!last) return;
    this.before.update((all) => all.slice(0, -1));
    this.become(last);
  }

  /** Saves what is marked now; with `close` the register is closed. Whether all of it is saved. */
  async save(close = false): Promise<boolean> {
    clearTimeout(this.timer);
    const [project, session] = [this.selection.project(), this.session()];
    if (project === null || session === null) return false;
    if (this.state() === 'saving') {
      this.wait();
      return false;
    }
    const sending = this.sendable();
    if (sending.size === 0 && !close) return !this.isDirty();
    this.state.set('saving');
    this.failure.set('');
    try {
      const marks = [...sending].map(([enrolment, mark]) => sentMark(enrolment, mark));
      const body = { marks, source: this.fromPaper() ? 'paper' : 'digital', close };
      const answer = await this.writer.send('PUT', paths.sessionAttendance(project, session.id), body, attendanceSaved, {
        ifMatch: this.stored().version,
        idempotencyKey: this.keyOf(JSON.stringify([body, this.stored().version])),
      });
      this.take(answer, sending);
      return !this.isDirty();
    } catch (error) {
      return this.refuse(error, close);
    }
  }

  private change(enrolments: readonly string[], become: (mark: Mark) => Mark): void {
    const marks = this.marks();
    const next = new Map(enrolments.map((enrolment) => [enrolment, become(marks.get(enrolment) ?? null)]));
    if ([...next].every(([enrolment, mark]) => isSameMark(mark, marks.get(enrolment) ?? null))) return;
    this.before.update((all) => [...all.slice(-49), marks]);
    this.become(new Map([...marks, ...next]));
  }

  /** What differs from what the server has is to be saved. */
  private become(marks: Marks): void {
    const stored = this.stored().marks;
    const changed = [...marks].filter(([enrolment, mark]) => !isSameMark(mark, stored.get(enrolment) ?? null));
    const known = this.drafts();
    this.refused.update(
      (all) => new Map([...all].filter(([enrolment]) => isSameMark(known.get(enrolment) ?? null, marks.get(enrolment) ?? null))),
    );
    this.drafts.set(new Map(changed));
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.state() !== 'saving') this.state.set(this.isDirty() ? 'waiting' : 'saved');
    this.timer = setTimeout(() => void this.save(), pauseMs);
  }

  /** What can be taken: a mark whose hours are not written yet waits for them, and what was refused for its correction. */
  private sendable(): Marks {
    const faulty = new Set(this.rows().flatMap(({ fault, attendee }) => (fault === null ? [] : attendee.enrolment)));
    const refused = this.refused();
    return new Map([...this.drafts()].filter(([enrolment]) => !faulty.has(enrolment) && !refused.has(enrolment)));
  }

  private take({ version, savedAt }: AttendanceSaved, sent: Marks): void {
    if (this.register.hasValue()) {
      const marks = new Map([...this.stored().marks, ...sent]);
      this.taken.set({ of: this.register.value(), version, marks });
      this.drafts.update((drafts) => new Map([...drafts].filter(([one, mark]) => !isSameMark(mark, marks.get(one) ?? null))));
    }
    this.idempotency = null;
    this.savedAt.set(savedAt);
    this.state.set(this.isDirty() ? 'waiting' : 'saved');
    // what was marked while this was under way
    if (this.sendable().size > 0) this.wait();
  }

  private async refuse(error: unknown, close: boolean): Promise<boolean> {
    const { problem, cause, passing } = problemOf(error);
    this.state.set('failed');
    if (problem.status === 412) return this.readAgain(close);
    const told = recordsRefusal.safeParse(cause instanceof HttpErrorResponse ? cause.error : undefined);
    if (told.success) {
      // one of them does not keep the others from being saved
      this.idempotency = null;
      this.refused.update((all) => new Map([...all, ...told.data.refused.map(({ id, code }) => [id, code] as const)]));
      this.announcements.fail(this.language.word('training.someRefused'));
      if (this.sendable().size > 0 || close) return this.save(close);
      return false;
    }
    if (!passing) this.idempotency = null;
    this.failure.set(sentenceWithReference(problem, this.language));
    this.announcements.fail(this.failure());
    return false;
  }

  /** Somebody marked beside us: their marks are read, ours stand where we marked, and are saved on theirs. */
  private async readAgain(close: boolean): Promise<boolean> {
    this.idempotency = null;
    this.wasBeside.set(true);
    this.taken.set(null);
    const [project, where] = [this.selection.project(), this.where()];
    if (project === null || where === null) return false;
    try {
      this.register.set(courseRegister.parse(await firstValueFrom(this.http.get(paths.courseRegister(project, where.course)))));
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
      return false;
    }
    // marks that are the same by now are no change of ours any more
    const { marks } = this.stored();
    this.drafts.update((drafts) => new Map([...drafts].filter(([one, mark]) => !isSameMark(mark, marks.get(one) ?? null))));
    return this.save(close);
  }

  /** The same marks on the same version are one write, however often they are sent. */
  private keyOf(body: string): string {
    if (this.idempotency?.body !== body) this.idempotency = { body, key: crypto.randomUUID() };
    return this.idempotency.key;
  }
}
