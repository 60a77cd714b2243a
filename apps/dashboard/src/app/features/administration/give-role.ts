import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AccountView, accountView, newRole, paths } from '#contract';
import { formSending } from '../../shared/forms/form-sending';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Modal } from '../../shared/ui/modal';
import { ChoiceField } from '../../shared/forms/choice-field';
import { roleChoices } from './role-choices';

/** Asks which further role an account gets, and in which project. */
@Component({
  selector: 'app-give-role',
  imports: [ChoiceField, Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'administration'" [heading]="t('give.title', { name: account().name })" (closed)="closed.emit()">
      <form novalidate (submit)="submit($event)">
        <app-choice-field field="role" [name]="t('role')" [choices]="choices.roles()" [(chosen)]="role" />
        <app-choice-field
          field="projectId"
          [name]="t('inProject')"
          [choices]="choices.projects()"
          [none]="t('chooseProject')"
          [fault]="sending.faultOf('projectId')"
          [(chosen)]="project"
        />
        <div role="alert">
          @if (sending.refused(); as sentence) {
            <p class="note e"><app-icon name="warning" />{{ sentence }}</p>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ t('give.submit') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 14px;
    }
    .acts {
      margin-top: 0 !important;
    }
  `,
})
export class GiveRole {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  protected readonly choices = roleChoices();

  readonly account = input.required<AccountView>();
  /** The account with its new role. */
  readonly given = output<AccountView>();
  readonly closed = output();

  protected readonly role = signal('manager');
  protected readonly project = signal('');
  private readonly checked = computed(() => newRole.safeParse({ role: this.role(), projectId: this.project() }));
  protected readonly sending = formSending({
    words: 'administration',
    written: this.checked,
    faults: () => new Map(this.checked().success ? [] : [['projectId', this.language.word('administration.wrong.projectId')]]),
    shows: (field) => field === 'projectId',
  });

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      this.given.emit(await this.writer.send('POST', paths.accountRoles(this.account().id), this.checked().data, accountView));
    });
  }
}
