import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { type AnyRegisterName, paths, recordView, registerOf, registerTable, registerTypes } from '#contract';
import { recordType } from '#domain';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { areaOfRegister } from '../../shared/areas/areas';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
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
import { RegisterWords } from './register-words';

/** What a new record begins with where that is more than its desk and today. */
const beginnings: Readonly<Partial<Record<AnyRegisterName, (today: string) => RecordValues>>> = {
  contacts: (today) => ({ date: today, channel: 'in_person' }),
  appointments: (today) => ({ requestedOn: today, status: 'requested' }),
};

/** A record that is entered with all its fields; the desk is remembered, the day is today, and what it is added to is filled in. */
@Component({
  selector: 'app-new-record-page',
  imports: [AreaTabs, RecordForm, RouterLink, TranslocoDirective],
  providers: [KnownForForm],
  template: `
    <ng-container *transloco="let t; prefix: 'registers'">
      <div class="pagehead">
        <div class="grow">
          <p class="crumb">
            <a [routerLink]="selection.to(register())" [queryParams]="selection.kept()">{{ words.title(register()) }}</a>
          </p>
          <h1>{{ words.begin(register()).heading }}</h1>
          <p class="sub">{{ t('newRecord') }}</p>
        </div>
      </div>
      @if (area(); as area) {
        <app-area-tabs [area]="area" />
      }
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
          [first]="firstField()"
          (closed)="close($event)"
        />
      }
    </ng-container>
  `,
})
export class NewRecordPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  private readonly titles = inject(PageTitles);
  private readonly device = inject(DeskOfDevice);
  private readonly forForm = inject(KnownForForm);
  protected readonly words = inject(RegisterWords);
  protected readonly context = inject(ProjectContext);
  protected readonly selection = inject(Selection);

  readonly register = input.required<AnyRegisterName>();
  /** What it is added to, as the address says it: the field that points there and the id, `agreement:01946c2e-…`. */
  readonly about = input<string>();

  /** One record, however often it is sent. */
  private readonly write = newWrite();
  private saved: string | null = null;
  protected readonly kind = computed(() => registerKind(this.register()));
  protected readonly area = computed(() => areaOfRegister(this.register())?.name ?? null);
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    this.kind().groups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`registers.group.${key}`) })),
  );
  /** The field that the record is added by, with the id of what it is added to. */
  private readonly pointing = computed(() => {
    const [field = '', id = ''] = (this.about() ?? '').split(':');
    const one = recordType(this.kind().type).fields[field];
    return one && 'to' in one && id !== '' ? { field, to: one.to, id, several: one.type === 'references' } : null;
  });
  protected readonly beginning = computed<RecordValues>(() => {
    const today = this.session.today();
    const { fields, datedBy } = registerTable(this.register());
    const pointing = this.pointing();
    return {
      ...('desk' in fields ? { desk: this.device.desk() || null } : {}),
      ...(fields[datedBy]?.required ? { [datedBy]: today } : {}),
      ...beginnings[this.register()]?.(today),
      ...(pointing ? { [pointing.field]: pointing.several ? [pointing.id] : pointing.id } : {}),
    };
  });
  /** Where the cursor begins: the first field that nothing has filled in. */
  protected readonly firstField = computed(() => {
    const beginning = this.beginning();
    const fields = this.kind().groups.flatMap((group) => group.fields);
    return this.pointing() ? (fields.find((name) => (beginning[name] ?? null) === null) ?? '') : (fields[0] ?? '');
  });
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
    queueMicrotask(() => {
      this.titles.name(this.words.begin(this.register()).heading);
      this.forForm.begin(registerTypes[this.register()]);
      void this.nameWhatItIsAddedTo();
    });
  }

  /** Back to what it was added to; else to the record, or to its register where none was made. */
  protected close(done: boolean): void {
    const pointing = this.pointing();
    const owner = pointing && registerOf(pointing.to);
    const own = done && this.saved !== null ? [this.register(), this.saved] : [this.register()];
    const page = pointing && owner ? [owner, pointing.id] : own;
    void this.router.navigate(this.selection.to(...page), { queryParams: this.selection.kept(), replaceUrl: done });
  }

  private async nameWhatItIsAddedTo(): Promise<void> {
    const [project, pointing] = [this.selection.project(), this.pointing()];
    const register = pointing && registerOf(pointing.to);
    if (project === null || !pointing || !register) return;
    // without its name the form says so, and the record can be chosen again
    const view = await firstValueFrom(this.http.get(paths.registerRecord(project, register, pointing.id))).catch(() => null);
    if (view !== null) this.forForm.remember({ code: pointing.id, label: recordView.parse(view).called ?? pointing.id });
  }
}
