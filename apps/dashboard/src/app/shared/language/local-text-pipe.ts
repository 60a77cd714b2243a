import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language, type LocalText } from './language';

/** `{{ project.title | localText }}`: the text in the language of the screen. Not pure: the language is no argument of it. */
@Pipe({ name: 'localText', pure: false })
export class LocalTextPipe implements PipeTransform {
  private readonly language = inject(Language);

  transform(text: LocalText | null | undefined): string {
    return text ? this.language.read(text) : '';
  }
}
