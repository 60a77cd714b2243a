import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { deskHours, type DeskRecord, paths } from '#contract';
import { openingState, weekdays } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { ProgrammeClock } from '../../shared/selection/programme-clock';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { KeepingList } from './keeping-list';
import { WeekEditor } from './week-editor';
import { allWeekdays, changesAfter, hoursAWeek, hoursInForce } from './week-of-hours';

/** When a desk receives people: the week, changes to come, and the days on which it stayed shut. */
@Component({
  selector: 'app-hours-panel',
  imports: [Failure, Icon, KeepingList, TranslocoDirective, WeekEditor],
  templateUrl: './hours-panel.html',
  styleUrl: './hours-panel.scss',
})
export class HoursPanel {
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ProgrammeClock);

  readonly desk = input.required<DeskRecord>();

  protected readonly editing = signal(false);
  protected readonly today = this.session.today;
  protected readonly mayKeep = computed(() => this.session.may('desk-keeping.edit'));
  protected readonly seesClosures = computed(() => this.session.may('desk-keeping.read'));
  protected readonly hours = contractResource(deskHours, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.deskHours(project, this.desk().code);
  });
  private readonly slots = computed(() => (this.hours.hasValue() ? this.hours.value().slots : []));
  protected readonly week = computed(() => this.weekOn(this.today()));
  protected readonly total = computed(() => this.formats.amount(hoursAWeek(hoursInForce(this.slots(), this.today())), ''));
  protected readonly later = computed(() =>
    changesAfter(this.slots(), this.today()).map((day) => ({
      day: this.formats.day(day),
      week: this.weekOn(day).filter(({ slots }) => slots.length > 0),
    })),
  );
  /** How it stands at this very moment, as one sentence. */
  protected readonly now = computed(() => {
    if (!this.hours.hasValue()) return '';
    const state = openingState(this.hours.value(), this.today(), this.clock.now());
    const key = state.kind === 'shut' ? `shut.${state.reason}` : state.kind;
    return this.language.word(`desks.now.${key}`, { time: this.clock.now() });
  });

  protected close(saved: boolean): void {
    this.editing.set(false);
    if (saved) this.hours.reload();
  }

  private weekOn(day: string): readonly { readonly name: string; readonly slots: readonly string[] }[] {
    const slots = hoursInForce(this.slots(), day);
    return allWeekdays.map((weekday) => ({
      name: weekdays[weekday].label[this.language.code()],
      slots: slots.filter((slot) => slot.weekday === weekday).map(({ from, to }) => `${from}–${to}`),
    }));
  }
}
