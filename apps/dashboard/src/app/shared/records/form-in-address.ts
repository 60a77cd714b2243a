import { inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * The form of a record that is open when the address says so, under `name`; what stands there is the field that gets the cursor. Made where
 * things are injected. @param saved what to do when something was saved
 */
export function formInAddress(name: string, saved: () => void) {
  const router = inject(Router);
  const say = (field: string | null): void => void router.navigate([], { queryParams: { [name]: field }, queryParamsHandling: 'merge' });
  return {
    open: (field = ''): void => say(field),
    close: (done: boolean): void => {
      if (done) saved();
      say(null);
    },
  };
}
