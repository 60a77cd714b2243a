import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon, type IconName } from '../shared/icons/icon';
import { Appearance } from '../shared/theme/appearance';
import { AppearanceChoices } from './appearance-choices';
import { Panel } from '../shared/ui/panel';

@Component({
  selector: 'app-appearance-menu',
  imports: [AppearanceChoices, Icon, Panel, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell.appearance'">
      <button
        #opener
        type="button"
        class="tbtn plain"
        aria-haspopup="dialog"
        [attr.aria-label]="t('button') + ': ' + t(appearance.colours())"
        [popoverTargetElement]="element"
      >
        <app-icon [name]="icon()" />
      </button>
      <div #element class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="t('button')"><app-appearance-choices /></div>
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.bar-button;
    @include bar.panel;
  `,
})
export class AppearanceMenu {
  protected readonly appearance = inject(Appearance);
  protected readonly icon = computed<IconName>(
    () => (({ light: 'light-mode', dark: 'dark-mode', contrast: 'contrast' }) as const)[this.appearance.shown()],
  );
}
