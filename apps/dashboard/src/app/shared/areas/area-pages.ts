import { inject, Service } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { type AnyRegisterName, registerArea } from '#contract';
import type { IconName } from '../icons/icon';
import { Language } from '../language/language';
import { Session } from '../session/session';
import { areas, type AreaName, pagesOfArea } from './areas';
import { registerTitle } from './register-title';

/** The pages of the areas that are there and that this person may open. */
@Service()
export class AreaPages {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly routed = pathsOfProject(inject(Router).config);

  /** By path inside the project, views before registers; reads the permissions, so it follows them. */
  of(name: AreaName): readonly string[] {
    const area = areas.find((one) => one.name === name);
    if (!area) return [];
    return pagesOfArea(area, { may: (permission) => this.session.may(permission), isRouted: (path) => this.isRouted(path) });
  }

  /** The registers of all areas, as they are called. */
  registers(): readonly { readonly register: AnyRegisterName; readonly name: string; readonly icon: IconName }[] {
    return areas.flatMap(({ icon, registers }) =>
      registers
        .filter((register) => this.session.may(registerArea(register).read))
        .map((register) => ({ register, icon, name: registerTitle(register, this.language.code()) })),
    );
  }

  private isRouted(path: string): boolean {
    return this.routed.some((one) => one === path || path.startsWith(`${one}/`));
  }
}

/** The paths of a project’s pages; a line that only leads on is none. */
function pathsOfProject(routes: Routes): readonly string[] {
  for (const { path, children = [] } of routes) {
    const inside =
      path === 'projects/:project'
        ? children.flatMap((child) => (child.path && child.path !== '**' && child.redirectTo === undefined ? [child.path] : []))
        : pathsOfProject(children);
    if (inside.length > 0) return inside;
  }
  return [];
}
