import { inject } from '@angular/core';
import { type CanActivateFn, type RedirectFunction, Router } from '@angular/router';
import type { Me } from '#contract';
import { Session } from './session';

/**
 * Where somebody begins: who reads no figures where the own work is, the day of the desk or the sessions of a trainer; everybody else among
 * the projects.
 */
export function firstPageOf(me: Me | null): string {
  const [project, page] = workOf(me);
  return project === null ? '/portfolio' : `/projects/${encodeURIComponent(project)}/${page}`;
}

/** The project somebody works in and the page of that work; no project: it is the figures of all. */
function workOf(me: Me | null): readonly [project: string | null, page: 'day' | 'training'] {
  const page = me?.may.includes('desk-work.read') ? 'day' : 'training';
  const works = me !== null && !me.may.includes('values.read') && (page === 'day' || me.may.includes('training.read'));
  return [works ? (me.roles.find(({ acronym }) => acronym !== null)?.acronym ?? null) : null, page];
}

/** From the address of the installation to the first page of whoever comes. */
export const toFirstPage: RedirectFunction = async () => firstPageOf(await inject(Session).whoAmI());

/** The overview of a project for whoever reads figures; who works at its desks goes on to their day. */
export const overviewOrDesk: CanActivateFn = async (route) => {
  const router = inject(Router);
  const [works, page] = workOf(await inject(Session).whoAmI());
  const project = route.paramMap.get('project');
  return works === null || project === null ? true : router.createUrlTree(['/projects', project, page]);
};
