import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../language/language';
import { problemOf } from './problem-error';
import { sentenceOf } from './problem-sentence';

/**
 * A part of the page that did not arrive: what happened, what to do, and the code by which the log knows it. The rest of the page stays.
 * `<app-failure [error]="values.error()" (again)="values.reload()" />`
 */
@Component({
  selector: 'app-failure',
  imports: [TranslocoDirective],
  template: `
    <div class="state" role="alert" *transloco="let t">
      <div class="b">{{ sentence() }}</div>
      @if (problem().reference; as reference) {
        <p>{{ t('failure.reference', { reference }) }}</p>
      }
      @if (passing()) {
        <button type="button" class="btn sm" (click)="again.emit()">{{ t('again') }}</button>
      }
    </div>
  `,
})
export class Failure {
  private readonly language = inject(Language);

  readonly error = input.required<unknown>();
  readonly again = output();

  protected readonly problem = computed(() => problemOf(this.error()).problem);
  protected readonly passing = computed(() => problemOf(this.error()).passing || this.problem().code === 'unexpected_answer');
  protected readonly sentence = computed(() => sentenceOf(this.problem(), this.language));
}
