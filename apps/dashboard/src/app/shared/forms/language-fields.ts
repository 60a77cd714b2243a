import { Component, input, model } from '@angular/core';
import type { LanguageTexts } from './language-texts';
import { TextField } from './text-field';

/** What something is called, a line for each language of the product, side by side. */
@Component({
  selector: 'app-language-fields',
  imports: [TextField],
  template: `
    <div class="three">
      @for (language of languages; track language) {
        <app-text-field
          [field]="field() + '-' + language"
          [language]="language"
          [name]="names()[language]"
          [hint]="language === 'it' ? '' : others()"
          [longest]="longest()"
          [fault]="language === 'it' ? fault() : ''"
          [text]="texts()[language]"
          (textChange)="write(language, $event)"
        />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LanguageFields {
  /** Beginning of the ids of the lines (`name-it`): unique on the page. */
  readonly field = input.required<string>();
  /** What each line is called. */
  readonly names = input.required<LanguageTexts>();
  readonly texts = model.required<LanguageTexts>();
  /** What leaving a language other than Italian empty means. */
  readonly others = input('');
  readonly longest = input(300);
  /** What is wrong with the Italian line, the only one that is needed. */
  readonly fault = input('');

  protected readonly languages = ['it', 'en', 'fr'] as const;

  protected write(language: keyof LanguageTexts, text: string): void {
    this.texts.set({ ...this.texts(), [language]: text });
  }
}
