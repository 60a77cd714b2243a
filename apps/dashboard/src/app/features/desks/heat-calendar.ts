import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { HeatDay, HeatWeek } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { TableTwin } from '../../shared/ui/table-twin';
import type { TableOfChart } from '../../shared/ui/table-of-chart';
import { heatStep } from './heat-step';

interface Cell {
  readonly key: string;
  /** `s1` … `s5`, `none`, `closed`, or nothing beyond the time that is shown. */
  readonly look: string;
  readonly said: string;
}

const announced = new Set(['holiday', 'strike', 'staff', 'works', 'other']);

/**
 * Who came on which day: weeks side by side, Monday at the top, in five steps. A day of closure is hatched and a day without hours empty, so
 * that a zero is no absence. One tab stop: arrows go from day to day and read each aloud, T changes to the table.
 */
@Component({
  selector: 'app-heat-calendar',
  imports: [TableTwin, TranslocoDirective],
  templateUrl: './heat-calendar.html',
  styleUrl: './heat-calendar.scss',
})
export class HeatCalendar {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly announcements = inject(Announcements);

  readonly weeks = input.required<readonly HeatWeek[]>();
  /** Title and time, for the table. */
  readonly caption = input.required<string>();
  /** What it shows, in one sentence. */
  readonly label = input.required<string>();

  protected readonly asTable = signal(false);
  private readonly at = signal<readonly [week: number, day: number] | null>(null);
  private readonly most = computed(() => Math.max(0, ...this.days().map((day) => day?.count ?? 0)));
  private readonly days = computed(() => this.weeks().flatMap(({ days }) => days));
  protected readonly columns = computed(() => {
    const narrow = new Intl.DateTimeFormat(this.language.code(), { month: 'short', timeZone: 'UTC' });
    return this.weeks().map(({ monday, days }, week) => ({
      key: monday,
      month: startsMonth(monday, this.weeks()[week - 1]?.monday) ? narrow.format(Date.parse(`${monday}T00:00:00Z`)) : '',
      cells: days.map((day, weekday) => this.cell(day, `${monday} ${weekday}`)),
    }));
  });
  protected readonly weekdays = computed(() => {
    const short = new Intl.DateTimeFormat(this.language.code(), { weekday: 'short', timeZone: 'UTC' });
    return [0, 1, 2, 3, 4, 5, 6].map((at) => short.format(Date.parse(`2024-01-0${at + 1}T00:00:00Z`)));
  });
  protected readonly chosen = computed(() => {
    const at = this.at();
    return at === null ? null : (this.columns()[at[0]]?.cells[at[1]] ?? null);
  });
  protected readonly table = computed<TableOfChart>(() => ({
    caption: this.caption(),
    columns: [
      { key: 'week', name: this.language.word('desks.heat.week'), numeric: false },
      ...this.weekdays().map((name, at) => ({ key: String(at), name, numeric: true })),
    ],
    rows: this.weeks().map(({ monday, days }) => ({
      key: monday,
      cells: [
        { text: this.formats.day(monday), sort: monday },
        ...days.map((day) => ({ text: this.short(day), sort: day?.count ?? null })),
      ],
      said: this.formats.day(monday),
    })),
  }));

  protected isAt(key: string): boolean {
    return this.chosen()?.key === key;
  }

  protected press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
    };
    const step = steps[event.key];
    if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.asTable.update((on) => !on);
    }
    if (!step) return;
    event.preventDefault();
    const [week, day] = this.at() ?? [this.weeks().length - 1, 0];
    const first = this.at() === null;
    const next = first ? ([week, day] as const) : ([clamp(week + step[0], this.weeks().length - 1), clamp(day + step[1], 6)] as const);
    this.at.set(next);
    const said = this.chosen()?.said;
    if (said) this.announcements.say(said);
  }

  protected point(week: number, day: number): void {
    this.at.set([week, day]);
  }

  private cell(day: HeatDay | null, key: string): Cell {
    if (day === null) return { key, look: 'beyond', said: '' };
    const isClosed = day.shut !== null && (announced.has(day.shut) || day.shut === 'public_holiday');
    const look = day.count === null ? (isClosed ? 'closed' : 'none') : heatStep(day.count, this.most());
    return { key, look, said: `${this.formats.day(day.day)}: ${this.long(day)}` };
  }

  private long({ count, shut }: HeatDay): string {
    const reason = shut === null ? '' : this.language.word(`desks.shut.${shut}`);
    const contacts = count === null ? '' : this.language.counted('desks.contacts', count);
    return [contacts, reason].filter(Boolean).join(' · ');
  }

  private short(day: HeatDay | null): string {
    if (day === null) return '';
    if (day.count !== null) return this.formats.whole(day.count);
    return day.shut === null || day.shut === 'no_hours' || day.shut === 'not_open' ? '' : this.language.word(`desks.shut.${day.shut}`);
  }
}

const clamp = (at: number, last: number): number => Math.min(last, Math.max(0, at));

/** The week in which a month begins carries its name. */
function startsMonth(monday: string, before: string | undefined): boolean {
  return before === undefined ? Number(monday.slice(8)) <= 20 : monday.slice(0, 7) !== before.slice(0, 7);
}
