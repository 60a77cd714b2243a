import { Refusal } from '../problems/refusal.js';

/** Lets a few pieces of work run at once; the others wait in line, and when the line is full they are told to come back. */
export class OneOfFew {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly inLine: number,
  ) {}

  /** @throws Refusal `unavailable` when the line is full. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) await this.#wait();
    else this.#running += 1;
    try {
      return await work();
    } finally {
      // the turn goes to the next in line, or is given back
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.inLine) throw new Refusal('unavailable', { retryAfter: 2 });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
