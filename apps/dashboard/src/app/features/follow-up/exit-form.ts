import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type LeavingView, leavingView, paths } from '#contract';
import { isQualification, windowEnd } from '#domain';
import { healthWordIn } from '#wording';
import { type Choice, ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { ParagraphField } from '../../shared/forms/paragraph-field';
import { TextField } from '../../shared/forms/text-field';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField, formField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { asksJob, changeOf, draftOf, type ExitDraft, exitFaults, exitOf } from './exit-draft';

const fields = [
  ...['exitDate', 'exitReason', 'exitDetail', 'statusEvents', 'educationBegan', 'educationOn', 'educationProvider'],
  ...['qualification', 'qualificationOn', 'qualificationBody', 'reason'],
  ...['jobContract', 'jobEmployer', 'italianLevel', 'satisfaction', 'suggestion'],
];

/** The exit questionnaire: filled on leaving, changed while the 28 days last, and corrected with a reason afterwards. */
@Component({
  selector: 'app-exit-form',
  imports: [ChoiceField, Icon, ParagraphField, TextField, TranslocoDirective],
  templateUrl: './exit-form.html',
  styleUrl: './forms.scss',
})
export class ExitForm {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  readonly leaving = input.required<LeavingView>();
  readonly saved = output<LeavingView>();
  readonly cancelled = output();

  private readonly write = newWrite();
  protected readonly draft = linkedSignal(() => draftOf(this.leaving()));
  /** Whether the 28 days are over: then it is a correction. */
  protected readonly needsReason = computed(() => this.leaving().exit?.isOpen === false);
  protected readonly asksBody = computed(() =>
    isQualification((this.draft().qualification || null) as Parameters<typeof isQualification>[0]),
  );
  protected readonly asksJob = computed(() => asksJob(this.draft()));
  /** A word of the suggestion that sounds like health: nobody has to write it here. */
  protected readonly healthWord = computed(() => healthWordIn(this.draft().suggestion));
  protected readonly died = computed(() => this.draft().exitReason === 'DECEASED');
  protected readonly windowEnd = computed(() => {
    const { exitDate } = this.draft();
    return /^\d{4}-\d{2}-\d{2}$/.test(exitDate) ? this.formats.day(windowEnd(exitDate)) : '';
  });
  protected readonly sending = formSending({
    words: 'followUp',
    written: () => this.draft(),
    faults: () => this.faults(),
    shows: (field) => fields.includes(field),
  });
  private readonly faults = computed(() => {
    const { entryDate, reenteredOn } = this.leaving();
    const ground = { entryDate, reenteredOn, today: this.session.today() };
    const found = exitFaults(this.draft(), ground, this.needsReason());
    return new Map([...found].map(([field, code]) => [field, this.language.word(`followUp.fault.${code}`)]));
  });

  protected readonly choices = computed<Readonly<Record<string, readonly Choice[]>>>(() => {
    const of = (name: string) => formField(name, catalogueField('participationExit', name), this.language.code()).choices;
    const names = ['exitReason', 'exitDetail', 'educationBegan', 'qualification', 'jobContract', 'italianLevel'];
    const statuses = catalogueField('participation', 'lastStatus28d');
    return {
      ...Object.fromEntries(names.map((name) => [name, of(name)])),
      status: formField('status', statuses, this.language.code()).choices,
      satisfaction: [1, 2, 3, 4, 5].map((mark) => ({ code: String(mark), label: this.language.word(`followUp.exit.mark.${mark}`) })),
    };
  });

  protected name(field: string): string {
    const label = catalogueField('participationExit', field).label[this.language.code()];
    return label.charAt(0).toUpperCase() + label.slice(1);
  }

  protected change(part: Partial<ExitDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected changeEvent(at: number, part: Partial<ExitDraft['statusEvents'][number]>): void {
    this.change({ statusEvents: this.draft().statusEvents.map((event, index) => (index === at ? { ...event, ...part } : event)) });
  }

  protected addEvent(): void {
    this.change({ statusEvents: [...this.draft().statusEvents, { on: '', status: '' }] });
  }

  protected dropEvent(at: number): void {
    this.change({ statusEvents: this.draft().statusEvents.filter((_, index) => index !== at) });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    const { id, version, exit } = this.leaving();
    const address = paths.participationExit(project, id);
    void this.sending.send(async () => {
      const options = { ifMatch: version, ...(exit === null ? { idempotencyKey: this.write.idempotencyKey } : {}) };
      const body = exit === null ? exitOf(this.draft()) : changeOf(this.leaving(), this.draft());
      this.saved.emit(await this.writer.send(exit === null ? 'POST' : 'PATCH', address, body, leavingView, options));
    });
  }
}
