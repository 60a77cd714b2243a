import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icons/icon';
import { Language, languages, ownNames } from '../language/language';
import { EntrancePicture } from './entrance-picture';
import { Mark } from './mark';

/** The page before the door: mark and language above, what one has to fill in, and beside it what the product promises. */
@Component({
  selector: 'app-entrance',
  imports: [EntrancePicture, Icon, Mark, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'entrance'">
      <main>
        <div class="head">
          <div class="logo">
            <span class="tile"><app-mark /></span>Cruscotto
          </div>
          <label class="language">
            <app-icon name="language" />
            <span class="vh">{{ t('language') }}</span>
            <select #choice (change)="choose(choice.value)">
              @for (code of languages; track code) {
                <option [value]="code" [selected]="code === language.code()" [lang]="code">{{ names[code] }}</option>
              }
            </select>
          </label>
        </div>
        <div class="middle"><ng-content /></div>
        <p class="cap">{{ t('idle') }}</p>
      </main>
      <aside>
        <app-entrance-picture />
        <p class="promise">{{ t('promise') }}</p>
        <p class="what">{{ t('what') }}</p>
      </aside>
    </ng-container>
  `,
  styleUrl: './entrance.scss',
})
export class Entrance {
  protected readonly language = inject(Language);
  protected readonly languages = languages;
  protected readonly names = ownNames;

  protected choose(value: string): void {
    const code = languages.find((known) => known === value);
    if (code) void this.language.choose(code);
  }
}
