import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, type Routes } from '@angular/router';
import { filter, map } from 'rxjs';
import type { Permission } from '#contract';
import { AreaPages } from '../shared/areas/area-pages';
import { areas } from '../shared/areas/areas';
import type { IconName } from '../shared/icons/icon';
import { Session } from '../shared/session/session';

/** A page one can go to from everywhere. */
export interface Destination {
  /** The path, inside the project or, for what is of none, by itself; also the key of its word. Of an area: its name. */
  readonly page: string;
  readonly icon: IconName;
  /** Parts of the path, where that is not the page itself: an area begins with the first of its pages that one may open. */
  readonly path: readonly string[];
  /** Every page that it stands for, by the first part of its path. */
  readonly covers: readonly string[];
  /** The letter after G. */
  readonly key?: string;
  /** Destinations of one group stand together on the rail. */
  readonly group: 1 | 2 | 3 | 4;
  /** Whether its group has a heading of its own, `shell.group.<name>`. */
  readonly heading?: 'deskWork' | 'project';
  /** What is counted beside its name: things that somebody must do. */
  readonly counts?: 'alerts';
}

/** A page of its own, for whoever holds a permission. */
type Page = Omit<Destination, 'path' | 'covers'> & { readonly permission: Permission };

/** What is of no single project. */
const ofInstallation: readonly Page[] = [{ page: 'administration', icon: 'settings', permission: 'accounts.edit', group: 1 }];
const ofProject: readonly Page[] = [
  { page: 'overview', icon: 'dashboard', permission: 'values.read', key: 'o', group: 1 },
  { page: 'indicators', icon: 'query-stats', permission: 'values.read', key: 'i', group: 1 },
  { page: 'reports', icon: 'description', permission: 'reports.read', key: 'r', group: 1 },
  { page: 'quality', icon: 'rule', permission: 'values.read', key: 'd', group: 1 },
  { page: 'alerts', icon: 'notifications', permission: 'alerts.read', key: 'w', group: 1, counts: 'alerts' },
  { page: 'calendar', icon: 'date-range', permission: 'projects.read', key: 'n', group: 1 },
  { page: 'day', icon: 'calendar-month', permission: 'desk-work.read', key: 't', group: 2, heading: 'deskWork' },
  { page: 'follow-ups', icon: 'call', permission: 'desk-work.read', key: 'x', group: 2, heading: 'deskWork' },
  { page: 'people', icon: 'person', permission: 'desk-work.read', key: 'u', group: 2, heading: 'deskWork' },
  { page: 'participations', icon: 'table-chart', permission: 'desk-work.read', key: 'e', group: 2, heading: 'deskWork' },
  { page: 'duplicates', icon: 'copy-all', permission: 'people.propose', group: 2, heading: 'deskWork' },
  { page: 'contacts', icon: 'groups', permission: 'desk-work.read', key: 'c', group: 2, heading: 'deskWork' },
  { page: 'appointments', icon: 'event', permission: 'desk-work.read', key: 'a', group: 2, heading: 'deskWork' },
  { page: 'agenda', icon: 'schedule', permission: 'desk-work.read', key: 'k', group: 2, heading: 'deskWork' },
  { page: 'desks', icon: 'storefront', permission: 'projects.read', key: 's', group: 2, heading: 'deskWork' },
  { page: 'referrals', icon: 'open-in-new', permission: 'desk-work.read', key: 'f', group: 2, heading: 'deskWork' },
  { page: 'imports', icon: 'upload-file', permission: 'imports.read', group: 4 },
  { page: 'samples', icon: 'percent', permission: 'values.read', group: 4 },
];

/** Where this person can go: only pages that are there, and only those their role opens. No link is dead. */
@Service()
export class Destinations {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly pages = inject(AreaPages);
  private readonly config = this.router.config;
  private readonly routed = pagesOfProject(this.config);
  private readonly outside = pagesBesideProject(this.config);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );
  /** The first part of the path inside the project; null: outside of one. */
  private readonly open = computed(() => /^\/projects\/[^/]+\/([^/?#]+)/.exec(this.url())?.[1] ?? null);

  /** Outside the projects, beside the portfolio; follows the permissions. */
  ofInstallation(): readonly Destination[] {
    return ofInstallation.filter(({ page, permission }) => this.outside.has(page) && this.session.may(permission)).map(asDestination);
  }

  /** Inside a project; reads the permissions, so it follows them. */
  ofProject(): readonly Destination[] {
    const pages = ofProject.filter(({ page, permission }) => this.routed.has(page) && this.session.may(permission)).map(asDestination);
    const before = pages.filter(({ group }) => group < 3);
    return [...before, ...this.ofAreas(), ...pages.slice(before.length)];
  }

  /** Whether the page that is open is one of those it stands for. */
  isOpen({ covers }: Destination): boolean {
    const open = this.open();
    return open !== null && covers.includes(open);
  }

  private ofAreas(): readonly Destination[] {
    return areas.flatMap(({ name, icon }): readonly Destination[] => {
      const [first, ...others] = this.pages.of(name);
      if (first === undefined) return [];
      const covers = [first, ...others].map((path) => path.split('/')[0] ?? path);
      const key = keysOfAreas[name];
      return [{ page: name, icon, ...(key ? { key } : {}), group: 3, heading: 'project', path: first.split('/'), covers }];
    });
  }
}

const keysOfAreas: Readonly<Partial<Record<string, string>>> = { training: 'l' };

function asDestination({ permission: _permission, ...page }: Page): Destination {
  return { ...page, path: [page.page], covers: [page.page] };
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
