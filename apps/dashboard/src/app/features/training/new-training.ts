import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { organisationList, paths, recordView, registerPage, trainingRegisters } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import type { FieldGroup, KnownRecords, RecordValues } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';

const fields = {
  courses: [
    ...['title', 'type', 'provider', 'subject', 'hoursPlanned', 'minimumAttendanceShare', 'seats', 'start', 'end', 'status'],
    'registerKeepers',
  ],
  'course-sessions': ['edition', 'date', 'from', 'to', 'hours', 'topic', 'place', 'room', 'trainer', 'mode', 'status'],
} as const;

/** A course or a session of one, entered where its day is looked at. */
@Component({
  selector: 'app-new-training',
  imports: [RecordForm, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'training'" [attr.aria-label]="t('new.' + name())">
      @if (ready()) {
        <app-record-form
          [isNew]="true"
          [type]="type()"
          [groups]="groups()"
          [record]="beginning()"
          [known]="known()"
          [check]="check"
          [save]="save"
          (closed)="closed.emit($event)"
        />
      } @else {
        <div class="skeleton" aria-busy="true"></div>
      }
    </section>
  `,
  styles: `
    .card {
      padding: 12px 14px;
    }
    .skeleton {
      height: 260px;
    }
  `,
})
export class NewTraining {
  private readonly session = inject(Session);
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly name = input.required<'courses' | 'course-sessions'>();
  /** The day that is looked at. */
  readonly day = input.required<string>();
  /** Whether it was recorded. */
  readonly closed = output<boolean>();

  private readonly write = newWrite();
  private readonly courses = contractResource(registerPage, () => {
    const project = this.selection.project();
    if (project === null || this.name() !== 'course-sessions') return undefined;
    return { url: paths.register(project, 'courses'), params: { limit: 500 } };
  });
  private readonly organisations = contractResource(organisationList, () => {
    const project = this.selection.project();
    return project === null || this.name() !== 'courses' ? undefined : paths.organisations(project);
  });
  protected readonly ready = computed(() => (this.name() === 'courses' ? this.organisations.hasValue() : this.courses.hasValue()));
  protected readonly type = computed(() => trainingRegisters[this.name()]);
  protected readonly groups = computed<readonly FieldGroup[]>(() => [
    { key: this.name(), title: this.language.word(`training.new.${this.name()}`), fields: fields[this.name()] },
  ]);
  protected readonly known = computed<Readonly<Record<string, KnownRecords>>>(() => {
    const courses = this.courses.hasValue() ? this.courses.value().items : [];
    const organisations = this.organisations.hasValue() ? this.organisations.value().items : [];
    return {
      edition: { choices: courses.map(({ id, content }) => ({ code: id, label: String(content['title'] ?? '') })) },
      provider: { choices: organisations.map(({ id, name }) => ({ code: id, label: name })) },
    };
  });
  protected readonly beginning = computed((): RecordValues => {
    if (this.name() === 'courses') return { start: this.day(), status: 'planned' };
    return { date: this.day(), mode: 'in_presence', status: 'planned' };
  });
  protected readonly check = (record: RecordValues) => ruleSentences(this.type(), record, this.session.today(), this.language);
  protected readonly save: SaveChange = async (content) => {
    const project = this.selection.project();
    if (project === null) return;
    const { id, idempotencyKey } = this.write;
    await this.writer.send('POST', paths.register(project, this.name()), { id, content }, recordView, { idempotencyKey });
  };
}
