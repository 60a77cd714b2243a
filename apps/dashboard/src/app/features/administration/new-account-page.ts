import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { accountView, newAccount, paths } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { type Faults, formSending } from '../../shared/forms/form-sending';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language, languages, ownNames } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import { ChoiceField } from '../../shared/forms/choice-field';
import { roleChoices } from './role-choices';
import { TextField } from '../../shared/forms/text-field';

const shown = ['name', 'email', 'password', 'language', 'roles.0.projectId'];

/** A new account, at once with its role in a project. */
@Component({
  selector: 'app-new-account-page',
  imports: [ChoiceField, Icon, RouterLink, TextField, TranslocoDirective],
  templateUrl: './new-account-page.html',
  styleUrl: './form-page.scss',
})
export class NewAccountPage {
  private readonly writer = inject(Writer);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly list = inject(ProjectList);
  protected readonly choices = roleChoices();

  /** The project that somebody is wanted for, by its acronym. */
  readonly for = input<string>();

  protected readonly languages = languages.map((code) => ({ code, label: ownNames[code] }));
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly speaks = signal<string>(this.language.code());
  protected readonly role = signal('manager');
  /** Id of the project; the one in the address, or the only one there is. */
  protected readonly project = linkedSignal(() => {
    const projects = this.list.projects();
    return (projects.find(({ acronym }) => acronym === this.for()) ?? (projects.length === 1 ? projects[0] : undefined))?.id ?? '';
  });

  private readonly checked = computed(() =>
    newAccount.safeParse({
      ...{ name: this.name(), email: this.email().trim(), password: this.password(), language: this.speaks() },
      roles: this.project() === '' ? [] : [{ role: this.role(), projectId: this.project() }],
    }),
  );
  protected readonly sending = formSending({
    words: 'administration',
    written: this.checked,
    faults: () => this.faults(),
    shows: (field) => shown.includes(field),
  });

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      const made = await this.writer.send('POST', paths.accounts, this.checked().data, accountView);
      await this.router.navigateByUrl('/administration');
      this.announcements.say(this.language.word('administration.account.done', { name: made.name }));
    });
  }

  private faults(): Faults {
    const fields = this.checked().error?.issues.map(({ path }) => path.join('.')) ?? [];
    return new Map(fields.map((field) => [field, this.language.word(`administration.wrong.${field.split('.').at(-1) ?? ''}`)]));
  }
}
