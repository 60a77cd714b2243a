import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ContentType, FieldValue } from '#domain';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField, faultOfValue, formField } from '../../shared/records/form-fields';
import { RecordField } from '../../shared/records/record-field';
import { recordWords } from '../../shared/records/record-words';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { Session } from '../../shared/session/session';

/** Values by the field names of the catalogue. */
export type PlainValues = Readonly<Record<string, FieldValue>>;

/** A few fields of a record, asked for where the record is seen: a day, an answer. The rest of it stays as it is. */
@Component({
  selector: 'app-few-fields',
  imports: [Icon, RecordField, TranslocoDirective],
  providers: recordWords,
  template: `
    <form
      *transloco="let t; prefix: 'day'"
      novalidate
      [attr.aria-label]="send()"
      (submit)="take($event)"
      (keydown.escape)="closed.emit(); $event.stopPropagation()"
    >
      <div class="fields">
        @for (field of shown(); track field.name) {
          <app-record-field
            [class.wide]="field.kind === 'lines'"
            [field]="field"
            [id]="id() + '-' + field.name"
            [value]="value(field.name)"
            [fault]="fault(field.name)"
            (taken)="write(field.name, $event)"
          />
        }
      </div>
      @if (warning()) {
        <p class="note w" role="status"><app-icon name="warning" />{{ warning() }}</p>
      }
      <div class="acts">
        <button type="submit" class="btn p sm" [attr.aria-disabled]="busy()">{{ send() }}</button>
        <button type="button" class="btn t sm" (click)="closed.emit()">{{ t('leaveIt') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
      padding: 4px 0 8px;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(170px, 1fr));
      gap: 10px 12px;
      max-width: 620px;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .note {
      margin: 0;
      max-width: 620px;
    }
    .acts {
      display: flex;
      gap: 8px;
    }
  `,
})
export class FewFields {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Beginning of the ids of its fields: unique on the page. */
  readonly id = input.required<string>();
  readonly type = input.required<ContentType>();
  readonly fields = input.required<readonly string[]>();
  /** Those without which it is not sent. */
  readonly needed = input<readonly string[]>([]);
  /** What is known of the record, so far as it bears on those fields. */
  readonly record = input.required<PlainValues>();
  /** What sending is called. */
  readonly send = input.required<string>();
  readonly busy = input(false);
  /** What is to be looked at again before sending; it keeps nobody from it. */
  readonly warning = input('');
  /** The record as it would become. */
  readonly becoming = output<PlainValues>();
  /** The fields as they are to be. */
  readonly taken = output<PlainValues>();
  /** Nothing is to be written. */
  readonly closed = output();

  private readonly draft = signal<PlainValues>({});
  private readonly tried = signal(false);
  private readonly becomes = computed<PlainValues>(() => ({ ...this.record(), ...this.draft() }));
  protected readonly shown = computed(() =>
    this.fields().map((name) => formField(name, catalogueField(this.type(), name), this.language.code())),
  );
  private readonly faults = computed<Readonly<Record<string, string>>>(() => {
    const becomes = this.becomes();
    const lacking = this.needed().filter((name) => (becomes[name] ?? null) === null);
    const wrong = this.shown().flatMap(({ name, field }) => {
      const fault = faultOfValue(field, this.value(name));
      return fault === null ? [] : [[name, this.language.word(`records.fault.${fault}`)] as const];
    });
    return {
      ...ruleSentences(this.type(), becomes, this.session.today(), this.language),
      ...Object.fromEntries(wrong),
      ...Object.fromEntries(lacking.map((name) => [name, this.language.word('records.fault.required')])),
    };
  });

  constructor() {
    afterNextRender(() => {
      this.host.querySelector<HTMLElement>('input, select')?.focus();
    });
  }

  protected value(name: string): FieldValue {
    return this.becomes()[name] ?? null;
  }

  protected fault(name: string): string {
    return this.tried() || name in this.draft() ? (this.faults()[name] ?? '') : '';
  }

  protected write(name: string, value: FieldValue): void {
    this.draft.update((draft) => ({ ...draft, [name]: value }));
    this.becoming.emit(this.becomes());
  }

  protected take(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (Object.keys(this.faults()).length > 0) {
      setTimeout(() => this.host.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!this.busy()) this.taken.emit(Object.fromEntries(this.fields().map((name) => [name, this.value(name)])));
  }
}
