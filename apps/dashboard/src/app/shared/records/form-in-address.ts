import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { focusReturn } from '../forms/focus-return';

/**
 * The form of a record that is open when the address says so, under `name`; what stands there is the field that gets the cursor. Made where
 * things are injected. @param saved what to do when something was saved
 */
export function formInAddress(name: string, saved: () => void) {
  const router = inject(Router);
  const focus = focusReturn();
  const say = (field: string | null): Promise<boolean> =>
    router.navigate([], { queryParams: { [name]: field }, queryParamsHandling: 'merge' });
  return {
    open: (field = ''): void => {
      focus.remember();
      void say(field);
    },
    close: (done: boolean): void => {
      if (done) saved();
      void say(null).then(() => {
        focus.giveBack();
      });
    },
  };
}
