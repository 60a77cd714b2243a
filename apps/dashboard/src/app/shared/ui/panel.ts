import { Directive, ElementRef, inject, input } from '@angular/core';

/** What the arrow keys walk through inside a panel. */
const steps = 'a[href], button:not(:disabled), input, select';

/**
 * A panel under a button of the top bar: `<button [popoverTargetElement]="panel" #opener>` … `<div #panel appPanel [under]="opener">`.
 * The browser opens and closes it, keeps it above everything and gives the focus back; here it is placed, and walked with the arrows.
 */
@Directive({
  selector: '[appPanel]',
  host: { popover: 'auto', '(beforetoggle)': 'place($event)', '(toggle)': 'enter($event)', '(keydown)': 'walk($event)' },
  exportAs: 'appPanel',
})
export class Panel {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly under = input.required<HTMLElement>();

  open(): void {
    this.element.showPopover();
  }

  close(): void {
    this.element.hidePopover();
  }

  /** Under its button, or above one that stands low in the window; from its left edge, or up to its right edge where there is no room. */
  protected place(event: Event): void {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    const button = this.under().getBoundingClientRect();
    const style = this.element.style;
    const fromLeft = button.left < innerWidth / 2;
    const below = button.bottom < innerHeight / 2;
    style.setProperty('inset', below ? `${button.bottom + 4}px auto auto auto` : `auto auto ${innerHeight - button.top + 4}px auto`);
    style.setProperty(fromLeft ? 'left' : 'right', `${Math.max(8, fromLeft ? button.left : innerWidth - button.right)}px`);
    style.setProperty('max-height', `calc(100dvh - ${(below ? button.bottom : innerHeight - button.top) + 16}px)`);
  }

  /** The focus goes to what one most likely wants, marked `data-first`. */
  protected enter(event: Event): void {
    if (event instanceof ToggleEvent && event.newState === 'open') this.element.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  protected walk(event: KeyboardEvent): void {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction === undefined || (event.target instanceof HTMLInputElement && event.target.type === 'date')) return;
    const all = [...this.element.querySelectorAll<HTMLElement>(steps)].filter((step) => step.checkVisibility());
    const at = all.findIndex((step) => step === document.activeElement);
    all[(at + direction + all.length) % all.length]?.focus();
    event.preventDefault();
  }
}
