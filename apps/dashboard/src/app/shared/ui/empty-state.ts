import { Component, input } from '@angular/core';

/** Nothing there yet: what it is, and how the first one comes. The one button is given as content. */
@Component({
  selector: 'app-empty-state',
  template: `
    <div class="state">
      <div class="b">{{ what() }}</div>
      <p>{{ how() }}</p>
      <ng-content />
    </div>
  `,
})
export class EmptyState {
  readonly what = input.required<string>();
  readonly how = input.required<string>();
}
