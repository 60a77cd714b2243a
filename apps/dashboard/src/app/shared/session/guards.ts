import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import type { Permission } from '#contract';
import { Session } from './session';

/** Only for who is signed in; others sign in first and come back to the same address. Who must set up a second factor first does that. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const me = await session.whoAmI();
  if (me) return me.secondFactor.state !== 'missing' || state.url.startsWith('/account') ? true : router.createUrlTree(['/account']);
  return router.createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { from: state.url } });
};

/** Only for who may do it; for others the page does not exist, and the next route (“not yours”) answers. */
export const may =
  (permission: Permission): CanMatchFn =>
  async () => {
    const session = inject(Session);
    await session.whoAmI();
    return session.may(permission);
  };
