import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RecordContent } from '#domain';
import { type FieldValue, isContentType } from '#domain';
import { formatDay } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { faultOfValue, type FormField, formField, isSame, recordValueText } from '../../shared/records/form-fields';
import { RecordField } from '../../shared/records/record-field';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { Session } from '../../shared/session/session';
import { Modal } from '../../shared/ui/modal';
import { KnownForForm } from './known-records';
import type { ManyChanges } from './many-changes';
import { fieldsOfMany, type TableKind } from './register-kinds';
import type { Row } from './register-rows';

/** So many of those that change, or cannot, are shown one by one. */
const shownRows = 5;

/** One field for several records: which, what it says from now on, what that changes in each, and why. All of them, or none. */
@Component({
  selector: 'app-bulk-change',
  imports: [Icon, Modal, RecordField, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'registers.many'" [heading]="heading()" (closed)="closed.emit()">
      <form novalidate (submit)="send($event)">
        <div class="fld">
          <label for="bulk-field">{{ t('field') }}</label>
          <select #list class="inp" id="bulk-field" (change)="choose(list.value)">
            <option value="">{{ t('choose') }}</option>
            @for (one of fields(); track one.name) {
              <option [value]="one.name" [selected]="one.name === name()">{{ one.label }}</option>
            }
          </select>
        </div>
        @if (field(); as chosen) {
          <app-record-field [field]="chosen" [value]="value()" [id]="'bulk-value'" [fault]="fault()" (taken)="take($event)" />
          <div class="preview" aria-live="polite">
            <p>
              <b>{{ language.counted('registers.many.changes', changed().length) }}</b>
              @if (isTaken() && rows().length - changed().length; as same) {
                · {{ language.counted('registers.many.same', same) }}
              }
            </p>
            <ul>
              @for (one of changed().slice(0, shown); track one.id) {
                <li class="sm">
                  <span class="mut">{{ one.day }}</span> {{ one.before }} → <b>{{ one.after }}</b>
                </li>
              }
            </ul>
            @if (refused().length) {
              <p class="note e" role="alert">
                <app-icon name="warning" /><span
                  >{{ language.counted('registers.many.refused', refused().length) }} {{ refused()[0] }}</span
                >
              </p>
            }
          </div>
        }
        <div class="fld">
          <label for="bulk-reason">{{ t('reason') }}</label>
          <textarea #why class="inp" id="bulk-reason" rows="2" maxlength="500" (input)="reason.set(why.value)"></textarea>
          @if (isShort()) {
            <span class="err" id="bulk-reason-error"><app-icon class="s" name="warning" />{{ t('reasonMissing') }}</span>
          }
        </div>
        @if (work().failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ work().failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="!maySend() || work().busy()">{{ t('go') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .preview {
      padding: 8px 12px;
      border-left: 3px solid var(--petrol);
      background: var(--hover);
    }
    ul {
      display: grid;
      gap: 2px;
      margin-top: 4px;
    }
  `,
})
export class BulkChange {
  private readonly session = inject(Session);
  private readonly forForm = inject(KnownForForm);
  protected readonly language = inject(Language);

  readonly kind = input.required<TableKind>();
  readonly rows = input.required<readonly Row[]>();
  readonly work = input.required<ManyChanges>();
  readonly closed = output();

  protected readonly shown = shownRows;
  protected readonly name = signal('');
  protected readonly value = signal<FieldValue>(null);
  /** Whether a value was written or chosen: nothing is emptied by opening the form. */
  protected readonly isTaken = signal(false);
  protected readonly reason = signal('');
  protected readonly isShort = signal(false);
  protected readonly heading = computed(() => this.language.counted('registers.many.heading', this.rows().length));
  /** Fields of one value; records inside a record are changed one by one. */
  protected readonly fields = computed<readonly FormField[]>(() => {
    const names = Object.assign({}, ...this.rows().map((row) => row.names)) as Readonly<Record<string, string>>;
    const known = this.forForm.of(this.kind().table.type, names);
    return fieldsOfMany(this.kind()).map(([name, field]) => formField(name, field, this.language.code(), known[name]));
  });
  protected readonly field = computed(() => this.fields().find(({ name }) => name === this.name()) ?? null);
  protected readonly fault = computed(() => {
    const field = this.field();
    const fault = field ? faultOfValue(field.field, this.value()) : null;
    return fault === null ? '' : this.language.word(`records.fault.${fault}`);
  });
  private readonly changing = computed(() =>
    this.rows().filter(({ content }) => this.isTaken() && !isSame(content[this.name()], this.value())),
  );
  protected readonly changed = computed(() => {
    const field = this.field();
    if (!field) return [];
    const text = (value: FieldValue, names: Readonly<Record<string, string>>): string => {
      const label = field.choices.find(({ code }) => code === value)?.label ?? (typeof value === 'string' ? names[value] : undefined);
      return label ?? recordValueText(field.field, value, this.language.code());
    };
    return this.changing().map((row) => ({
      ...{ id: row.recordId, day: row.day === null ? '' : formatDay(row.day, this.language.code()) },
      before: text((row.content[field.name] ?? null) as FieldValue, row.names),
      after: text(this.value(), row.names),
    }));
  });
  /** What the rules say of the records as they would become, a sentence each. */
  protected readonly refused = computed(() => {
    const { type } = this.kind().table;
    // of a participation the server has more to judge by than the register tells
    if (!isContentType(type) || this.kind().groups.length === 0) return [];
    return this.changing().flatMap(({ content }) => {
      const become: RecordContent = { ...(content as RecordContent), [this.name()]: this.value() };
      return Object.values(ruleSentences(type, become, this.session.today(), this.language)).slice(0, 1);
    });
  });
  protected readonly maySend = computed(
    () => this.field() !== null && this.fault() === '' && this.changing().length > 0 && this.refused().length === 0,
  );

  constructor() {
    queueMicrotask(() => {
      this.forForm.begin(this.kind().table.type);
    });
  }

  protected choose(name: string): void {
    this.name.set(name);
    this.value.set(null);
    this.isTaken.set(false);
  }

  protected take(value: FieldValue): void {
    this.value.set(value);
    this.isTaken.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    this.isShort.set(reason.length < 3);
    if (this.isShort() || !this.maySend()) return;
    if (await this.work().change(this.changing(), { [this.name()]: this.value() }, reason)) this.closed.emit();
  }
}
