import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { deskActivity, deskHours, type DeskRecord, paths } from '#contract';
import { addDays, addMonths, heatCalendar, heatHours, weekdays } from '#domain';
import { fieldValueText, formatNumber, notApplicable } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import { type BreakdownBar, BreakdownBars } from '../../shared/ui/breakdown-bars';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { HeatCalendar } from './heat-calendar';
import { heatStep } from './heat-step';

const spans = [3, 6, 12] as const;

/** What a desk did: contacts against the hours it was open, the days it kept, and when people come. */
@Component({
  selector: 'app-activity-panel',
  imports: [BreakdownBars, Failure, HeatCalendar, RouterLink, SegmentedToggle, TranslocoDirective],
  templateUrl: './activity-panel.html',
  styleUrl: './activity-panel.scss',
})
export class ActivityPanel {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly narrow = inject(NarrowScreen);
  protected readonly selection = inject(Selection);

  readonly desk = input.required<DeskRecord>();

  private readonly chosenMonths = signal<number | null>(null);
  protected readonly months = computed(() => this.chosenMonths() ?? (this.narrow.on() ? 6 : 12));
  protected readonly segments = computed(() =>
    spans.map((months) => ({ key: String(months), name: this.language.word('desks.activity.months', { months }) })),
  );
  /** The days that are asked for: so many months up to today. */
  private readonly days = computed(() => {
    const to = this.session.today();
    return { from: addDays(addMonths(to, -this.months()), 1), to };
  });
  protected readonly activity = contractResource(deskActivity, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.deskActivity(project, this.desk().code), params: this.days() };
  });
  protected readonly hours = contractResource(deskHours, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.deskHours(project, this.desk().code);
  });
  protected readonly span = computed(() =>
    this.language.word('desks.activity.span', { from: this.formats.day(this.days().from), to: this.formats.day(this.days().to) }),
  );
  protected readonly figures = computed(() => {
    if (!this.activity.hasValue()) return [];
    const { contacts, atDesk, minutes, contactsPerHour, opening } = this.activity.value();
    const whole = (value: number): string => this.formats.whole(value);
    const { kept, scheduled, share, hoursKept } = opening;
    return [
      { key: 'contacts', value: whole(contacts), note: this.word('atDesk', { count: whole(atDesk) }) },
      {
        key: 'perHour',
        value: contactsPerHour === null ? notApplicable : this.number(contactsPerHour, 1),
        note: this.word('hoursOpen', { hours: this.number(hoursKept, 0) }),
      },
      {
        key: 'kept',
        value: share === null ? notApplicable : this.formats.percent(share),
        note: scheduled === 0 ? this.word('noneScheduled') : this.word('keptOf', { kept: whole(kept), scheduled: whole(scheduled) }),
      },
      {
        key: 'hours',
        value: this.number(minutes / 60, 0),
        note: contacts === 0 ? '' : this.word('minutesEach', { minutes: this.number(minutes / contacts, 0) }),
      },
    ];
  });
  /** Promised days that were missed, by reason, the most frequent first. */
  protected readonly missed = computed(() => {
    const missed = this.activity.hasValue() ? this.activity.value().opening.missed : [];
    const reasons = [...new Set(missed.map(({ reason }) => reason))];
    return reasons
      .map((reason) => {
        const days = missed.filter((one) => one.reason === reason).map(({ day }) => this.formats.day(day));
        return { reason, name: this.language.word(`desks.shut.${reason}`), count: days.length, days: days.join(', ') };
      })
      .toSorted((one, other) => other.count - one.count);
  });
  protected readonly weeks = computed(() => {
    if (!this.activity.hasValue() || !this.hours.hasValue()) return [];
    const { from, to, days } = this.activity.value();
    return heatCalendar(this.hours.value(), new Map(days.map(({ day, contacts }) => [day, contacts])), from, to);
  });
  protected readonly week = computed(() => {
    if (!this.activity.hasValue() || !this.hours.hasValue()) return null;
    const { to, hours } = this.activity.value();
    const slots = this.hours.value().slots.filter(({ validFrom, validTo }) => validFrom <= to && (validTo === null || validTo >= to));
    const cells = heatHours(slots, hours);
    const most = Math.max(0, ...cells.map(({ count }) => count ?? 0));
    const shown = [...new Set(cells.map(({ weekday }) => weekday))];
    return {
      hours: [...new Set(cells.map(({ hour }) => hour))],
      rows: shown.map((weekday) => ({
        name: weekdays[weekday].label[this.language.code()],
        cells: cells
          .filter((cell) => cell.weekday === weekday)
          .map(({ hour, count }) => ({
            hour,
            text: count === null ? '' : this.formats.whole(count),
            look: count === null ? 'none' : heatStep(count, most),
          })),
      })),
    };
  });
  protected readonly types = computed<readonly BreakdownBar[]>(() => {
    const types = this.activity.hasValue() ? this.activity.value().byType : [];
    return types
      .toSorted((one, other) => other.contacts - one.contacts)
      .map(({ type, contacts }) => ({
        key: type,
        name: fieldValueText(catalogueField('deskContact', 'contactType'), type, this.language.code()),
        value: contacts,
        text: this.formats.whole(contacts),
      }));
  });
  protected readonly clients = computed<readonly BreakdownBar[]>(() => {
    const clients = this.activity.hasValue() ? this.activity.value().byClient : [];
    return clients
      .toSorted((one, other) => other.contacts - one.contacts)
      .map(({ client, contacts }) => ({
        key: client ?? '',
        name:
          client === null
            ? this.word('noClient')
            : fieldValueText(catalogueField('deskContact', 'clientType'), client, this.language.code()),
        value: contacts,
        text: this.formats.whole(contacts),
      }));
  });
  protected readonly busiest = computed(() => {
    const [day] = (this.activity.hasValue() ? this.activity.value().days : []).toSorted((one, other) => other.contacts - one.contacts);
    return day ? this.word('busiest', { day: this.formats.day(day.day), count: this.formats.whole(day.contacts) }) : this.word('nobody');
  });

  protected choose(months: string): void {
    this.chosenMonths.set(Number(months));
  }

  private number(value: number, decimals: 0 | 1): string {
    return formatNumber(value, decimals, this.language.code());
  }

  private word(key: string, parameters?: Readonly<Record<string, unknown>>): string {
    return this.language.word(`desks.activity.${key}`, parameters);
  }
}
