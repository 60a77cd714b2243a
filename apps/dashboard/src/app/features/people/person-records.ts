import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, personRegisters, type PersonView, recordView, registerPage, type RegisterRecord } from '#contract';
import { notApplicable } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { focusReturn } from '../../shared/forms/focus-return';
import { Failure } from '../../shared/http/failure';
import { type NewWrite, newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField, type FieldGroup, type RecordValues, recordValueText } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import type { RecordList } from './record-lists';

/** One kind of dated records of a person, newest first, entered and corrected in place. */
@Component({
  selector: 'app-person-records',
  imports: [Failure, Icon, RecordForm, TranslocoDirective],
  template: `
    @if (form(); as one) {
      <app-record-form
        [isNew]="one === 'new'"
        [type]="type()"
        [groups]="groups()"
        [record]="values()"
        [check]="check"
        [save]="save"
        [first]="list().fields[0] ?? ''"
        (closed)="close($event)"
        (stale)="page.reload()"
      />
    } @else {
      <section class="card" [attr.aria-labelledby]="'list-' + list().name" *transloco="let t; prefix: 'people'">
        <div class="hd">
          <h2 class="grow" [id]="'list-' + list().name">{{ t('list.' + list().name + '.title') }}</h2>
          @if (mayEdit() && owner() !== null) {
            <button type="button" class="btn t noprint" (click)="open('new')">
              <app-icon name="add" />{{ t('list.' + list().name + '.add') }}
            </button>
          }
        </div>
        <div class="bd">
          @if (page.error(); as error) {
            <app-failure [error]="error" (again)="page.reload()" />
          } @else if (!page.hasValue()) {
            <div class="skeleton line" aria-busy="true"></div>
          } @else if (records().length === 0) {
            <p class="sm mut">{{ t('list.' + list().name + '.none') }}</p>
          } @else {
            <ul>
              @for (record of records(); track record.id) {
                @let called = text(record, list().line[0] ?? '');
                <li>
                  <span class="grow">
                    <b>{{ called }}</b>
                    @for (name of list().line.slice(1); track name) {
                      @if (text(record, name); as value) {
                        <span class="sm"> · {{ label(name) }} {{ value }}</span>
                      }
                    }
                  </span>
                  @if (mayEdit()) {
                    <button
                      type="button"
                      class="btn t noprint"
                      [attr.aria-label]="t('correctOne', { what: called })"
                      (click)="open(record)"
                    >
                      <app-icon class="s" name="edit" />
                    </button>
                  }
                </li>
              }
            </ul>
          }
        </div>
      </section>
    }
  `,
  styles: `
    .line {
      height: 20px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 30px;
    }
  `,
})
export class PersonRecords {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);
  private readonly focus = focusReturn();

  readonly list = input.required<RecordList>();
  readonly person = input.required<PersonView>();
  /** Something was entered or corrected. */
  readonly changed = output();

  protected readonly type = computed(() => personRegisters[this.list().name]);
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly form = signal<'new' | RegisterRecord | null>(null);
  private write: NewWrite = newWrite();

  protected readonly page = contractResource(registerPage, () => {
    const project = this.selection.project();
    return project === null
      ? undefined
      : { url: paths.register(project, this.list().name), params: { person: this.person().id, limit: 100 } };
  });
  protected readonly records = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  /** What the record hangs on: a measure on the participation, everything else on the person; null: there is none. */
  protected readonly owner = computed<RecordValues | null>(() => {
    const { id, participation } = this.person();
    const of = (field: string, owner: string): RecordValues => ({ [field]: owner });
    if (this.type() !== 'activeMeasure') return of('person', id);
    return participation === null ? null : of('participation', participation.id);
  });
  protected readonly groups = computed<readonly FieldGroup[]>(() => [
    { key: this.list().name, title: this.language.word(`people.list.${this.list().name}.one`), fields: this.list().fields },
  ]);
  protected readonly values = computed<RecordValues>(() => {
    const one = this.form();
    return one === 'new' || one === null ? { ...this.owner(), ...this.list().begins(this.session.today()) } : one.content;
  });
  protected readonly check = (record: RecordValues) => ruleSentences(this.type(), record, this.session.today(), this.language);

  protected readonly save: SaveChange = async (content, reason) => {
    const [project, one] = [this.selection.project(), this.form()];
    if (project === null || one === null) return;
    if (one === 'new') {
      const { id, idempotencyKey } = this.write;
      await this.writer.send('POST', paths.register(project, this.list().name), { id, content }, recordView, { idempotencyKey });
    } else {
      const address = paths.registerRecord(project, this.list().name, one.id);
      await this.writer.send('PATCH', address, { content, reason }, recordView, { ifMatch: one.version });
    }
  };

  protected open(one: 'new' | RegisterRecord): void {
    this.focus.remember();
    this.write = newWrite();
    this.form.set(one);
  }

  protected close(saved: boolean): void {
    this.form.set(null);
    this.focus.giveBack();
    if (!saved) return;
    this.page.reload();
    this.changed.emit();
  }

  protected label(name: string): string {
    return catalogueField(this.type(), name).label[this.language.code()];
  }

  protected text({ content }: RegisterRecord, name: string): string {
    const text = recordValueText(catalogueField(this.type(), name), content[name] ?? null, this.language.code());
    return text === notApplicable ? '' : text;
  }
}
