/**
 * The addresses under which browsers know this installation. Given by CRUSCOTTO_ORIGIN; without it the machine's own names at the port,
 * which is known only once the server listens (port 0 takes any free one).
 */
export class Origins {
  #all: readonly string[];

  constructor(given: readonly string[]) {
    this.#all = given;
  }

  /** The one that links are written with. */
  get first(): string {
    return this.#all[0] ?? 'http://localhost';
  }

  has(origin: string): boolean {
    return this.#all.includes(origin);
  }

  /** Fills in the port that the server got. */
  listensAt(port: number): void {
    this.#all = this.#all.map((origin) =>
      new URL(origin).port === '0' || origin.endsWith(':0') ? origin.replace(/:0$/, `:${port}`) : origin,
    );
  }
}
