import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { attendeeAdded, attendeeRole, type AttendeesAlike, attendeesAlike, organisationList, paths } from '#contract';
import { ChoiceField } from '../../shared/forms/choice-field';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { type NewWrite, newWrite } from '../../shared/http/new-write';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';

type Alike = AttendeesAlike['alike'][number];

/** Somebody is put on the list of a course: an operator by name, role and organisation; a participant by the pseudonym the desk gives. */
@Component({
  selector: 'app-add-attendee',
  imports: [ChoiceField, Icon, TextField, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'training.adding'" [attr.aria-label]="t('title')">
      <form novalidate (submit)="send($event)" [attr.aria-busy]="busy()">
        <h2>{{ t('title') }}</h2>
        <div class="fields">
          @if (forOperators()) {
            <app-text-field field="attendee-surname" [name]="t('surname')" [(text)]="surname" [fault]="missing(surname())" />
            <app-text-field field="attendee-name" [name]="t('name')" [(text)]="name" [fault]="missing(name())" />
            <app-choice-field
              field="attendee-role"
              [name]="t('role')"
              [choices]="roles()"
              [(chosen)]="role"
              [none]="t('choose')"
              [fault]="missing(role())"
            />
            <app-choice-field
              field="attendee-organisation"
              [name]="t('organisation')"
              [choices]="organisations()"
              [(chosen)]="organisation"
              [none]="t('unknown')"
            />
          } @else {
            <app-text-field
              field="attendee-pseudonym"
              [name]="t('pseudonym')"
              [(text)]="pseudonym"
              [hint]="t('pseudonymHow')"
              [fault]="missing(pseudonym())"
            />
          }
        </div>
        @if (alike().length) {
          <div class="note w" role="alert">
            <app-icon name="groups" />
            <div>
              <p>{{ t('alike') }}</p>
              <ul>
                @for (one of alike(); track one.person) {
                  <li>
                    <button type="button" class="btn sm" (click)="isThe(one)">{{ t('same') }}</button>
                    <span>{{ one.pseudonym }} {{ about(one) }}</span>
                  </li>
                }
              </ul>
              <button type="button" class="btn sm" (click)="isAnother()">{{ t('another') }}</button>
            </div>
          </div>
        }
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit(null)">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()"><app-icon name="add" />{{ t('add') }}</button>
        </div>
      </form>
    </section>
  `,
  styles: `
    .card {
      display: block;
      margin-bottom: 10px;
      padding: 12px 14px;
    }
    h2 {
      font-size: var(--t-h3);
    }
    form {
      display: grid;
      gap: 10px;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
      gap: 10px;
      align-items: start;
    }
    ul {
      display: grid;
      gap: 6px;
      margin: 6px 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class AddAttendee {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly course = input.required<string>();
  readonly forOperators = input.required<boolean>();
  /** Id of the enrolment that was made; null: none. */
  readonly closed = output<string | null>();

  protected readonly surname = signal('');
  protected readonly name = signal('');
  protected readonly role = signal('');
  protected readonly organisation = signal('');
  protected readonly pseudonym = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly alike = signal<readonly Alike[]>([]);
  private readonly tried = signal(false);
  private write: NewWrite = newWrite();
  private readonly list = contractResource(organisationList, () => {
    const project = this.selection.project();
    return project === null || !this.forOperators() ? undefined : paths.organisations(project);
  });
  protected readonly organisations = computed(() =>
    this.list.hasValue() ? this.list.value().items.map(({ id, name }) => ({ code: id, label: name })) : [],
  );
  protected readonly roles = computed(() => attendeeRole.options.map((code) => ({ code, label: this.roleText(code) })));

  protected missing(value: string): string {
    return this.tried() && value.trim() === '' ? this.language.word('training.adding.missing') : '';
  }

  protected about({ role, organisation }: Alike): string {
    return [role === null ? null : this.roleText(role), organisation].filter(Boolean).join(' · ');
  }

  protected send(event: Event): Promise<void> {
    event.preventDefault();
    return this.add({});
  }

  protected isThe({ person }: Alike): Promise<void> {
    return this.add({ person, identity: null });
  }

  protected isAnother(): Promise<void> {
    return this.add({ isAnother: true });
  }

  private async add(more: object): Promise<void> {
    this.tried.set(true);
    const project = this.selection.project();
    const needed = this.forOperators() ? [this.surname(), this.name(), this.role()] : [this.pseudonym()];
    if (project === null || this.busy() || needed.some((value) => value.trim() === '')) return;
    this.busy.set(true);
    this.failure.set('');
    this.alike.set([]);
    try {
      const who = this.forOperators()
        ? { identity: { surname: this.surname(), name: this.name() }, role: this.role(), organisation: this.organisation() || null }
        : { pseudonym: this.pseudonym().trim().toUpperCase() };
      const { id, idempotencyKey } = this.write;
      const body = { id, ...who, ...more };
      const answer = await this.writer.send('POST', paths.courseAttendees(project, this.course()), body, attendeeAdded, { idempotencyKey });
      this.closed.emit(answer.enrolment);
    } catch (error) {
      this.refuse(error);
    } finally {
      // what is sent next is another request
      this.write = { ...this.write, idempotencyKey: crypto.randomUUID() };
      this.busy.set(false);
    }
  }

  private refuse(error: unknown): void {
    const { problem, cause } = problemOf(error);
    const told = attendeesAlike.safeParse(cause instanceof HttpErrorResponse ? cause.error : undefined);
    if (problem.code === 'people_alike' && told.success) this.alike.set(told.data.alike);
    else if (problem.code === 'validation' && problem.field)
      this.failure.set(this.language.word(`training.adding.refused.${problem.field}`) || sentenceWithReference(problem, this.language));
    else this.failure.set(sentenceWithReference(problem, this.language));
  }

  private roleText(role: string): string {
    return recordValueText(catalogueField('enrolment', 'role'), role, this.language.code());
  }
}
