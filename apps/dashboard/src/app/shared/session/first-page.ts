import { inject } from '@angular/core';
import { type CanActivateFn, type RedirectFunction, Router } from '@angular/router';
import type { Me } from '#contract';
import { Session } from './session';

/** Where somebody begins: who works at desks and reads no figures, in the day of their desk; everybody else among the projects. */
export function firstPageOf(me: Me | null): string {
  if (me === null || me.may.includes('values.read') || !me.may.includes('desk-work.read')) return '/portfolio';
  const project = me.roles.find(({ acronym }) => acronym !== null)?.acronym;
  return project ? `/projects/${encodeURIComponent(project)}/day` : '/portfolio';
}

/** From the address of the installation to the first page of whoever comes. */
export const toFirstPage: RedirectFunction = async () => firstPageOf(await inject(Session).whoAmI());

/** The overview of a project for whoever reads figures; who works at its desks goes on to their day. */
export const overviewOrDesk: CanActivateFn = async (route) => {
  const router = inject(Router);
  const first = firstPageOf(await inject(Session).whoAmI());
  const project = route.paramMap.get('project');
  return first === '/portfolio' || project === null ? true : router.createUrlTree(['/projects', project, 'day']);
};
