import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RecordTypeName } from '#domain';
import { Announcements } from '../announcements/announcements';
import { problemOf } from '../http/problem-error';
import { sentenceWithReference } from '../http/problem-sentence';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { ConflictChoice, type FieldConflict } from '../ui/conflict-choice';
import {
  catalogueField,
  faultOfValue,
  type FieldGroup,
  formField,
  type FormField,
  isParts,
  isSame,
  type KnownRecords,
  type PartValues,
  type RecordValue,
  type RecordValues,
  recordValueText,
} from './form-fields';
import { PartsField } from './parts-field';
import { RecordField } from './record-field';
import { recordWords } from './record-words';

/** Saves what changed, for the reason given, on the version that was read; `kept`: it waits on this device. Fails with a `ProblemError`. */
export type SaveChange = (change: RecordValues, reason: string) => Promise<unknown>;

/**
 * A record that is changed: its fields as the catalogue describes them, what changes, and why. Only what differs is sent; when someone else
 * has changed the same field since, both values are shown and one is chosen.
 */
@Component({
  selector: 'app-record-form',
  imports: [ConflictChoice, Icon, PartsField, RecordField, TranslocoDirective],
  providers: recordWords,
  templateUrl: './record-form.html',
  styleUrl: './record-form.scss',
})
export class RecordForm {
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly type = input.required<RecordTypeName>();
  readonly groups = input.required<readonly FieldGroup[]>();
  /** The record as it is; of a new one, what it begins with. */
  readonly record = input.required<RecordValues>();
  /** Whether it is not recorded yet: then everything is sent, and nobody asks why. */
  readonly isNew = input(false);
  /** Records that references can name, by field. */
  readonly known = input<Readonly<Record<string, KnownRecords>>>({});
  /** Fields without which the record counts nowhere. */
  readonly missing = input<readonly string[]>([]);
  /** What cannot stand in the record as it would become, besides what the catalogue says: a sentence by field. */
  readonly check = input<(record: RecordValues) => Readonly<Record<string, string>>>(() => ({}));
  readonly save = input.required<SaveChange>();
  /** Who wrote the newest version, for a conflict with it. */
  readonly lastChange = input<{ readonly by: string; readonly at: string } | null>(null);
  /** A change that was written before and is mended now. */
  readonly begun = input<{ readonly content: RecordValues; readonly reason: string } | null>(null);
  /** The last day that a day may be; null: any. */
  readonly latestDay = input<string | null>(null);
  /** Field that gets the cursor. */
  readonly first = input('');
  /** What is to be looked at again before saving, as a sentence; it keeps nobody from saving. */
  readonly warning = input('');
  /** The record as it would become, after each change. */
  readonly becoming = output<RecordValues>();
  /** Whether something was saved. */
  readonly closed = output<boolean>();
  /** The record has to be read again: someone else changed it. */
  readonly stale = output();

  private readonly draft = signal<RecordValues>({});
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly conflicts = signal<readonly FieldConflict[]>([]);
  private readonly tried = signal(false);
  private readonly refused = signal<string | null>(null);

  protected readonly shown = computed(() =>
    this.groups().map((group) => ({
      key: group.key,
      title: group.title,
      fields: group.fields.map((name) => formField(name, catalogueField(this.type(), name), this.language.code(), this.known()[name])),
    })),
  );
  private readonly fields = computed(() => this.shown().flatMap(({ fields }) => fields));
  private readonly becomes = computed<RecordValues>(() => ({ ...this.record(), ...this.draft() }));
  /** What differs from the record, in the order of the form. */
  protected readonly changes = computed(() => {
    const draft = this.draft();
    return this.fields()
      .filter(({ name }) => name in draft && !isSame(draft[name], this.record()[name]))
      .map((field) => ({
        ...{ name: field.name, label: field.label, value: draft[field.name] ?? null },
        before: this.text(field, this.record()[field.name] ?? null),
        after: this.text(field, draft[field.name] ?? null),
      }));
  });
  private readonly faults = computed(() => {
    const becomes = this.becomes();
    const catalogue = this.fields().flatMap(({ name, field }) => {
      const fault = faultOfValue(field, becomes[name] ?? null);
      return fault === null ? [] : [[name, this.language.word(`records.fault.${fault}`)] as const];
    });
    return new Map([...Object.entries(this.check()(becomes)), ...catalogue]);
  });
  private readonly asksWhy = computed(() => !this.isNew());
  protected readonly reasonMissing = computed(() => this.tried() && this.asksWhy() && this.reason().trim().length < 3);
  protected readonly nothingChanged = computed(() => this.tried() && this.asksWhy() && this.changes().length === 0);

