import { computed, effect, Service, signal } from '@angular/core';
import { mediaSignal } from './media-signal';

export const colourChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ColourChoice = (typeof colourChoices)[number];
export const densities = ['compact', 'comfortable'] as const;
export type Density = (typeof densities)[number];

/** Where the choices are kept on this device; `public/before-start.js` reads them too. */
export const coloursKey = 'cruscotto.colours';
export const densityKey = 'cruscotto.density';

/** Colours and density as chosen on this device; without a choice the colours follow the machine. */
@Service()
export class Appearance {
  private readonly machineDark = mediaSignal('(prefers-color-scheme: dark)');
  private readonly machineContrast = mediaSignal('(prefers-contrast: more)');
  private readonly chosenColours = signal(stored(coloursKey, colourChoices) ?? 'system');
  private readonly chosenDensity = signal(stored(densityKey, densities) ?? 'compact');

  readonly colours = this.chosenColours.asReadonly();
  readonly density = this.chosenDensity.asReadonly();
  /** The colours on screen now. Charts read their tokens again when this changes. */
  readonly shown = computed(() => {
    const chosen = this.colours();
    if (chosen !== 'system') return chosen;
    return this.machineContrast() ? 'contrast' : this.machineDark() ? 'dark' : 'light';
  });

  constructor() {
    effect(() => {
      show('theme', this.colours(), 'system');
    });
    effect(() => {
      show('density', this.density(), 'compact');
    });
  }

  chooseColours(choice: ColourChoice): void {
    this.chosenColours.set(choice);
    keep(coloursKey, choice, 'system');
  }

  chooseDensity(choice: Density): void {
    this.chosenDensity.set(choice);
    keep(densityKey, choice, 'compact');
  }
}

/** Writes the choice on the root element, where `theme.scss` looks for it; the ordinary one needs no mark. */
function show(attribute: 'theme' | 'density', choice: string, ordinary: string): void {
  if (choice === ordinary) document.documentElement.removeAttribute(`data-${attribute}`);
  else document.documentElement.setAttribute(`data-${attribute}`, choice);
}

function keep(key: string, choice: string, ordinary: string): void {
  if (choice === ordinary) localStorage.removeItem(key);
  else localStorage.setItem(key, choice);
}

function stored<T extends string>(key: string, choices: readonly T[]): T | null {
  const value = localStorage.getItem(key);
  return choices.find((choice) => choice === value) ?? null;
}
