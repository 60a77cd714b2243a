import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { DeviceWrite } from '#contract';
import { DeviceEntries } from '../../shared/device/device-entries';
import type { WaitingEntry } from '../../shared/device/waiting-entry';

/** An entry of this device that is shown again, and what it says. In memory alone, until its form takes it. */
export interface EntryAgain {
  readonly entry: WaitingEntry;
  readonly write: DeviceWrite;
}

/**
 * Leads entries about people that wait on this device, or were refused, back to the form in which they were written: an intake to the intake, a
 * correction to the page of the person. There from the beginning, since they can be shown from every page.
 */
@Service()
export class PeopleAgain {
  private readonly router = inject(Router);
  private readonly again = signal<EntryAgain | null>(null);
  /** What waits for its form. */
  readonly waiting = this.again.asReadonly();

  constructor() {
    const entries = inject(DeviceEntries);
    entries.mendsWith('people', (entry, write) => {
      this.lead({ entry, write }, 'new');
    });
    entries.mendsWith('people-change', (entry, write) => {
      this.lead({ entry, write }, write.address.split('/').at(-1) ?? '', { change: '' });
    });
  }

  /** The form has it now. */
  taken(): void {
    this.again.set(null);
  }

  private lead(again: EntryAgain, page: string, queryParams: object = {}): void {
    this.again.set(again);
    void this.router.navigate(['/projects', again.entry.project, 'people', page], { queryParams });
  }
}
