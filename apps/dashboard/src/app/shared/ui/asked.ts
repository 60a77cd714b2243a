import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, input, TemplateRef } from '@angular/core';
import { Failure } from '../http/failure';
import { EmptyState } from './empty-state';

/** What a view needs to know of the answer that its page asks for. */
export interface AskedAnswer {
  hasValue(): boolean;
  error(): Error | undefined;
  reload(): unknown;
}

/**
 * What a page asks for in every state: while it comes, when it does not come, when there is nothing to show, and when it is there. What is
 * shown then is a template, drawn once the answer has come:
 *
 *     <app-asked [answer]="answer" [empty]="sites().length === 0" [what]="t('empty.what')" [how]="t('empty.how')">
 *       <ng-template>…</ng-template>
 *     </app-asked>
 */
@Component({
  selector: 'app-asked',
  imports: [EmptyState, Failure, NgTemplateOutlet],
  template: `
    @if (answer().error(); as error) {
      <section class="card"><app-failure [error]="error" (again)="answer().reload()" /></section>
    } @else if (!answer().hasValue()) {
      <div class="card waiting" aria-busy="true">
        @for (line of lines; track line) {
          <div class="skeleton"></div>
        }
      </div>
    } @else if (empty()) {
      <section class="card"><app-empty-state [what]="what()" [how]="how()" /></section>
    } @else {
      <ng-container [ngTemplateOutlet]="content()" />
    }
  `,
  styles: `
    .waiting {
      display: grid;
      gap: 14px;
      padding: 16px 14px;
    }
    .skeleton {
      height: 22px;
    }
  `,
})
export class Asked {
  readonly answer = input.required<AskedAnswer>();
  /** Whether the answer has nothing to show, and what is said then. */
  readonly empty = input(false);
  readonly what = input('');
  readonly how = input('');

  protected readonly content = contentChild.required(TemplateRef);
  protected readonly lines = [1, 2, 3, 4, 5, 6, 7, 8] as const;
}
