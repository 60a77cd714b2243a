import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import {
  type DeskRecord,
  type DeskRegisterName,
  organisationList,
  paths,
  recordView,
  registerPage,
  type RegisterRecord,
  registerTypes,
} from '#contract';
import { recordType } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { type NewWrite, newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField, type FieldGroup, type KnownRecords, recordValueText, type RecordValues } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { TakeBack } from '../../shared/records/take-back';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';

/** A record that is being written: a new one, or a stored one that changes. */
interface Open {
  readonly stored: RegisterRecord | null;
  readonly write: NewWrite;
}

/** Records that keep a desk going, closures or staff: listed, entered, changed and taken back in place. */
@Component({
  selector: 'app-keeping-list',
  imports: [Failure, Icon, RecordForm, TakeBack, TranslocoDirective],
  templateUrl: './keeping-list.html',
  styleUrl: './keeping-list.scss',
})
export class KeepingList {
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly writer = inject(Writer);

  readonly name = input.required<DeskRegisterName>();
  readonly desk = input.required<DeskRecord>();
  /** Fields that are shown and asked for. */
  readonly fields = input.required<readonly string[]>();
  /** Something was written. */
  readonly changed = output();

  protected readonly open = signal<Open | null>(null);
  /** The record about which it is asked why it is taken back. */
  protected readonly leaving = signal<RegisterRecord | null>(null);
  protected readonly mayKeep = computed(() => this.session.may('desk-keeping.edit'));
  protected readonly type = computed(() => registerTypes[this.name()]);
  protected readonly records = contractResource(registerPage, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.register(project, this.name()), params: { desk: this.desk().id, limit: 500 } };
  });
  private readonly organisations = contractResource(organisationList, () => {
    const project = this.selection.project();
    const asks = this.fields().includes('employer') && this.open() !== null;
    return project === null || !asks ? undefined : paths.organisations(project);
  });
  protected readonly known = computed<Readonly<Record<string, KnownRecords>>>(() => {
    const items = this.organisations.hasValue() ? this.organisations.value().items : [];
    return { employer: { choices: items.map(({ id, name }) => ({ code: id, label: name })) } };
  });
  protected readonly columns = computed(() => this.fields().map((name) => this.label(name)));
  protected readonly rows = computed(() => {
    if (!this.records.hasValue()) return [];
    const { items, names } = this.records.value();
    return items.map((record) => ({
      record,
      cells: this.fields().map((name) => ({ name: this.label(name), text: this.text(record, name, names) })),
    }));
  });
  protected readonly groups = computed<readonly FieldGroup[]>(() => [
    { key: this.name(), title: this.language.word(`desks.${this.name()}.one`), fields: this.fields() },
  ]);
  /** What the form begins with. */
  protected readonly beginning = computed<RecordValues>(() => {
    const stored = this.open()?.stored;
    if (stored) return stored.content as RecordValues;
    return { desk: this.desk().id, from: this.session.today(), ...(this.name() === 'closures' ? { to: this.session.today() } : {}) };
  });
  protected readonly check = (record: RecordValues) => ruleSentences(this.type(), record, this.session.today(), this.language);
  protected readonly save: SaveChange = async (change, reason) => {
    const project = this.selection.project();
    const open = this.open();
    if (project === null || open === null) return;
    if (open.stored === null) {
      const { id, idempotencyKey } = open.write;
      await this.writer.send('POST', paths.register(project, this.name()), { id, content: change }, recordView, { idempotencyKey });
      return;
    }
    const { id, version } = open.stored;
    await this.writer.send('PATCH', paths.registerRecord(project, this.name(), id), { content: change, reason }, recordView, {
      ifMatch: version,
    });
  };

  protected readonly takeBack = async (reason: string): Promise<void> => {
    const [project, record] = [this.selection.project(), this.leaving()];
    if (project === null || record === null) return;
    const address = paths.registerRecord(project, this.name(), record.id);
    await this.writer.send('DELETE', address, { reason }, recordView, { ifMatch: record.version });
  };

  protected begin(stored: RegisterRecord | null): void {
    this.open.set({ stored, write: newWrite() });
  }

  protected close(saved: boolean): void {
    this.open.set(null);
    if (saved) this.readAgain();
  }

  protected takenBack(done: boolean): void {
    this.leaving.set(null);
    if (done) this.readAgain();
  }

  protected what(record: RegisterRecord): string {
    return this.fields()
      .slice(0, 3)
      .map((name) => this.text(record, name, {}))
      .join(' ');
  }

  private readAgain(): void {
    this.records.reload();
    this.changed.emit();
  }

  private text({ content }: RegisterRecord, name: string, names: Readonly<Record<string, string>>): string {
    const value = (content as RecordValues)[name] ?? null;
    const named = typeof value === 'string' ? names[value] : undefined;
    return named ?? recordValueText(catalogueField(this.type(), name), value, this.language.code());
  }

  private label(name: string): string {
    return recordType(this.type()).fields[name]?.label[this.language.code()] ?? name;
  }
}
