import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/** Remembers what opened a form that stands in the page, and gives the cursor back to it once the form is closed. */
export interface FocusReturn {
  /** Whatever has the cursor opens the form. */
  remember(): void;
  /** After the next drawing: to the opener, or, where it was drawn anew meanwhile, to the one of its name. */
  giveBack(): void;
}

/**
 * A form that takes the place of its button would leave the cursor nowhere, and whoever works by keys or hears the page at its beginning
 * (WCAG 2.4.3). Made where things are injected.
 */
export function focusReturn(): FocusReturn {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  let opener: HTMLElement | null = null;
  let name = '';
  return {
    remember: () => {
      opener = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;
      name = opener === null ? '' : nameOf(opener);
    },
    giveBack: () => {
      const asked = opener;
      opener = null;
      if (asked === null) return;
      afterNextRender(
        {
          read: () => {
            // whoever went on elsewhere meanwhile stays there
            if (document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== asked) return;
            const again = asked.isConnected ? asked : sameIn(host, asked.tagName, name);
            again?.focus();
          },
        },
        { injector },
      );
    },
  };
}

function sameIn(host: HTMLElement, tag: string, name: string): HTMLElement | null {
  return [...host.querySelectorAll<HTMLElement>(tag)].find((one) => nameOf(one) === name) ?? null;
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
}
