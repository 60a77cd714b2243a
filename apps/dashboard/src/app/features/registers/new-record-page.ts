import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, recordView, type RegisterName } from '#contract';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import type { FieldGroup, RecordValues } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { momentOf, outsideHoursWarning } from '../../shared/records/outside-hours';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { KnownForForm } from './known-records';
import { registerKind } from './register-kinds';

/** What a new record begins with, besides its desk. */
const beginnings: Readonly<Record<RegisterName, (today: string) => RecordValues>> = {
  contacts: (today) => ({ date: today, channel: 'in_person' }),
  appointments: (today) => ({ requestedOn: today, status: 'requested' }),
  referrals: (today) => ({ sentOn: today }),
};

/** A record that is entered with all its fields; the desk is remembered and the day is today. */
@Component({
  selector: 'app-new-record-page',
  imports: [RecordForm, RouterLink, TranslocoDirective],
  providers: [KnownForForm],
  template: `
    <ng-container *transloco="let t; prefix: 'registers'">
      <div class="pagehead">
        <div class="grow">
          <p class="crumb">
            <a [routerLink]="selection.to(register())" [queryParams]="selection.kept()">{{ t(register() + '.title') }}</a>
          </p>
          <h1>{{ t(register() + '.new') }}</h1>
        </div>
      </div>
      @if (context.project.hasValue()) {
        <app-record-form
          [isNew]="true"
          [type]="kind().type"
          [groups]="groups()"
          [record]="beginning()"
          [known]="known()"
          [check]="check"
          [warning]="outside()"
          (becoming)="written.set($event)"
          [save]="save"
          first="desk"
          (closed)="close($event)"
        />
      }
    </ng-container>
  `,
})
export class NewRecordPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  private readonly device = inject(DeskOfDevice);
  private readonly forForm = inject(KnownForForm);
  protected readonly context = inject(ProjectContext);
  protected readonly selection = inject(Selection);

  readonly register = input.required<RegisterName>();

  /** One record, however often it is sent. */
  private readonly write = newWrite();
  private saved: string | null = null;
  protected readonly kind = computed(() => registerKind(this.register()));
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    this.kind().groups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`registers.group.${key}`) })),
  );
  protected readonly beginning = computed<RecordValues>(() => ({
    desk: this.device.desk() || null,
    ...beginnings[this.register()](this.session.today()),
  }));
  protected readonly known = computed(() => this.forForm.of(this.kind().type, {}));
  /** The record as it is written so far. */
  protected readonly written = signal<RecordValues | null>(null);
  protected readonly outside = outsideHoursWarning(() =>
    this.register() === 'contacts' ? momentOf(this.written() ?? this.beginning()) : null,
  );
  protected readonly check = (record: RecordValues) => ruleSentences(this.kind().type, record, this.session.today(), this.language);
  protected readonly save: SaveChange = async (record) => {
    const project = this.selection.project();
    if (project === null) return;
    const { id, idempotencyKey } = this.write;
    const address = paths.register(project, this.register());
    const view = await this.writer.send('POST', address, { id, content: record }, recordView, { idempotencyKey });
    if (typeof record['desk'] === 'string') this.device.remember(record['desk']);
    this.saved = view.id;
  };

  constructor() {
    this.forForm.begin();
  }

  protected close(done: boolean): void {
    const page = done && this.saved !== null ? [this.register(), this.saved] : [this.register()];
    void this.router.navigate(this.selection.to(...page), { queryParams: this.selection.kept(), replaceUrl: done });
  }
}
