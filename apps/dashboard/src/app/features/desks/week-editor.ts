import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DeskHours, deskHours, type DeskHoursPlan, paths } from '#contract';
import { type Weekday, weekdays } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { FormVerdict } from '../../shared/forms/form-verdict';
import { type Faults, formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { allWeekdays, faultsOfWeek, hoursInForce, type WrittenSlot } from './week-of-hours';

/** The week of a desk from a day on, hours by hours; all of it by keys. */
@Component({
  selector: 'app-week-editor',
  imports: [FormVerdict, Icon, TextField, TranslocoDirective],
  templateUrl: './week-editor.html',
  styleUrl: './week-editor.scss',
})
export class WeekEditor {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Code of the desk. */
  readonly desk = input.required<string>();
  readonly hours = input.required<DeskHours>();
  readonly today = input.required<string>();
  /** Whether something was saved. */
  readonly closed = output<boolean>();

  private readonly write = newWrite();
  private readonly chosenFrom = signal<string | null>(null);
  private readonly written = signal<readonly WrittenSlot[] | null>(null);
  protected readonly reason = signal('');

  protected readonly from = computed(() => this.chosenFrom() ?? this.today());
  /** What is written; until then the hours that hold today. */
  protected readonly slots = computed<readonly WrittenSlot[]>(
    () => this.written() ?? hoursInForce(this.hours().slots, this.today()).map(({ weekday, from, to }) => ({ weekday, from, to })),
  );
  protected readonly days = computed(() =>
    allWeekdays.map((weekday) => ({
      weekday,
      name: weekdays[weekday].label[this.language.code()],
      slots: this.slots().flatMap((slot, at) => (slot.weekday === weekday ? [{ ...slot, at }] : [])),
    })),
  );
  protected readonly sending = formSending({
    words: 'desks.hours',
    written: () => [this.slots(), this.from(), this.reason()],
    faults: () => this.faults(),
    shows: (field) => this.faults().has(field),
  });

  protected setFrom(day: string): void {
    this.chosenFrom.set(day);
  }

  protected change(at: number, part: Partial<WrittenSlot>): void {
    this.written.set(this.slots().map((slot, index) => (index === at ? { ...slot, ...part } : slot)));
  }

  /** Further hours of a day, with the cursor in them. */
  protected add(weekday: Weekday): void {
    this.written.set([...this.slots(), { weekday, from: '', to: '' }]);
    this.focus(`#hours-${this.slots().length - 1}-from`);
  }

  protected remove(at: number, weekday: Weekday): void {
    this.written.set(this.slots().filter((_, index) => index !== at));
    this.focus(`#hours-add-${weekday}`);
  }

  /** The hours of the day before, in place of its own. */
  protected copy(weekday: Weekday): void {
    const before = this.slots().filter((slot) => slot.weekday === weekday - 1);
    this.written.set([...this.slots().filter((slot) => slot.weekday !== weekday), ...before.map((slot) => ({ ...slot, weekday }))]);
    this.focus(`#hours-add-${weekday}`);
  }

  protected send(event: Event): void {
    event.preventDefault();
    void this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      const reason = this.reason().trim();
      const plan: DeskHoursPlan = {
        from: this.from(),
        slots: this.slots().map((slot) => ({ ...slot })),
        basedOn: this.hours().slots.map(({ id, version }) => ({ id, version })),
        reason: reason === '' ? null : reason,
      };
      const { idempotencyKey } = this.write;
      await this.writer.send('PUT', paths.deskHours(project, this.desk()), plan, deskHours, { idempotencyKey });
      this.announcements.say(this.language.word('desks.hours.saved'));
      this.closed.emit(true);
    });
  }

  private faults(): Faults {
    const ofSlots = [...faultsOfWeek(this.slots(), this.from())].map(
      ([at, fault]) => [`slots.${at}`, this.language.word(`desks.hours.fault.${fault}`)] as const,
    );
    const day = this.from() === '' ? ([['from', this.language.word('desks.hours.fault.day')]] as const) : [];
    const isShort = this.reason().trim() !== '' && this.reason().trim().length < 3;
    return new Map([...day, ...ofSlots, ...(isShort ? ([['reason', this.language.word('desks.hours.fault.reason')]] as const) : [])]);
  }

  private focus(selector: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
