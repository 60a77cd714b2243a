/** A key as pressed: what it wrote, and where. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether the focus is where one writes: single keys are then letters. */
  readonly writing: boolean;
}

export type KeyCommand =
  | { readonly does: 'search' }
  | { readonly does: 'list-keys' }
  | { readonly does: 'filter' }
  | { readonly does: 'switch-project' }
  | { readonly does: 'log-contact' }
  | { readonly does: 'step-period'; readonly by: 1 | -1 }
  /** G, then the letter of a destination. */
  | { readonly does: 'go'; readonly letter: string };

/** Keys that mean something by themselves. */
const alone: Readonly<Record<string, KeyCommand>> = {
  '?': { does: 'list-keys' },
  '/': { does: 'filter' },
  n: { does: 'log-contact' },
  '[': { does: 'step-period', by: -1 },
  ']': { does: 'step-period', by: 1 },
};
/** How long G waits for its letter, in milliseconds. */
const patience = 1500;

/**
 * What the keys pressed one after the other mean (ux §7). Single letters mean something only outside text fields, and not at all when
 * they are switched off (WCAG 2.1.4); Ctrl K always does.
 */
export class KeySequences {
  private goUntil = 0;

  /** The command that this press completes, if any. `now` is in milliseconds. */
  read(press: KeyPress, now: number, singleKeys: boolean): KeyCommand | null {
    const key = press.key.toLowerCase();
    if ((press.ctrlKey || press.metaKey) && !press.altKey) return key === 'k' ? { does: 'search' } : null;
    if (press.altKey || press.writing || !singleKeys) return null;
    if (now < this.goUntil) {
      this.goUntil = 0;
      return key === 'p' ? { does: 'switch-project' } : /^[a-z]$/.test(key) ? { does: 'go', letter: key } : null;
    }
    if (key === 'g') this.goUntil = now + patience;
    return alone[key] ?? null;
  }
}

/** Whether keys write text there. */
export function isWritingPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
