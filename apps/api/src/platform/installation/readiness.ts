/** What must have happened before the installation counts as up: the health question answers 503 until then, while the page is served. */
export class Readiness {
  readonly #awaited: Set<string>;

  /** @param awaited in words: `migrations`, `demo data`. */
  constructor(awaited: readonly string[] = []) {
    this.#awaited = new Set(awaited);
  }

  reached(what: string): void {
    this.#awaited.delete(what);
  }

  get missing(): readonly string[] {
    return [...this.#awaited];
  }
}
