import { DestroyRef, inject, Service, signal } from '@angular/core';
import { timeOfDay } from './programme-time';

/** Often enough that no minute is shown late for long. */
const everySeconds = 20;

/** The clock on the wall of the programme: which hour of the day it is now. */
@Service()
export class ProgrammeClock {
  private readonly shown = signal(timeOfDay(new Date()));

  readonly now = this.shown.asReadonly();

  constructor() {
    const ticking = setInterval(() => {
      this.shown.set(timeOfDay(new Date()));
    }, everySeconds * 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(ticking);
    });
  }
}
