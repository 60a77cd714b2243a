import type { Permission, Role } from '#contract';
import type { Language } from '#domain';
import type { Scope } from '../database/scope.js';
import { rolesThatMay } from '../permissions/matrix.js';
import { noSecondFactor, type SecondFactor } from './second-factor-rule.js';

/** A role as it holds now: for one project (and perhaps one desk), or for the installation (admin). */
export interface HeldRole {
  readonly role: Role;
  readonly projectId: string | null;
  readonly acronym: string | null;
  readonly deskNumber: number | null;
}

export interface ProjectReference {
  readonly id: string;
  readonly acronym: string;
}

/** Who asks, with the rights of this very moment (G25): read anew at every request. */
export class Account {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly email: string,
    readonly language: Language,
    readonly roles: readonly HeldRole[],
    /** All projects of the installation, which an administrator's role is for; empty for everybody else. */
    private readonly installation: readonly ProjectReference[] = [],
    readonly secondFactor: SecondFactor = noSecondFactor,
  ) {}

  /** Everything the account may do somewhere. */
  may(permission: Permission): boolean {
    const allowed = rolesThatMay(permission);
    return this.roles.some(({ role }) => allowed.has(role));
  }

  /** Whether it may do so in this project. */
  mayIn(permission: Permission, projectId: string): boolean {
    const allowed = rolesThatMay(permission);
    return this.roles.some((held) => allowed.has(held.role) && (held.projectId === null || held.projectId === projectId));
  }

  /** Numbers of the desks of a project for which it may do so; null: for all of them, as no role of its own is for one desk alone. */
  desksIn(permission: Permission, projectId: string): readonly number[] | null {
    const allowed = rolesThatMay(permission);
    const held = this.roles.filter(({ role, projectId: of }) => allowed.has(role) && (of === null || of === projectId));
    const desks = held.flatMap(({ deskNumber }) => deskNumber ?? []);
    return held.length > desks.length ? null : desks;
  }

  /** The projects in which it may do so, by acronym; without a permission, those in which it holds any role. */
  projects(permission?: Permission): readonly ProjectReference[] {
    const allowed = permission ? rolesThatMay(permission) : null;
    const found = new Map<string, ProjectReference>();
    for (const { role, projectId, acronym } of this.roles) {
      if (allowed && !allowed.has(role)) continue;
      if (projectId === null) for (const project of this.installation) found.set(project.id, project);
      else found.set(projectId, { id: projectId, acronym: acronym ?? '' });
    }
    return [...found.values()].sort((one, other) => (one.acronym < other.acronym ? -1 : 1));
  }

  /** A project by id or acronym, if it holds a role there; null for another's and for none alike (G2). */
  projectNamed(idOrAcronym: string): ProjectReference | null {
    const wanted = idOrAcronym.toLowerCase();
    return this.projects().find(({ id, acronym }) => id === wanted || acronym.toLowerCase() === wanted) ?? null;
  }

  /** The scope of a transaction on one project, in this account's name. */
  scopeFor(project: ProjectReference, because: Pick<Scope, 'reason' | 'importId'> = {}): Scope {
    return { projects: [project.id], account: this.id, ...because };
  }

  /** The scope of a reading over all projects in which the permission holds. */
  scopeOf(permission: Permission): Scope {
    return { projects: this.projects(permission).map(({ id }) => id), account: this.id };
  }
}
