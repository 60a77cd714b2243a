import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon, type IconName } from '../shared/icons/icon';
import { Appearance, colourChoices, type ColourChoice, densities } from '../shared/theme/appearance';

/** Colours and height of rows, as chosen on this device. */
@Component({
  selector: 'app-appearance-choices',
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell.appearance'">
      <h2>{{ t('colours') }}</h2>
      @for (choice of colours; track choice) {
        <button
          type="button"
          class="choice"
          [attr.aria-pressed]="choice === appearance.colours()"
          (click)="appearance.chooseColours(choice)"
        >
          <app-icon [name]="icons[choice]" />{{ t(choice) }}
        </button>
      }
      <h2>{{ t('density') }}</h2>
      @for (choice of densities; track choice) {
        <button
          type="button"
          class="choice"
          [attr.aria-pressed]="choice === appearance.density()"
          (click)="appearance.chooseDensity(choice)"
        >
          {{ t(choice) }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.panel;
    h2 {
      padding: 6px 10px 4px;
      font-size: var(--t-cap);
      font-weight: 600;
      color: var(--ink-2);
    }
  `,
})
export class AppearanceChoices {
  protected readonly appearance = inject(Appearance);
  protected readonly colours = colourChoices;
  protected readonly densities = densities;
  protected readonly icons: Readonly<Record<ColourChoice, IconName>> = {
    system: 'settings',
    light: 'light-mode',
    dark: 'dark-mode',
    contrast: 'contrast',
  };
}
