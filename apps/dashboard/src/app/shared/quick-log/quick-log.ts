import { computed, inject, Service, signal } from '@angular/core';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';

/** The quick log: whether it may be and is open, and how often it has changed the register. The shell draws it. */
@Service()
export class QuickLog {
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly opened = signal(false);
  private readonly changed = signal(0);

  readonly isOpen = this.opened.asReadonly();
  /** Raised with each contact that was saved or taken back: lists read again. */
  readonly changes = this.changed.asReadonly();
  /** Whether a contact can be logged here: inside a project, by who works at a desk. */
  readonly isOffered = computed(() => this.selection.project() !== null && this.session.may('desk-work.edit'));

  open(): void {
    if (this.isOffered()) this.opened.set(true);
  }

  close(): void {
    this.opened.set(false);
  }

  noteChange(): void {
    this.changed.update((count) => count + 1);
  }
}
