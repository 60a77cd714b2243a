import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import type { FormSending } from './form-sending';

/** What keeps a form from being saved as a whole, said above its buttons: nothing to save, so many fields at fault, or what the API refused. */
@Component({
  selector: 'app-form-verdict',
  imports: [Icon],
  template: `
    <div role="alert">
      @if (sending().faultOf('nothing'); as nothing) {
        <p class="err" tabindex="-1" data-fault><app-icon class="s" name="warning" />{{ nothing }}</p>
      } @else if (sentence(); as said) {
        <p class="note e"><app-icon name="warning" />{{ said }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class FormVerdict {
  private readonly language = inject(Language);

  readonly sending = input.required<FormSending>();
  /** Key of the words that count fields at fault: `typedValues.faults`. */
  readonly faults = input.required<string>();
  /** Whether something else on the form says what was refused, as a choice between two versions does. */
  readonly saidElsewhere = input(false);

  protected readonly sentence = computed(() => {
    const sending = this.sending();
    if (sending.count() > 0) return this.language.counted(this.faults(), sending.count());
    return this.saidElsewhere() ? '' : sending.refused();
  });
}
