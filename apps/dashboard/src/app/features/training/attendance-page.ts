import { HttpClient } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  HostListener,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { paths } from '#contract';
import { attendanceStatuses, type AttendanceStatus, usualMinimumShare } from '#domain';
import { formatNumber } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import type { Leavable } from '../../shared/forms/leaving-guard';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { saveBlob } from '../../shared/ui/save-blob';
import { AddAttendee } from './add-attendee';
import { type AttendeeRow, isForOperators } from './attendance-marks';
import { AttendanceSheet } from './attendance-sheet';
import { hoursText, longDay, shortDay } from './session-words';

/** Sessions of the course that are told beside the one on screen: the last so many before it. */
const mostBefore = 3;

/** Who came to a session: marked by hand or by key, saved by itself, with hours and shares as they follow. */
@Component({
  selector: 'app-attendance-page',
  imports: [AddAttendee, EmptyState, Failure, Icon, RouterLink, TranslocoDirective],
  providers: [AttendanceSheet],
  templateUrl: './attendance-page.html',
  styleUrl: './attendance-page.scss',
})
export class AttendancePage implements Leavable {
  private readonly http = inject(HttpClient);
  private readonly account = inject(Session);
  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly sheet = inject(AttendanceSheet);

  readonly course = input.required<string>();
  readonly session = input.required<string>();
  /** The code of the sheet that is copied, where one came by it. */
  readonly code = input<string>();

  protected readonly statuses = attendanceStatuses;
  protected readonly register = this.sheet.register;
  protected readonly rows = this.sheet.rows;
  protected readonly figures = this.sheet.figures;
  protected readonly adding = signal(false);
  protected readonly printing = signal(false);
  protected readonly failure = signal('');
  /** The row that the keys mark. */
  protected readonly at = signal<string | null>(null);
  protected readonly heading = computed(() => {
    const session = this.sheet.session();
    if (session === null) return '';
    const time = session.from !== null && session.to !== null ? `, ${session.from}–${session.to}` : '';
    return longDay(session.date, this.language.code()) + time;
  });
  protected readonly about = computed(() => {
    const session = this.sheet.session();
    if (session === null) return '';
    const { hours, place, room, mode, trainer, topic } = session;
    const said = mode === null ? null : recordValueText(catalogueField('courseSession', 'mode'), mode, this.language.code());
    const long = this.language.word('training.hours', { hours: this.hours(hours) });
    return [long, place, room, said, trainer, topic].filter(Boolean).join(' · ');
  });
  protected readonly place = computed(() => {
    const sessions = this.register.hasValue() ? this.register.value().sessions.filter(({ status }) => status !== 'cancelled') : [];
    const number = sessions.findIndex(({ id }) => id === this.session()) + 1;
    return number === 0 ? '' : this.language.word('training.numberOf', { number, of: sessions.length });
  });
  /** Sessions before this one, the nearest last. */
  protected readonly earlier = computed(() => {
    const sessions = this.register.hasValue() ? this.register.value().sessions : [];
    const here = sessions.findIndex(({ id }) => id === this.session());
    return sessions
      .slice(0, Math.max(0, here))
      .filter(({ status }) => status !== 'cancelled')
      .slice(-mostBefore);
  });
  protected readonly forOperators = computed(() => this.register.hasValue() && isForOperators(this.register.value()));
  protected readonly hasTests = computed(() => this.rows().some(({ attendee }) => attendee.tests.length > 0));
  protected readonly isToCome = computed(() => (this.sheet.session()?.date ?? '') > this.account.today());
  protected readonly isCancelled = computed(() => this.sheet.session()?.status === 'cancelled');
  protected readonly isClosed = signal(false);
  protected readonly isHeld = computed(() => this.isClosed() || this.sheet.session()?.status === 'held');
  protected readonly mayMark = computed(
    () => this.register.hasValue() && this.register.value().mayMark && !this.isToCome() && !this.isCancelled(),
  );
  protected readonly mayEdit = computed(() => this.register.hasValue() && this.register.value().mayMark);
  protected readonly minimum = computed(
    () => (this.register.hasValue() ? this.register.value().course.minimumShare : null) ?? usualMinimumShare,
  );
  protected readonly minimumText = computed(() => this.formats.percent(this.minimum(), 0));
  protected readonly planned = computed(() => (this.register.hasValue() ? this.register.value().course.hoursPlanned : null));
  /** Letter of each status in the language of the screen. */
  protected readonly letters = computed(() => attendanceStatuses.map((status) => ({ status, letter: this.letter(status) })));

  constructor() {
    effect(() => {
      const where = { course: this.course(), session: this.session() };
      untracked(() => {
        this.sheet.where.set(where);
      });
    });
    effect(() => {
      this.sheet.fromPaper.set(this.code() !== undefined);
    });
  }

  /** What waits is saved before one goes; only what cannot be saved is asked about. */
  async mayLeave(): Promise<boolean> {
    if (!this.sheet.isDirty()) return true;
    return (await this.sheet.save()) || confirm(this.language.word('training.leave'));
  }

  @HostListener('window:beforeunload', ['$event'])
  protected keep(event: BeforeUnloadEvent): void {
    if (this.sheet.isDirty()) event.preventDefault();
  }

  protected mark({ attendee }: AttendeeRow, status: AttendanceStatus): void {
    if (!this.mayMark()) return;
    this.at.set(attendee.enrolment);
    this.sheet.markAs([attendee.enrolment], status);
    if (status === 'partial') this.focus(`#out-${attendee.enrolment}`);
  }

  protected allPresent(): void {
    this.sheet.allPresent();
    this.announcements.say(this.language.word('training.saidAllPresent'));
  }

