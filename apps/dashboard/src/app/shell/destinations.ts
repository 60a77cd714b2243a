import { inject, Service } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import type { Permission } from '#contract';
import type { IconName } from '../shared/icons/icon';
import { Session } from '../shared/session/session';

/** A page one can go to from everywhere. */
export interface Destination {
  /** The path, inside the project or, for what is of none, by itself; also the key of its word. */
  readonly page: string;
  readonly icon: IconName;
  readonly permission: Permission;
  /** The letter after G. */
  readonly key?: string;
  /** Destinations of one group stand together on the rail. */
  readonly group: 1 | 2 | 3 | 4;
  /** Whether its group has a heading of its own, `shell.group.<name>`. */
  readonly heading?: 'deskWork';
  /** What is counted beside its name: things that somebody must do. */
  readonly counts?: 'alerts';
}

/** What is of no single project. */
const ofInstallation: readonly Destination[] = [{ page: 'administration', icon: 'settings', permission: 'accounts.edit', group: 1 }];
const ofProject: readonly Destination[] = [
  { page: 'overview', icon: 'dashboard', permission: 'values.read', key: 'o', group: 1 },
  { page: 'indicators', icon: 'query-stats', permission: 'values.read', key: 'i', group: 1 },
  { page: 'day', icon: 'calendar-month', permission: 'desk-work.read', key: 't', group: 2, heading: 'deskWork' },
  { page: 'follow-ups', icon: 'call', permission: 'desk-work.read', key: 'x', group: 2, heading: 'deskWork' },
  { page: 'people', icon: 'person', permission: 'desk-work.read', key: 'u', group: 2, heading: 'deskWork' },
  { page: 'participations', icon: 'table-chart', permission: 'desk-work.read', key: 'e', group: 2, heading: 'deskWork' },
  { page: 'duplicates', icon: 'copy-all', permission: 'people.propose', group: 2, heading: 'deskWork' },
  { page: 'contacts', icon: 'groups', permission: 'desk-work.read', key: 'c', group: 2, heading: 'deskWork' },
  { page: 'appointments', icon: 'event', permission: 'desk-work.read', key: 'a', group: 2, heading: 'deskWork' },
  { page: 'agenda', icon: 'schedule', permission: 'desk-work.read', key: 'k', group: 2, heading: 'deskWork' },
  { page: 'referrals', icon: 'open-in-new', permission: 'desk-work.read', key: 'f', group: 2, heading: 'deskWork' },
  { page: 'alerts', icon: 'notifications', permission: 'alerts.read', key: 'w', group: 3, counts: 'alerts' },
  { page: 'training', icon: 'school', permission: 'training.read', key: 'l', group: 3 },
  { page: 'desks', icon: 'storefront', permission: 'projects.read', key: 's', group: 3 },
  { page: 'imports', icon: 'upload-file', permission: 'imports.read', group: 3 },
  { page: 'samples', icon: 'percent', permission: 'values.read', group: 3 },
  { page: 'quality', icon: 'rule', permission: 'values.read', key: 'd', group: 3 },
  { page: 'reports', icon: 'description', permission: 'reports.read', key: 'r', group: 4 },
];

/** Where this person can go: only pages that are there, and only those their role opens. No link is dead. */
@Service()
export class Destinations {
  private readonly session = inject(Session);
  private readonly config = inject(Router).config;
  private readonly routed = pagesOfProject(this.config);
  private readonly outside = pagesBesideProject(this.config);

  /** Outside the projects, beside the portfolio; follows the permissions. */
  ofInstallation(): readonly Destination[] {
    return ofInstallation.filter(({ page, permission }) => this.outside.has(page) && this.session.may(permission));
  }

  /** Inside a project; reads the permissions, so it follows them. */
  ofProject(): readonly Destination[] {
    return ofProject.filter(({ page, permission }) => this.routed.has(page) && this.session.may(permission));
  }
}

/** First parts of the paths that stand beside `projects/:project`. */
function pagesBesideProject(routes: Routes): ReadonlySet<string> {
  if (routes.some(({ path }) => path === 'projects/:project')) return new Set(routes.map(({ path }) => path?.split('/')[0] ?? ''));
  return new Set(routes.flatMap(({ children }) => [...pagesBesideProject(children ?? [])]));
}

/** First parts of the paths under `projects/:project`. */
function pagesOfProject(routes: Routes): ReadonlySet<string> {
  for (const route of routes) {
    if (route.path === 'projects/:project') return new Set(route.children?.map((child) => child.path?.split('/')[0] ?? ''));
    const inside = pagesOfProject(route.children ?? []);
    if (inside.size > 0) return inside;
  }
  return new Set();
}
