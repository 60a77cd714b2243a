import { Service, signal } from '@angular/core';

/** Minutes without a request after which the API ends the session, and after which we say so (G24, 2.2.1). */
export const idleMinutes = 30;
export const warnAfterMinutes = 28;

/** Watches how long nothing was asked of the API, to warn before the session ends. */
@Service()
export class SessionClock {
  private readonly warned = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the session ends within two minutes unless something is asked. */
  readonly ending = this.warned.asReadonly();

  /** The API answered: the session begins anew. */
  answered(): void {
    clearTimeout(this.timer);
    this.warned.set(false);
    this.timer = setTimeout(() => {
      this.warned.set(true);
    }, warnAfterMinutes * 60_000);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.warned.set(false);
  }
}
