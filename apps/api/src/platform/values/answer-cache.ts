/**
 * Answers kept while nothing changes: by project, change number and question. Bounded: the answer that was not asked for longest goes
 * first. The same question asked by several at once is worked out once.
 */
export class AnswerCache<T> {
  readonly #answers = new Map<string, T>();
  readonly #underWay = new Map<string, Promise<{ answer: T; keep: boolean }>>();

  constructor(private readonly limit: number) {}

  /** The answer if it is kept. */
  kept(key: string): T | undefined {
    const kept = this.#answers.get(key);
    if (kept === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    return kept;
  }

  /** @param work answers, and says whether the answer may be kept. */
  async get(key: string, work: () => Promise<{ answer: T; keep: boolean }>): Promise<T> {
    const kept = this.kept(key);
    if (kept !== undefined) return kept;
    const { answer } = await (this.#underWay.get(key) ?? this.#start(key, work));
    return answer;
  }

  #start(key: string, work: () => Promise<{ answer: T; keep: boolean }>): Promise<{ answer: T; keep: boolean }> {
    const started = work()
      .then((result) => {
        if (result.keep) this.#keep(key, result.answer);
        return result;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, started);
    return started;
  }

  #keep(key: string, answer: T): void {
    this.#answers.set(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.limit) return;
      this.#answers.delete(oldest);
    }
  }
}
