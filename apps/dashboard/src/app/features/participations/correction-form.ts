import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DeskView, participationChange, participationView, type ParticipationView, paths } from '#contract';
import { fieldName } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { ConflictChoice, type FieldConflict } from '../../shared/ui/conflict-choice';
import { type FieldFault, faultsOf } from './correction-faults';
import { FieldInput } from './field-input';
import { fieldGroups, type FieldKey, isSame, recordFields, type RecordField, valueText } from './record-fields';

type Draft = Partial<Readonly<Record<FieldKey, unknown>>>;

/**
 * A correction: the fields that change, and why. Only what differs is sent, made on the version that was read; when someone else has
 * changed the same field since, both values are shown and one is chosen.
 */
@Component({
  selector: 'app-correction-form',
  imports: [ConflictChoice, FieldInput, Icon, TranslocoDirective],
  templateUrl: './correction-form.html',
  styleUrl: './correction-form.scss',
})
export class CorrectionForm {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly record = input.required<ParticipationView>();
  readonly desks = input.required<readonly DeskView[]>();
  /** Field that gets the cursor. */
  readonly first = input('');
  /** Whether something was saved. */
  readonly closed = output<boolean>();
  /** The record has to be read again: someone else changed it. */
  readonly stale = output();

  protected readonly groups = fieldGroups;
  private readonly draft = signal<Draft>({});
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly conflicts = signal<readonly FieldConflict[]>([]);
  private readonly tried = signal(false);
  private readonly refused = signal<string | null>(null);

  /** What differs from the record, in the order of the form. */
  protected readonly changes = computed(() => {
    const draft = this.draft();
    return recordFields
      .filter(({ key }) => key in draft && !isSame(draft[key], this.record()[key]))
      .map((field) => ({
        field,
        name: fieldName(field.key, this.language.code()),
        before: this.text(field, this.record()[field.key]),
        after: this.text(field, draft[field.key]),
      }));
  });
  /** Who wrote the newest version, for a conflict with it. */
  protected readonly lastChange = computed(() => {
    const last = this.record().history[0];
    return last ? { by: last.recordedBy, at: last.recordedAt } : null;
  });
  private readonly faults = computed(() => faultsOf(this.record(), this.draft(), this.session.today()));
  protected readonly reasonMissing = computed(() => this.tried() && this.reason().trim().length < 3);
  protected readonly nothingChanged = computed(() => this.tried() && this.changes().length === 0);

  constructor() {
    afterNextRender(() => {
      const wanted = this.first() ? `#field-${this.first()}` : 'input, select';
      this.host.nativeElement.querySelector<HTMLElement>(wanted)?.focus();
    });
  }

  protected name({ key }: RecordField): string {
    return fieldName(key, this.language.code());
  }

  protected value({ key }: RecordField): unknown {
    const draft = this.draft();
    return key in draft ? draft[key] : this.record()[key];
  }

  protected isChanged({ key }: RecordField): boolean {
    return this.changes().some(({ field }) => field.key === key);
  }

  /** A fault of a field that was touched, or of any once someone has tried to save. */
  protected fault({ key }: RecordField): FieldFault | null {
    if (this.refused() === key) return 'refused';
    return key in this.draft() || this.tried() ? (this.faults()[key] ?? null) : null;
  }

  protected change({ key }: RecordField, value: unknown): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
    if (this.refused() === key) this.refused.set(null);
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const project = this.selection.project();
    const changed = Object.fromEntries(this.changes().map(({ field }) => [field.key, this.draft()[field.key]]));
    const change = participationChange.safeParse({ ...changed, reason: this.reason() });
    if (Object.keys(this.faults()).length > 0 || this.changes().length === 0 || !change.success) {
      this.goToFirstFault();
      return;
    }
    if (project === null || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const { id, version } = this.record();
      await this.writer.send('PATCH', paths.participation(project, id), change.data, participationView, { ifMatch: version });
      this.announcements.say(this.language.word('participations.form.saved'));
      this.closed.emit(true);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Of each field in dispute one value is kept; what stays theirs is no change of ours any more. */
  protected settle(theirs: ReadonlySet<string>): void {
    this.draft.update((draft) => Object.fromEntries(Object.entries(draft).filter(([key]) => !theirs.has(key))));
    this.conflicts.set([]);
    this.failure.set('');
    if (this.changes().length > 0) void this.save();
    else this.closed.emit(true);
  }

  private refuse(error: unknown): void {
    const { problem } = problemOf(error);
    this.refused.set(recordFields.some(({ key }) => key === problem.field) ? (problem.field ?? null) : null);
    if (problem.status === 412) {
      this.conflicts.set(this.inDispute(problem.conflicts ?? []));
      this.stale.emit();
    }
    this.failure.set(
      problem.status === 412 && this.conflicts().length === 0
        ? this.language.word('participations.form.otherFields')
        : sentenceWithReference(problem, this.language),
    );
    this.announcements.fail(this.failure());
  }

  private inDispute(conflicts: readonly { readonly field: string; readonly yours: unknown; readonly theirs: unknown }[]): FieldConflict[] {
    return conflicts.flatMap(({ field: name, yours, theirs }) => {
      const field = recordFields.find(({ key }) => key === name);
      if (!field) return [];
      return [{ key: field.key, name: this.name(field), yours: this.text(field, yours), theirs: this.text(field, theirs) }];
    });
  }

  private text(field: RecordField, value: unknown): string {
    const word = (key: string) => this.language.word(`participations.${key}`);
    return valueText(field, value, { language: this.language.code(), desks: this.desks(), word });
  }

  /** After the drawing, so that what is at fault says so. */
  private goToFirstFault(): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
