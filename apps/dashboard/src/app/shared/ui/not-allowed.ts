import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icons/icon';
import { uiWords } from './ui-words';

/** Something of the page that this role may not see, and who can open it. */
@Component({
  selector: 'app-not-allowed',
  imports: [Icon, TranslocoDirective],
  providers: uiWords,
  template: `
    <p class="note" *transloco="let t; prefix: 'ui'">
      <app-icon name="visibility-off" /><span>{{ what() || t('notAllowed') }} {{ t('askManager') }}</span>
    </p>
  `,
})
export class NotAllowed {
  /** What cannot be seen, as a sentence. */
  readonly what = input('');
}
