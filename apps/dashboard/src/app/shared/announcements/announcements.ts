import { Service, signal } from '@angular/core';

/** What is said to screen readers without moving the focus: one polite voice for saved and counted, one assertive for failures only. */
@Service()
export class Announcements {
  private readonly said = signal('');
  private readonly failed = signal('');

  readonly polite = this.said.asReadonly();
  readonly assertive = this.failed.asReadonly();

  /** “122 persone”, “Salvato”. */
  say(sentence: string): void {
    this.said.set(sentence);
  }

  fail(sentence: string): void {
    this.failed.set(sentence);
  }
}
