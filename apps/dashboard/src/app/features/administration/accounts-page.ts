import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AccountView } from '#contract';
import { roleName } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { accountPages } from './account-pages';
import { GiveRole } from './give-role';
import { TakeSecondFactor } from './take-second-factor';

/** Who has an account and what for, and what still lacks somebody: a project without a manager is a project nobody can work in. */
@Component({
  selector: 'app-accounts-page',
  imports: [EmptyState, Failure, GiveRole, Icon, RouterLink, TakeSecondFactor, TranslocoDirective],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.scss',
})
export class AccountsPage {
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly list = inject(ProjectList);
  private readonly session = inject(Session);
  protected readonly pages = accountPages();

  /** The account that is being given a role. */
  protected readonly receiver = signal<AccountView | null>(null);
  /** The account whose second factor is being taken away. */
  protected readonly loser = signal<AccountView | null>(null);
  protected readonly noProject = computed(() => this.list.answer.hasValue() && this.list.projects().length === 0);
  /** Projects without a manager; none while not all accounts have come. */
  protected readonly unmanaged = computed(() => {
    if (this.pages.hasMore() !== false) return [];
    const managed = new Set(
      this.pages.accounts().flatMap(({ roles }) => roles.filter(({ role }) => role === 'manager').map(({ projectId }) => projectId)),
    );
    return this.list.projects().filter(({ id }) => !managed.has(id));
  });

  /** “Responsabile di progetto · MEDMORE-SUI” */
  protected roleOf({ role, acronym }: AccountView['roles'][number]): string {
    const name = roleName(role, this.language.code());
    return acronym === null ? name : `${name} · ${acronym}`;
  }

  /** Whoever gives roles holds none in a project (G5), and without a project there is none to give. */
  protected mayGet({ roles }: AccountView): boolean {
    return this.list.projects().length > 0 && roles.every(({ role }) => role !== 'admin');
  }

  /** Others' alone: one's own is taken away on one's own page, with the password. */
  protected mayLose({ id, hasSecondFactor }: AccountView): boolean {
    return hasSecondFactor && id !== this.session.me()?.account.id;
  }

  protected lost(account: AccountView): void {
    this.pages.renew(account);
    this.loser.set(null);
    this.announcements.say(this.language.word('administration.take.done', { name: account.name }));
  }

  protected taken(account: AccountView): void {
    this.pages.renew(account);
    this.receiver.set(null);
    this.announcements.say(this.language.word('administration.give.done', { name: account.name }));
  }
}
