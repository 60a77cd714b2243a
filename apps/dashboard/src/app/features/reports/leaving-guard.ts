import type { CanDeactivateFn } from '@angular/router';

/** A page that saves by itself, and has to finish that first. */
export interface SavesItself {
  /** Saves what is not saved; false: it could not, and the person wants to stay. */
  mayLeave(): Promise<boolean>;
}

export const savesBeforeLeaving: CanDeactivateFn<SavesItself> = (page) => page.mayLeave();
