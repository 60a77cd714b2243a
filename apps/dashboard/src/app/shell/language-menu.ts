import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../shared/icons/icon';
import { Language, languages, ownNames } from '../shared/language/language';
import { Panel } from '../shared/ui/panel';

/** Switches the language at once; nothing typed is lost. */
@Component({
  selector: 'app-language-menu',
  imports: [Icon, Panel, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell.language'">
      <button
        #opener
        type="button"
        class="tbtn plain"
        aria-haspopup="dialog"
        [attr.aria-label]="t('button', { code: language.code(), name: language.ownName() })"
        [popoverTargetElement]="element"
      >
        <app-icon name="language" /><b class="code">{{ language.code() }}</b>
      </button>
      <div #element #panel="appPanel" class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="t('title')">
        @for (code of languages; track code) {
          <button
            type="button"
            class="choice"
            [lang]="code"
            [attr.data-first]="code === language.code() ? true : null"
            [attr.aria-pressed]="code === language.code()"
            (click)="language.choose(code); panel.close()"
          >
            {{ names[code] }}
          </button>
        }
      </div>
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.bar-button;
    @include bar.panel;
    .code {
      color: inherit;
      font-size: inherit;
      letter-spacing: 0;
      text-transform: uppercase;
    }
  `,
})
export class LanguageMenu {
  protected readonly language = inject(Language);
  protected readonly languages = languages;
  protected readonly names = ownNames;
}
