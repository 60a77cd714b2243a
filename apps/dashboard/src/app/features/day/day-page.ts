import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DayAppointment, type DayView, dayView, paths } from '#contract';
import { addDays, type AppointmentStatus, isUnsettled } from '#domain';
import { missingField } from '#wording';
import { ChoiceField } from '../../shared/forms/choice-field';
import { focusReturn } from '../../shared/forms/focus-return';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { DoubledServices } from '../../shared/people/doubled-services';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { AppointmentRow } from './appointment-row';
import { DayChanges } from './day-changes';
import { longDay } from '../../shared/calendar/day-names';
import { DueCard } from './due-card';
import { FewFields, type PlainValues } from './few-fields';
import { openingOfDay } from './opening-of-day';

type DayReferral = DayView['referrals']['items'][number];

/** The day of a desk on one page: who comes, who came, and what waits. */
@Component({
  selector: 'app-day-page',
  imports: [AppointmentRow, ChoiceField, DoubledServices, DueCard, Failure, FewFields, Icon, RouterLink, TranslocoDirective],
  providers: [DayChanges],
  templateUrl: './day-page.html',
  styleUrl: './day-page.scss',
})
export class DayPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly device = inject(DeskOfDevice);
  protected readonly quickLog = inject(QuickLog);
  protected readonly changes = inject(DayChanges);

  /** The day, as the address says it; without it today. */
  readonly on = input<string>();

  protected readonly today = this.session.today;
  protected readonly shownDay = computed(() => this.on() ?? this.today());
  protected readonly day = contractResource(dayView, () => {
    const project = this.selection.project();
    const desk = this.chosenDesk();
    return project === null || desk === '' ? undefined : { url: paths.day(project), params: { desk, on: this.on() } };
  });
  /** Whether it is known that there is no desk: not while the project is still on its way. */
  protected readonly hasNone = computed(() => this.context.project.hasValue() && this.chosenDesk() === '');
  /** The desk of this device, or the first there is. */
  protected readonly chosenDesk = computed(() => this.device.desk() || (this.device.desks()[0]?.id ?? ''));
  protected readonly desks = computed(() => this.device.desks().map(({ id, name, code }) => ({ code: id, label: `${name} · ${code}` })));
  protected readonly heading = computed(() => longDay(this.shownDay(), this.language.code()));
  protected readonly deskName = computed(() => this.device.desks().find(({ id }) => id === this.chosenDesk())?.name ?? '');
  /** Its hours on that day, and when it stays shut next. */
  protected readonly opening = openingOfDay(() => ({ desk: this.chosenDesk(), day: this.shownDay() }));
  private readonly focus = focusReturn();
  /** Id of the referral that is being answered. */
  protected readonly answering = signal<string | null>(null);
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly mayOpenRecords = computed(() => this.session.may('records.read'));
  protected readonly list = computed(() => (this.day.hasValue() ? this.day.value().appointments.items : []));
  protected readonly open = computed(() => this.list().filter(({ status }) => isUnsettled(status)).length);
  /** The first of today that is still to come about. */
  protected readonly nextId = computed(() => {
    if (!this.day.hasValue() || !this.day.value().isToday) return null;
    return this.list().find(({ status }) => isUnsettled(status))?.id ?? null;
  });
  protected readonly average = computed(() => {
    const counts = this.day.hasValue() ? this.day.value().counts : null;
    return counts && counts.contacts > 0 ? Math.round(counts.minutes / counts.contacts) : 0;
  });

  constructor() {
    // a contact that was logged is one more
    let seen = this.quickLog.changes();
    effect(() => {
      const now = this.quickLog.changes();
      if (now !== seen) this.day.reload();
      seen = now;
    });
  }

  protected step(days: number): void {
    const on = addDays(this.shownDay(), days);
    this.goTo(on === this.today() ? null : on);
  }

  protected goTo(on: string | null): void {
    void this.router.navigate([], { queryParams: { on }, queryParamsHandling: 'merge' });
  }

  protected async become(appointment: DayAppointment, status: AppointmentStatus): Promise<void> {
    if (!(await this.changes.say(appointment, status))) {
      this.day.reload();
      return;
    }
    this.day.reload();
    // a held appointment has its contact; what is known of it stands there already
    if (status === 'held') this.log(appointment);
  }

  protected async give(appointment: DayAppointment, slot: PlainValues): Promise<void> {
    await this.changes.give(appointment, slot);
    this.day.reload();
  }

  /** What a referral has in the form of its answer: who is taken up was so since they were sent. */
  protected sent({ sentOn }: DayReferral): PlainValues {
    return { sentOn, outcome: null, takenUpOn: null, feedback: null };
  }

  protected async answer({ id, version }: DayReferral, content: PlainValues): Promise<void> {
    const before = { outcome: null, takenUpOn: null, feedback: null };
    if (await this.changes.change({ register: 'referrals', id, version, content, before, said: 'answered' })) this.leaveAnswer();
    this.day.reload();
  }

  protected beginAnswer(id: string): void {
    this.focus.remember();
    this.answering.set(id);
  }

  protected leaveAnswer(): void {
    this.answering.set(null);
    this.focus.giveBack();
  }

  protected log({ id, person, slotOn, slotAt }: DayAppointment): void {
    this.quickLog.open({ desk: this.chosenDesk(), date: slotOn ?? this.today(), time: slotAt, appointment: id, person });
  }

  protected async takeBack(): Promise<void> {
    await this.changes.takeBack();
    this.day.reload();
  }

  protected dayText(day: string): string {
    return this.formats.day(day);
  }

  protected whole(value: number): string {
    return this.formats.whole(value);
  }

  protected code(field: string, code: string | null): string {
    return code === null ? '' : recordValueText(catalogueField('deskContact', field), code, this.language.code());
  }

  protected missing(fields: readonly string[]): string {
    return fields.map((field) => missingField(field, this.language.code())).join(', ');
  }
}
