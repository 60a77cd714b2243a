import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DayAppointment } from '#contract';
import { type AppointmentStatus, bringsContact, nextStatuses } from '#domain';
import { focusReturn } from '../../shared/forms/focus-return';
import { Icon, type IconName } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { outsideHoursWarning } from '../../shared/records/outside-hours';
import { recordWords } from '../../shared/records/record-words';
import { Selection } from '../../shared/selection/selection';
import { FewFields, type PlainValues } from './few-fields';

const marks: Readonly<Record<AppointmentStatus, IconName>> = {
  requested: 'help',
  confirmed: 'schedule',
  held: 'check',
  no_show: 'visibility-off',
  cancelled_by_person: 'close',
  cancelled_by_desk: 'close',
};

/** One appointment with what can become of it next. What happens most has its button; cancelling stands behind one. */
@Component({
  selector: 'app-appointment-row',
  imports: [FewFields, Icon, RouterLink, TranslocoDirective],
  providers: recordWords,
  templateUrl: './appointment-row.html',
  styleUrl: './appointment-row.scss',
  host: { '[class.over]': 'isOver()', '[class.next]': 'isNext()', '[class.placing]': 'placing()' },
})
export class AppointmentRow {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly focus = focusReturn();
  protected readonly selection = inject(Selection);

  readonly appointment = input.required<DayAppointment>();
  readonly today = input.required<string>();
  /** Whether it is the one that comes next. */
  readonly isNext = input(false);
  readonly mayEdit = input(false);
  readonly busy = input(false);
  /** Whether it says the day: of a list that is of no single one. */
  readonly showsDay = input(false);

  /** Id of its desk. */
  readonly desk = input.required<string>();

  readonly become = output<AppointmentStatus>();
  /** Its day and hour as they are to be. */
  readonly give = output<PlainValues>();
  readonly log = output();

  /** Whether it is being given a day. */
  protected readonly placing = signal(false);
  private readonly written = signal<PlainValues>({});
  /** An appointment outside the hours of the desk is looked at again, and given all the same. */
  protected readonly outside = outsideHoursWarning(() => {
    const { slotOn: date, slotAt: time } = this.written();
    if (!this.placing() || typeof date !== 'string') return null;
    return { desk: this.desk(), date, time: typeof time === 'string' ? time : null, channel: null, place: null };
  });

  protected readonly icon = computed(() => marks[this.appointment().status]);
  protected readonly isOver = computed(() => nextStatuses(this.appointment().status, true).length === 0);
  /** Whether it was held and its contact is not logged yet. */
  protected readonly lacksContact = computed(() => bringsContact(this.appointment().status) && this.appointment().contact === null);
  protected readonly who = computed(() => this.appointment().person?.pseudonym ?? this.language.word('day.nobodyNamed'));
  protected readonly when = computed(() => {
    const { slotOn, slotAt } = this.appointment();
    if (slotOn === null) return this.language.word('day.noDay');
    return this.showsDay() ? this.formats.day(slotOn) : (slotAt ?? this.language.word('day.noHour'));
  });
  protected readonly about = computed(() => {
    const { waitingWorkingDays, requestedOn, slotOn } = this.appointment();
    const asked = this.language.word('day.askedOn', { day: this.formats.day(requestedOn) });
    return slotOn === null || waitingWorkingDays === null ? asked : `${asked} · ${this.language.counted('day.waited', waitingWorkingDays)}`;
  });
  /** What the form of its day begins with. */
  protected readonly slot = computed<PlainValues>(() => {
    const { slotOn, slotAt, requestedOn } = this.appointment();
    return { slotOn, slotAt, requestedOn, status: 'confirmed' };
  });
  private readonly next = computed(() => {
    const { status, slotOn } = this.appointment();
    if (!this.mayEdit()) return [];
    return nextStatuses(status, slotOn !== null && slotOn <= this.today()).filter((one) => one !== 'confirmed' || slotOn !== null);
  });
  protected readonly first = computed(() => this.next().filter((one) => !one.startsWith('cancelled')));
  protected readonly others = computed(() => this.next().filter((one) => one.startsWith('cancelled')));

  protected place(): void {
    this.focus.remember();
    this.written.set(this.slot());
    this.placing.set(true);
  }

  protected note(written: PlainValues): void {
    this.written.set(written);
  }

  protected leave(): void {
    this.placing.set(false);
    this.focus.giveBack();
  }

  protected placed(slot: PlainValues): void {
    this.leave();
    this.give.emit(slot);
  }
}
