import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CalendarEntry } from '#contract';
import { datedTitle } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { stateOf } from './calendar-cells';
import { calendarLink } from './calendar-link';

/** Something dated, in a line that leads to it: a bar says of which kind it is, a word when it is late. */
@Component({
  selector: 'app-calendar-entry',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'calendar'">
      @if (link(); as to) {
        <a class="one {{ family() }} {{ state() }}" [routerLink]="selection.to(...to.page)" [queryParams]="to.query ?? selection.kept()">
          @if (state() === 'late') {
            <app-icon class="s" name="warning" />
          }
          @if (entry().at; as at) {
            <span class="num">{{ at }}</span>
          }
          {{ title() }}
          @if (state() === 'late') {
            <b [class.vh]="!whole()">{{ t('late') }}</b>
          } @else if (state() === 'done') {
            <span class="vh">{{ t('done') }}</span>
          }
        </a>
      } @else {
        <span class="one {{ family() }} {{ state() }}">{{ title() }}</span>
      }
      @if (whole() && place(); as where) {
        <span class="cap">{{ where }}</span>
      }
    </ng-container>
  `,
  styleUrl: './calendar-entry.scss',
})
export class CalendarEntryLine {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly entry = input.required<CalendarEntry>();
  readonly today = input.required<string>();
  /** Whether there is room for the place too. */
  readonly whole = input(false);

  protected readonly title = computed(() => datedTitle(this.entry(), this.language.code()));
  protected readonly state = computed(() => stateOf(this.entry(), this.today()));
  protected readonly link = computed(() => calendarLink(this.entry()));
  protected readonly place = computed(() => {
    const { at, until, place } = this.entry();
    return [at !== null && until !== null ? `${at}–${until}` : null, place].filter(Boolean).join(' · ');
  });
  /** What it looks like: a meeting of people, a day by which something is due, work of a desk, or the frame of the project. */
  protected readonly family = computed(() => {
    switch (this.entry().kind) {
      case 'project':
      case 'period_end':
        return 'frame';
      case 'event':
      case 'meeting':
      case 'course_session':
      case 'group_session':
      case 'support_visit':
        return 'meeting';
      case 'appointments':
      case 'desk_closure':
        return 'desk';
      default:
        return 'deadline';
    }
  });
}
