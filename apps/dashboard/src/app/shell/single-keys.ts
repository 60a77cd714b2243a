import { Service, signal } from '@angular/core';

const storageKey = 'cruscotto.singleKeys';

/** Whether single letters are commands; a choice of this device (WCAG 2.1.4). */
@Service()
export class SingleKeys {
  private readonly chosen = signal(localStorage.getItem(storageKey) !== 'off');
  readonly on = this.chosen.asReadonly();

  choose(on: boolean): void {
    this.chosen.set(on);
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  }
}
