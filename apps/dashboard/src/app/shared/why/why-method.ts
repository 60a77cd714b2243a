import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FoundBy } from '#contract';
import { methodSentences, transmittedSentence } from '#wording';
import { Language } from '../language/language';
import { Selection } from '../selection/selection';
import { MethodMark } from '../ui/method-mark';
import { uiWords } from '../ui/ui-words';

/** In “why”: how a result six months after leaving was found, what that means, and when it is transmitted (R49, R71, R75, R78). */
@Component({
  selector: 'app-why-method',
  imports: [MethodMark, RouterLink, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui.why.method'">
      <h3>{{ t('title') }}</h3>
      <p><app-method-mark [foundBy]="foundBy()" /></p>
      @for (sentence of sentences(); track sentence) {
        <p>{{ sentence }}</p>
      }
      @if (isTransmitted()) {
        <p class="cap">{{ transmitted() }}</p>
      }
      @if (foundBy().sample) {
        <p>
          <a class="sm b" [routerLink]="selection.to('samples')" [queryParams]="selection.kept()">{{ t('samples') }}</a>
        </p>
      }
    </ng-container>
  `,
  styles: `
    h3 {
      margin-bottom: 4px;
      color: var(--petrol);
      font-size: var(--t-small);
    }
  `,
})
export class WhyMethod {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly foundBy = input.required<FoundBy>();
  /** Code of the common indicator; null: a project's own. */
  readonly commonCode = input<string | null>(null);

  protected readonly sentences = computed(() => methodSentences(this.foundBy(), this.language.code()));
  protected readonly transmitted = computed(() => transmittedSentence(this.language.code()));
  protected readonly isTransmitted = computed(() => ['EECR05', 'EECR06'].includes(this.commonCode() ?? ''));
}
