import { afterNextRender, Component, DestroyRef, type ElementRef, inject, input, output, viewChild } from '@angular/core';

/**
 * A question that must be answered before anything else: the rest of the page waits, Escape is a no, and the focus goes back to where it
 * came from. It is open as long as it stands in the template; text and buttons are its content, the buttons inside `<div class="acts">`.
 */
@Component({
  selector: 'app-modal',
  template: `
    <dialog #dialog [attr.aria-labelledby]="titleId" (cancel)="decline($event)">
      <h2 [id]="titleId">{{ heading() }}</h2>
      <ng-content />
    </dialog>
  `,
  styles: `
    dialog {
      width: min(560px, calc(100vw - 24px));
      max-height: calc(100dvh - 32px);
      padding: 18px 20px 16px;
      overflow: auto;
    }
    h2 {
      margin-bottom: 8px;
    }
    dialog ::ng-deep .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 16px;
    }
  `,
})
export class Modal {
  readonly heading = input.required<string>();
  /** Escape was pressed. */
  readonly closed = output();

  protected readonly titleId = `modal-${++made}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const dialog = this.dialog().nativeElement;
      const opener = document.activeElement;
      dialog.showModal();
      // the dialog is out of the page by now, so that closing it alone would leave the focus nowhere
      destroyed.onDestroy(() => {
        dialog.close();
        if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
      });
    });
  }

  protected decline(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }
}

let made = 0;
