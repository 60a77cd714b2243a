import { inject, Service } from '@angular/core';
import { Selection } from '../selection/selection';

/** Opens and closes the “why” of a figure. What is open is in the address; only where the focus goes back to is kept here. */
@Service()
export class WhyOpener {
  private readonly selection = inject(Selection);
  private opener: HTMLElement | null = null;

  /** Whether this figure, or this part of it, is open. */
  isOpen(code: string, where: string | null = null): boolean {
    return this.selection.why() === code && this.selection.where() === where;
  }

  /** Opens it, or closes it when it is the one that is open. */
  toggle(code: string, where: string | null = null): void {
    if (this.isOpen(code, where)) {
      void this.close();
      return;
    }
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    void this.selection.choose({ why: code, where });
  }

  /** Closes the panel and gives the focus back to the figure it was opened from. */
  async close(): Promise<void> {
    const opener = this.opener;
    this.opener = null;
    await this.selection.choose({ why: null, where: null });
    if (opener?.isConnected) opener.focus();
    else document.querySelector<HTMLElement>('main')?.focus();
  }
}