  constructor() {
    afterNextRender(() => {
      const begun = this.begun();
      if (begun !== null) {
        this.draft.set(begun.content);
        this.reason.set(begun.reason);
      }
      const wanted = this.first() ? `#field-${this.first()}` : 'input, select';
      this.host.nativeElement.querySelector<HTMLElement>(wanted)?.focus();
    });
  }

  protected value(name: string): RecordValue {
    return this.becomes()[name] ?? null;
  }

  protected plainValue(name: string): Exclude<RecordValue, readonly PartValues[]> {
    const value = this.value(name);
    return isParts(value) ? [] : value;
  }

  protected parts(name: string): readonly PartValues[] {
    const value = this.value(name);
    return isParts(value) ? value : [];
  }

  protected isChanged(name: string): boolean {
    return this.changes().some((change) => change.name === name);
  }

  /** A fault of a field that was touched, or of any once someone has tried to save. */
  protected fault(name: string): string {
    if (this.refused() === name) return this.language.word('records.fault.refused');
    return name in this.draft() || this.tried() ? (this.faults().get(name) ?? '') : '';
  }

  protected change(name: string, value: RecordValue): void {
    this.draft.update((draft) => ({ ...draft, [name]: value }));
    this.becoming.emit(this.becomes());
    if (this.refused() === name) this.refused.set(null);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    if (this.faults().size > 0 || this.nothingChanged() || this.reasonMissing()) {
      this.goToFirstFault();
      return;
    }
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const change = this.isNew() ? this.becomes() : Object.fromEntries(this.changes().map(({ name, value }) => [name, value]));
      const kept = (await this.save()(change, this.reason().trim())) === 'kept';
      const said = kept ? 'keptHere.what' : this.isNew() ? 'records.form.recorded' : 'records.form.saved';
      this.announcements.say(this.language.word(said));
      this.closed.emit(!kept);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Of each field in dispute one value is kept; what stays theirs is no change of ours any more. */
  protected settle(theirs: ReadonlySet<string>): void {
    this.draft.update((draft) => Object.fromEntries(Object.entries(draft).filter(([name]) => !theirs.has(name))));
    this.conflicts.set([]);
    this.failure.set('');
    if (this.changes().length > 0) void this.send();
    else this.closed.emit(true);
  }

  private refuse(error: unknown): void {
    const { problem } = problemOf(error);
    this.refused.set(this.fields().some(({ name }) => name === problem.field) ? (problem.field ?? null) : null);
    if (problem.status === 412) {
      this.conflicts.set(this.inDispute(problem.conflicts ?? []));
      this.stale.emit();
    }
    this.failure.set(
      problem.status === 412 && this.conflicts().length === 0
        ? this.language.word('records.form.otherFields')
        : sentenceWithReference(problem, this.language),
    );
    this.announcements.fail(this.failure());
  }

  private inDispute(conflicts: readonly { readonly field: string; readonly yours: unknown; readonly theirs: unknown }[]): FieldConflict[] {
    return conflicts.flatMap(({ field: name, yours, theirs }) => {
      const field = this.fields().find((one) => one.name === name);
      if (!field) return [];
      const [ours, others] = [this.text(field, yours as RecordValue), this.text(field, theirs as RecordValue)];
      return [{ key: name, name: field.label, yours: ours, theirs: others }];
    });
  }

  private text({ name, field }: FormField, value: RecordValue): string {
    return recordValueText(field, value, this.language.code(), this.known()[name]);
  }

  /** After the drawing, so that what is at fault says so. */
  private goToFirstFault(): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus());
  }
}
