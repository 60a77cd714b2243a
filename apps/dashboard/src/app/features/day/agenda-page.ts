import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { appointmentCalendar, type DayAppointment, paths } from '#contract';
import { isUnsettled } from '#domain';
import { longDay, longMonth, weekdayName } from '../../shared/calendar/day-names';
import { type CalendarView, dayByKey, drawnDays, stepped } from '../../shared/calendar/drawn-days';
import { ChoiceField } from '../../shared/forms/choice-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import { EmptyState } from '../../shared/ui/empty-state';
import { type Segment, SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { type CalendarDayCell, daysWithAppointments, weeksOf } from './calendar-days';

const views: readonly CalendarView[] = ['week', 'month', 'list'];
/** So many of a day stand in a month; the others are behind its number. */
const mostInMonth = 3;

/** The appointments of a desk in a week or a month, and as a list. The days are walked with the arrows. */
@Component({
  selector: 'app-agenda-page',
  imports: [ChoiceField, EmptyState, Failure, Icon, NgTemplateOutlet, RouterLink, SegmentedToggle, TranslocoDirective],
  templateUrl: './agenda-page.html',
  styleUrl: './agenda-page.scss',
})
export class AgendaPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly narrow = inject(NarrowScreen).on;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly device = inject(DeskOfDevice);

  /** A day of the week or month that is drawn; without it today. */
  readonly from = input<string>();
  readonly view = input<string>();

  protected readonly today = this.session.today;
  protected readonly day = computed(() => this.from() ?? this.today());
  /** What is asked for; a grid of seven columns has no room on a phone. */
  protected readonly shownView = computed<CalendarView>(() => {
    const asked = views.find((one) => one === this.view());
    return this.narrow() ? 'list' : (asked ?? 'week');
  });
  protected readonly views = computed<readonly Segment[]>(() => views.map((key) => ({ key, name: this.language.word(`day.view.${key}`) })));
  protected readonly canChooseView = computed(() => !this.narrow());
  protected readonly chosenDesk = computed(() => this.device.desk() || (this.device.desks()[0]?.id ?? ''));
  protected readonly desks = computed(() => this.device.desks().map(({ id, name, code }) => ({ code: id, label: `${name} · ${code}` })));
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly calendar = contractResource(appointmentCalendar, () => {
    const project = this.selection.project();
    const [from, to] = drawnDays(this.shownView(), this.day());
    const desk = this.chosenDesk();
    return project === null || desk === '' ? undefined : { url: paths.appointmentCalendar(project), params: { desk, from, to } };
  });
  private readonly appointments = computed(() => (this.calendar.hasValue() ? this.calendar.value().items : []));
  protected readonly weeks = computed(() => weeksOf(this.shownView(), this.day(), this.appointments()));
  protected readonly listed = computed(() => daysWithAppointments(this.appointments()));
  protected readonly heading = computed(() => {
    const code = this.language.code();
    const [from, to] = drawnDays(this.shownView(), this.day());
    return this.shownView() === 'week' ? `${longDay(from, code)} – ${longDay(to, code)}` : longMonth(this.day(), code);
  });
  protected readonly weekdays = computed(() =>
    (this.weeks()[0] ?? []).map(({ day }) => ({
      short: weekdayName(day, this.language.code(), 'short'),
      long: weekdayName(day, this.language.code(), 'long'),
    })),
  );

  /** A list of this month begins where the desk is: the days before today are folded away, unless nothing is left. */
  protected readonly past = computed(() => {
    const days = this.listed();
    return this.from() === undefined && days.some(({ day }) => day >= this.today()) ? days.filter(({ day }) => day < this.today()) : [];
  });
  protected readonly coming = computed(() => this.listed().slice(this.past().length));
  /** Where the arrows lead while the page is on its way there. */
  private walkedTo: string | null = null;

  protected isOver({ status }: DayAppointment): boolean {
    return !isUnsettled(status);
  }

  protected choose(query: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected step(step: 1 | -1): void {
    void this.choose({ from: stepped(this.shownView(), this.day(), step) });
  }

  /** The arrows lead from day to day, over the edge of what is drawn too. */
  protected async walk(event: KeyboardEvent, day: string): Promise<void> {
    const to = dayByKey(event.key, this.walkedTo ?? day, this.shownView());
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.walkedTo = to;
    await this.choose({ from: to });
    setTimeout(() => {
      // a later key has led on
      if (this.walkedTo !== to) return;
      this.host.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
      this.walkedTo = null;
    }, 0);
  }

  protected shown(cell: CalendarDayCell): readonly DayAppointment[] {
    return this.shownView() === 'month' ? cell.appointments.slice(0, mostInMonth) : cell.appointments;
  }

  protected hidden(cell: CalendarDayCell): number {
    return cell.appointments.length - this.shown(cell).length;
  }

  protected dayNumber(day: string): string {
    return String(Number(day.slice(8)));
  }

  protected dayName(cell: CalendarDayCell): string {
    const day = longDay(cell.day, this.language.code());
    return `${day}, ${this.language.counted('day.appointmentsOf', cell.appointments.length)}`;
  }

  protected long(day: string): string {
    return longDay(day, this.language.code());
  }

  protected name(appointment: DayAppointment): string {
    return appointment.person?.pseudonym ?? this.language.word('day.nobodyNamed');
  }
}
