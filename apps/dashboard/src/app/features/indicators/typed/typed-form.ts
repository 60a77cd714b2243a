import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { newTypedValue, paths, typedValue, type TypedValueAnswer, typedValueChange, type TypedValues } from '#contract';
import { isCalendarDay, type ReportingPeriod } from '#domain';
import { formatDay, formatWhole, unitName } from '#wording';
import { Announcements } from '../../../shared/announcements/announcements';
import { type Faults, formSending } from '../../../shared/forms/form-sending';
import { FormVerdict } from '../../../shared/forms/form-verdict';
import { ParagraphField } from '../../../shared/forms/paragraph-field';
import { TextField } from '../../../shared/forms/text-field';
import { problemOf } from '../../../shared/http/problem-error';
import { Writer } from '../../../shared/http/writer';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { ConflictChoice, type FieldConflict } from '../../../shared/ui/conflict-choice';
import { readAmount, writeAmount } from '../targets/amount-text';
import { EvidenceFields } from './evidence-fields';
import { draftOfTyped, emptyTyped, faultsOfTyped, type FormFault, type TypedDraft, valueOfDraft } from './typed-draft';
import { conflictsOf, withTheirs } from './typed-conflicts';

type TextKey = { [K in keyof TypedDraft]: TypedDraft[K] extends string ? K : never }[keyof TypedDraft];

/** A value that is typed: for which day, how much, by which method and on which document; of one that is there also why it changes. */
@Component({
  selector: 'app-typed-form',
  imports: [ConflictChoice, EvidenceFields, FormVerdict, Icon, ParagraphField, TextField, TranslocoDirective],
  templateUrl: './typed-form.html',
  styleUrl: './typed-form.scss',
})
export class TypedForm {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly language = inject(Language);

  readonly typed = input.required<TypedValues>();
  /** The value that is changed, as it was read; null: a new one. */
  readonly value = input.required<TypedValueAnswer | null>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  /** First day of the project. */
  readonly start = input.required<string>();
  readonly closed = output<boolean>();
  /** It has to be read again: somebody else changed it. */
  readonly stale = output();

  /** What is written stays when the value is read again. */
  protected readonly draft = linkedSignal<string, TypedDraft>({
    source: () => this.value()?.on ?? '',
    computation: (on, before) => {
      if (before?.source === on) return before.value;
      const value = this.value();
      return value === null ? { ...emptyTyped, on: this.latestEnd() ?? '' } : draftOfTyped(value, (amount) => this.write(amount));
    },
  });
  protected readonly conflicts = signal<readonly FieldConflict[]>([]);

  /** R30: what has to be said of EECO12 to EECO17. */
  protected readonly conditions = ['traitIsCriterion', 'fromRegister'] as const;
  protected readonly isRatio = computed(() => this.typed().measure === 'ratio');
  protected readonly sexes = computed(() => (['F', 'M', 'N'] as const).filter((sex) => this.typed().sexes.includes(sex)));
  protected readonly unit = computed(() => unitName(this.typed().unit, this.language.code()));
  /** Ends of periods that one may choose instead of writing a day. */
  protected readonly ends = computed(() => {
    const today = this.session.today();
    return this.periods()
      .filter(({ end }) => end <= today)
      .slice(-3)
      .map(({ id, end }) => ({ id, end }));
  });
  /** “F + M + N = 40”, while one writes. */
  protected readonly sum = computed(() => {
    if (this.sexes().length < 2) return '';
    const parts = this.sexes().map((sex) => this.read(this.draft()[sex]));
    if (parts.some((part) => part === null || Number.isNaN(part))) return '';
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    return this.language.word('typedValues.form.sum', { sexes: this.sexes().join(' + '), sum: formatWhole(sum, this.language.code()) });
  });

  protected readonly sending = formSending({
    words: 'typedValues',
    written: this.draft,
    faults: () => this.faults(),
    shows: () => true,
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('input')?.focus());
  }

  protected set(key: TextKey, text: string): void {
    this.draft.update((draft) => ({ ...draft, [key]: text }));
  }

  protected state(key: 'traitIsCriterion' | 'fromRegister', holds: boolean): void {
    this.draft.update((draft) => ({ ...draft, [key]: holds }));
  }

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  /** Of a field, or of any part of it. */
  protected faultOf(...fields: readonly string[]): string {
    return fields.map((field) => this.sending.faultOf(field)).find((fault) => fault !== '') ?? '';
  }

  protected save(event?: Event): Promise<void> {
    event?.preventDefault();
    return this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      const { on, ...content } = this.content();
      const stored = this.value();
      const { code } = this.typed();
      try {
        if (stored === null)
          await this.writer.send('POST', paths.typedValues(project, code), newTypedValue.parse({ on, ...content }), typedValue);
        else {
          const change = typedValueChange.parse({ ...content, reason: this.draft().reason });
          await this.writer.send('PUT', paths.typedValue(project, code, on), change, typedValue, { ifMatch: stored.version });
        }
      } catch (error) {
        this.meet(error);
        throw error;
      }
      this.announcements.say(this.language.word('typedValues.saved'));
      this.closed.emit(true);
    });
  }

  /** Of each field in dispute one value is kept; then it goes on the new version. */
  protected settle(theirs: ReadonlySet<string>): void {
    const stored = this.value();
    if (stored !== null)
      this.draft.update((draft) =>
        withTheirs(
          draft,
          draftOfTyped(stored, (amount) => this.write(amount)),
          theirs,
        ),
      );
    this.conflicts.set([]);
    void this.save();
  }

  private meet(error: unknown): void {
    const { problem } = problemOf(error);
    if (problem.status !== 412) return;
    this.conflicts.set(conflictsOf(problem.conflicts ?? [], this.language));
    this.stale.emit();
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('app-conflict-choice input')?.focus(), {
      injector: this.injector,
    });
  }

  private content() {
    return valueOfDraft(this.draft(), this.typed(), (text) => this.read(text));
  }

  private faults(): Faults {
    const found = faultsOfTyped(this.content(), this.typed(), { start: this.start(), today: this.session.today() });
    const faults = new Map(found.map((fault) => [fault.field, this.sentence(fault)]));
    if (this.value() !== null && this.draft().reason.trim().length < 3)
      faults.set('reason', this.language.word('typedValues.form.reasonMissing'));
    return faults;
  }

  private sentence({ key, about }: FormFault): string {
    const said = Object.entries(about).map(([name, value]) => {
      if (typeof value === 'number') return [name, formatWhole(value, this.language.code())];
      return [name, isCalendarDay(value) ? formatDay(value, this.language.code()) : value];
    });
    return this.language.word(`typedValues.fault.${key}`, Object.fromEntries(said) as Record<string, unknown>);
  }

  /** The last day of the latest period that has ended, unless a value is stated for it. */
  private latestEnd(): string | undefined {
    const today = this.session.today();
    const last = this.periods().findLast(({ end }) => end <= today)?.end;
    return this.typed().values.some(({ on }) => on === last) ? undefined : last;
  }

  private read(text: string): number | null {
    return readAmount(text, this.language.code());
  }

  private write(amount: number | null): string {
    return writeAmount(amount, this.language.code());
  }
}
