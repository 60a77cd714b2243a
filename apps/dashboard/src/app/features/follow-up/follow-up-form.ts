import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type LeavingView, leavingView, paths } from '#contract';
import { type Choice, ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField, formField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { type FollowUpDraft, followUpDraftFaults, followUpOf, newFollowUpDraft } from './follow-up-draft';

const fields = ['date', 'method', 'reached', 'status', 'contractGroup', 'improved'];

/** One attempt to ask how somebody was on the day six months after leaving: about that day, and not about today. */
@Component({
  selector: 'app-follow-up-form',
  imports: [ChoiceField, Icon, TextField, TranslocoDirective],
  templateUrl: './follow-up-form.html',
  styleUrl: './forms.scss',
})
export class FollowUpForm {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  readonly leaving = input.required<LeavingView>();
  readonly saved = output<LeavingView>();

  private write = newWrite();
  private readonly written = signal<FollowUpDraft | null>(null);
  protected readonly draft = computed(() => this.written() ?? newFollowUpDraft(this.session.today()));
  protected readonly day = computed(() => this.formats.day(this.leaving().followUp?.dueOn ?? this.session.today()));
  protected readonly employedOnEntry = computed(() => this.leaving().employmentStatus === 'EMP');
  protected readonly isIntern = computed(() => this.draft().contractGroup === 'TRAIN');
  protected readonly sending = formSending({
    words: 'followUp',
    written: () => this.draft(),
    faults: () => this.faults(),
    shows: (field) => fields.includes(field),
  });
  private readonly faults = computed(() => {
    const found = followUpDraftFaults(this.draft(), this.leaving(), this.session.today());
    return new Map([...found].map(([field, code]) => [field, this.language.word(`followUp.fault.${code}`)]));
  });
  protected readonly choices = computed<Readonly<Record<string, readonly Choice[]>>>(() => {
    const of = (name: string) => formField(name, catalogueField('followUpAttempt', name), this.language.code()).choices;
    return {
      ...Object.fromEntries(['method', 'contractGroup', 'improved', 'sameEmployer', 'stillNeeds'].map((name) => [name, of(name)])),
      status: of('status').filter(({ code }) => code !== 'unknown'),
      reached: ['yes', 'no', 'given-up'].map((code) => ({ code, label: this.language.word(`followUp.reached.${code}`) })),
    };
  });

  protected name(field: string): string {
    const label = catalogueField('followUpAttempt', field).label[this.language.code()];
    return label.charAt(0).toUpperCase() + label.slice(1);
  }

  protected change(part: Partial<FollowUpDraft>): void {
    this.written.set({ ...this.draft(), ...part });
  }

  protected toggle(code: string): void {
    const { improved } = this.draft();
    this.change({ improved: improved.includes(code) ? improved.filter((one) => one !== code) : [...improved, code] });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    const { id, version } = this.leaving();
    void this.sending.send(async () => {
      const body = followUpOf(this.draft(), this.employedOnEntry());
      const options = { ifMatch: version, idempotencyKey: this.write.idempotencyKey };
      const view = await this.writer.send('POST', paths.followUp(project, id), body, leavingView, options);
      this.write = newWrite();
      this.written.set(null);
      this.saved.emit(view);
    });
  }
}
