import { computed, DestroyRef, inject, Service, signal } from '@angular/core';

/** Header by which the service worker says that an answer is one it kept, since when. */
export const keptAnswerHeader = 'x-kept-at';

/** Whether the server can be reached, as the last requests found. */
@Service()
export class Reachability {
  private readonly answered = signal(true);
  private readonly hasNetwork = signal(navigator.onLine);

  /** Whether what is asked comes from the server, and what is written arrives there. */
  readonly reachable = computed(() => this.answered() && this.hasNetwork());

  constructor() {
    const note = (): void => {
      this.hasNetwork.set(navigator.onLine);
      // a network that is back says nothing of the server, but it is worth asking
      if (navigator.onLine) this.answered.set(true);
    };
    addEventListener('online', note);
    addEventListener('offline', note);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', note);
      removeEventListener('offline', note);
    });
  }

  /** A request was answered by the server, or was not. */
  note(answered: boolean): void {
    this.answered.set(answered);
  }
}
