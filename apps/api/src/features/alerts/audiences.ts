import type { Permission } from '#contract';
import { type AlertAudience, alertKinds, type Alert } from '#domain';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';

/** Who is told, and who puts it right; both are words of the matrix. */
const permissions: Readonly<Record<Exclude<AlertAudience, 'operators'>, { readonly told: Permission; readonly mends: Permission }>> = {
  // who reads agreements answers for none of them: it is told whoever reports on the project
  project: { told: 'reports.read', mends: 'project-work.edit' },
  reports: { told: 'reports.read', mends: 'reports.prepare' },
  training: { told: 'training.read', mends: 'training.edit' },
  matching: { told: 'matching.read', mends: 'matching.edit' },
  'desk-keeping': { told: 'desk-keeping.read', mends: 'desk-keeping.edit' },
  'desk-work': { told: 'desk-work.read', mends: 'desk-work.edit' },
};

/** Of which desks an account is told: null for all and what is of none, an empty list for nothing at all. */
export type ToldDesks = readonly number[] | null;

/** What an account is told in a project, and what it may set aside. */
export class Audience {
  constructor(
    private readonly account: Account,
    private readonly project: ProjectReference,
  ) {}

  /** Of which desks. An operator of one desk is told of that desk, and of nothing that is of the whole project. */
  desks(audience: AlertAudience): ToldDesks {
    if (audience === 'operators') return this.#operatorDesks();
    const { told } = permissions[audience];
    return this.account.mayIn(told, this.project.id) ? this.account.desksIn(told, this.project.id) : [];
  }

  isTold(audience: AlertAudience): boolean {
    return this.desks(audience)?.length !== 0;
  }

  /** Whether an alert of a desk, or of none, is for the account. */
  hears({ kind, desk }: Pick<Alert, 'kind' | 'desk'>): boolean {
    const desks = this.desks(alertKinds[kind].audience);
    return desks === null || (desk !== null && desks.includes(desk));
  }

  maySetAside({ kind }: Pick<Alert, 'kind'>): boolean {
    const { audience } = alertKinds[kind];
    const mends = audience === 'operators' ? 'desk-work.edit' : permissions[audience].mends;
    return this.account.mayIn('alerts.set-aside', this.project.id) && this.account.mayIn(mends, this.project.id);
  }

  /** Whoever receives people: for them alone, at their desk, or at all where they stand at each. */
  #operatorDesks(): ToldDesks {
    const held = this.account.roles.filter(({ role, projectId }) => role === 'operator' && projectId === this.project.id);
    return held.some(({ deskNumber }) => deskNumber === null) ? null : held.flatMap(({ deskNumber }) => deskNumber ?? []);
  }
}