  /** A row answers to the letters of the statuses and the arrows, wherever in it one is; a time is written first. */
  protected key(event: KeyboardEvent, row: AttendeeRow): void {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key.toLowerCase() !== 'z')) return;
    const inTime = event.target instanceof HTMLInputElement;
    if (event.ctrlKey) {
      if (inTime) return;
      this.sheet.undo();
    } else if (event.key === 'ArrowDown' || (inTime && event.key === 'Enter')) this.move(row, 1);
    else if (event.key === 'ArrowUp') this.move(row, -1);
    else if (inTime) return;
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.turn(row, event.key === 'ArrowRight' ? 1 : -1);
    else {
      const found = this.letters().find(({ letter }) => letter.toLowerCase() === event.key.toLowerCase());
      if (!found || !this.mayMark()) return;
      this.mark(row, found.status);
      if (found.status !== 'partial') this.move(row, 1);
    }
    event.preventDefault();
    // single keys of the page mean something else
    event.stopPropagation();
  }

  protected writeTime({ attendee }: AttendeeRow, part: 'inAt' | 'outAt', text: string): void {
    this.sheet.write(attendee.enrolment, { [part]: text === '' ? null : text, hours: null });
  }

  protected writeHours({ attendee }: AttendeeRow, text: string): void {
    const hours = Number(text.replace(',', '.'));
    this.sheet.write(attendee.enrolment, { hours: text.trim() === '' || !Number.isFinite(hours) ? null : hours });
  }

  protected async close(): Promise<void> {
    this.failure.set('');
    if (!(await this.sheet.save(true))) return;
    this.isClosed.set(true);
    this.announcements.say(this.language.word('training.saidClosed'));
  }

  protected async print(): Promise<void> {
    const project = this.selection.project();
    const session = this.sheet.session();
    if (project === null || session === null || this.printing()) return;
    this.printing.set(true);
    this.failure.set('');
    try {
      const address = paths.sessionSheet(project, session.id);
      const content = await firstValueFrom(this.http.post(address, { language: this.language.code() }, { responseType: 'blob' }));
      saveBlob(`${this.language.word('training.fileName')}-${session.date}.pdf`, content);
      this.announcements.say(this.language.word('training.saidPrinted'));
      // the code it was stamped with
      if (session.sheetCode === null && !this.sheet.isDirty()) this.register.reload();
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.printing.set(false);
    }
  }

  protected added(enrolment: string | null): void {
    this.adding.set(false);
    if (enrolment !== null) this.register.reload();
  }

  protected name({ attendee }: AttendeeRow): string {
    return attendee.person.name ?? attendee.person.pseudonym;
  }

  protected roleText({ attendee }: AttendeeRow): string {
    return attendee.role === null ? '' : recordValueText(catalogueField('enrolment', 'role'), attendee.role, this.language.code());
  }

  protected statusText(status: AttendanceStatus): string {
    return this.language.word(`training.statuses.${status}`);
  }

  /** Of an earlier session: the hours, or why there were none. */
  protected earlierText({ attendee }: AttendeeRow, session: string): string {
    const mark = attendee.marks[session];
    if (mark === undefined) return '–';
    return mark.hours > 0
      ? this.language.word('training.shortHours', { hours: this.hours(mark.hours) })
      : this.statusText(mark.status).toLowerCase();
  }

  protected score({ attendee }: AttendeeRow, moment: 'pre' | 'post'): string {
    const test = attendee.tests.find((one) => one.moment === moment);
    return test === undefined ? '–' : this.formats.whole(test.score);
  }

  protected share({ standing }: AttendeeRow): string {
    return standing.attendanceShare === null ? '–' : this.formats.percent(standing.attendanceShare, 0);
  }

  protected shareWidth({ standing }: AttendeeRow): number {
    return Math.min(100, (standing.attendanceShare ?? 0) * 100);
  }

  /** Why a mark cannot be saved, as a sentence; empty: it can. */
  protected faultText({ fault, attendee }: AttendeeRow): string {
    const code = fault ?? this.sheet.refused().get(attendee.enrolment);
    return code === undefined ? '' : this.language.word(`training.fault.${code}`) || this.language.word('training.fault.other');
  }

  protected hours(hours: number): string {
    return hoursText(hours, this.language.code());
  }

  protected day(day: string): string {
    return shortDay(day, this.language.code());
  }

  protected gain(value: number): string {
    return `${value > 0 ? '+' : ''}${formatNumber(value, 1, this.language.code())}`;
  }

  protected time(instant: string): string {
    return new Intl.DateTimeFormat(this.language.code(), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  }

  private letter(status: AttendanceStatus): string {
    return this.language.word(`training.letters.${status}`);
  }

  private move(row: AttendeeRow, by: 1 | -1): void {
    const rows = this.rows();
    const next = rows[rows.findIndex(({ attendee }) => attendee.enrolment === row.attendee.enrolment) + by];
    if (!next) return;
    this.at.set(next.attendee.enrolment);
    this.focus(`#mark-${next.attendee.enrolment} [tabindex='0']`);
  }

  private turn(row: AttendeeRow, by: 1 | -1): void {
    const from = row.mark === null ? (by === 1 ? -1 : 0) : attendanceStatuses.indexOf(row.mark.status);
    const next = attendanceStatuses[(from + by + attendanceStatuses.length) % attendanceStatuses.length];
    if (!next || !this.mayMark()) return;
    this.at.set(row.attendee.enrolment);
    this.sheet.markAs([row.attendee.enrolment], next);
    this.focus(`#mark-${row.attendee.enrolment} [aria-checked='true']`);
  }

  /** After the drawing: what was just made can be reached. */
  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
