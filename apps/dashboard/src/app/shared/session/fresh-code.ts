import { Service, signal } from '@angular/core';

/**
 * Asks for a code of the second factor when the API wants a young one: the question stands over the page, and what was asked for goes on by
 * itself once it is answered.
 */
@Service()
export class FreshCode {
  readonly #asking = signal(false);
  #answered: Promise<boolean> | null = null;
  #answer: (given: boolean) => void = () => undefined;

  /** Whether the question stands on the screen. */
  readonly asking = this.#asking.asReadonly();

  /** Whether a code was given; several requests that wait ask once. */
  ask(): Promise<boolean> {
    this.#answered ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.#asking.set(true);
    });
    return this.#answered;
  }

  answer(given: boolean): void {
    this.#asking.set(false);
    this.#answered = null;
    this.#answer(given);
  }
}
