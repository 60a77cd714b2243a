import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CalendarEntry, paths, projectCalendar } from '#contract';
import { type DatedKind, datedKindNames } from '#domain';
import { datedKindName } from '#wording';
import { longDay, longMonth, weekdayName } from '../../shared/calendar/day-names';
import { type CalendarView, dayByKey, drawnDays, stepped } from '../../shared/calendar/drawn-days';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import { EmptyState } from '../../shared/ui/empty-state';
import { type Segment, SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { type CalendarCell, kindsShown, listedDays, summedUp, weeksOfCalendar } from './calendar-cells';
import { CalendarEntryLine } from './calendar-entry';

const views: readonly CalendarView[] = ['week', 'month', 'list'];
/** So many of a day stand in a month; the others are in its week. */
const mostInMonth = 4;

/** Everything dated in a project: a week, a month, or a list, by kind. The days are walked with the arrows. */
@Component({
  selector: 'app-calendar-page',
  imports: [CalendarEntryLine, EmptyState, Failure, Icon, NgTemplateOutlet, SegmentedToggle, TranslocoDirective, WholePipe],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly router = inject(Router);
  private readonly narrow = inject(NarrowScreen).on;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly today = inject(Session).today;

  /** A day of the week or month that is drawn; without it today. */
  readonly from = input<string>();
  readonly view = input<string>();
  /** The kinds that are shown, with commas between; without it all. */
  readonly kinds = input<string>();

  protected readonly day = computed(() => this.from() ?? this.today());
  /** What is asked for; a grid of seven columns has no room on a phone. */
  protected readonly shownView = computed<CalendarView>(() => {
    const asked = views.find((one) => one === this.view());
    return this.narrow() ? 'list' : (asked ?? 'month');
  });
  protected readonly canChooseView = computed(() => !this.narrow());
  protected readonly views = computed<readonly Segment[]>(() =>
    views.map((key) => ({ key, name: this.language.word(`calendar.view.${key}`) })),
  );
  private readonly drawn = computed(() => drawnDays(this.shownView(), this.day()));
  protected readonly calendar = contractResource(projectCalendar, () => {
    const project = this.selection.project();
    const [from, to] = this.drawn();
    return project === null ? undefined : { url: paths.projectCalendar(project), params: { from, to } };
  });
  private readonly found = computed<readonly CalendarEntry[]>(() => (this.calendar.hasValue() ? this.calendar.value().items : []));
  private readonly known = computed(() => datedKindNames.filter((kind) => this.found().some((entry) => entry.kind === kind)));
  private readonly shownKinds = computed(() => kindsShown(this.kinds(), this.known()));
  /** Each kind there is in these days, whether it is shown, and how many of it. */
  protected readonly choices = computed(() =>
    this.known().map((kind) => ({
      kind,
      name: datedKindName(kind, this.language.code()),
      count: this.found().filter((entry) => entry.kind === kind).length,
      on: this.kinds() !== undefined && this.shownKinds().has(kind),
    })),
  );
  private readonly shownEntries = computed(() => this.found().filter(({ kind }) => this.shownKinds().has(kind)));
  protected readonly weeks = computed(() => weeksOfCalendar(this.shownView(), this.day(), this.shownEntries()));
  protected readonly listed = computed(() => listedDays(this.shownEntries(), this.drawn()[0]));
  protected readonly more = computed(() =>
    (this.calendar.hasValue() ? this.calendar.value().more : []).map((kind) => datedKindName(kind, this.language.code())).join(', '),
  );
  protected readonly heading = computed(() => {
    const code = this.language.code();
    const [from, to] = this.drawn();
    return this.shownView() === 'week' ? `${longDay(from, code)} – ${longDay(to, code)}` : longMonth(this.day(), code);
  });
  protected readonly weekdays = computed(() =>
    (this.weeks()[0] ?? []).map(({ day }) => ({
      short: weekdayName(day, this.language.code(), 'short'),
      long: weekdayName(day, this.language.code(), 'long'),
    })),
  );
  /** A file of what is shown, for a calendar of one's own. */
  protected readonly file = computed(() => {
    const project = this.selection.project();
    const [from, to] = this.drawn();
    const kinds = this.kinds() === undefined ? '' : `&kinds=${[...this.shownKinds()].join(',')}`;
    return project === null ? null : `${paths.projectCalendarFile(project)}?from=${from}&to=${to}${kinds}`;
  });
  /** Where the arrows lead while the page is on its way there. */
  private walkedTo: string | null = null;

  protected choose(query: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected step(step: 1 | -1): void {
    void this.choose({ from: stepped(this.shownView(), this.day(), step) });
  }

  /** Adds a kind to those that are shown, or takes it away; without any all are. */
  protected toggle(kind: DatedKind): void {
    const named = new Set(this.kinds() === undefined ? [] : this.shownKinds());
    if (!named.delete(kind)) named.add(kind);
    void this.choose({ kinds: named.size === 0 ? null : datedKindNames.filter((one) => named.has(one)).join(',') });
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

  protected shown(cell: CalendarCell): readonly CalendarEntry[] {
    return this.shownView() === 'month' ? summedUp(cell.entries).slice(0, mostInMonth) : cell.entries;
  }

  protected hidden(cell: CalendarCell): number {
    return (this.shownView() === 'month' ? summedUp(cell.entries).length : cell.entries.length) - this.shown(cell).length;
  }

  protected dayNumber(day: string): string {
    return String(Number(day.slice(8)));
  }

  protected dayName(cell: CalendarCell): string {
    return `${this.long(cell.day)}, ${this.language.counted('calendar.things', cell.entries.length)}`;
  }

  protected long(day: string): string {
    return longDay(day, this.language.code());
  }
}
