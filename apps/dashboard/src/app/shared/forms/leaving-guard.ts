import type { CanDeactivateFn } from '@angular/router';

/** A page with something under way that leaving would lose. */
export interface Leavable {
  /** Asks, where something would be lost; true: go. */
  mayLeave(): boolean | Promise<boolean>;
}

export const asksBeforeLeaving: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
