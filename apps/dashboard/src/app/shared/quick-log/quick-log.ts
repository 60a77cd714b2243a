import { computed, inject, Service, signal } from '@angular/core';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';

/** What is known already when a contact is logged: that it belongs to an appointment, and with whom. */
export interface ContactBeginning {
  /** Id of the desk. */
  readonly desk: string;
  readonly date: string;
  /** By the clock of the desk; null: not known. */
  readonly time: string | null;
  /** Id of the appointment that was held. */
  readonly appointment: string;
  readonly person: { readonly id: string; readonly pseudonym: string } | null;
}

/** The quick log: whether it may be and is open, and how often it has changed the register. The shell draws it. */
@Service()
export class QuickLog {
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly opened = signal(false);
  private readonly changed = signal(0);
  private readonly given = signal<ContactBeginning | null>(null);

  readonly isOpen = this.opened.asReadonly();
  /** What the contact that is being logged begins with; null: with nothing. */
  readonly beginning = this.given.asReadonly();
  /** Raised with each contact that was saved or taken back: lists read again. */
  readonly changes = this.changed.asReadonly();
  /** Whether a contact can be logged here: inside a project, by who works at a desk. */
  readonly isOffered = computed(() => this.selection.project() !== null && this.session.may('desk-work.edit'));

  open(beginning: ContactBeginning | null = null): void {
    if (!this.isOffered()) return;
    this.given.set(beginning);
    this.opened.set(true);
  }

  close(): void {
    this.opened.set(false);
  }

  noteChange(): void {
    this.changed.update((count) => count + 1);
  }
}
