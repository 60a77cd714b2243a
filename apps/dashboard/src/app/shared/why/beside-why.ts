import { Component, computed, inject } from '@angular/core';
import { Selection } from '../selection/selection';
import { WhyPanel } from './why-panel';

/** A page whose figures open: the page itself, and beside it the panel when one is open. Wide screens make room, narrow ones lie under it. */
@Component({
  selector: 'app-beside-why',
  imports: [WhyPanel],
  template: `<div class="page" [class.pushed]="open()"><ng-content /></div>
    <app-why-panel />`,
  styles: `
    :host {
      display: block;
    }
    // what is inside lays itself out by the room it has, not by the window
    .page {
      container-type: inline-size;
    }
    @media (min-width: 1366px) {
      .pushed {
        margin-right: calc(var(--panel) - 4px);
      }
    }
    @media print {
      .pushed {
        margin-right: 0;
      }
    }
  `,
})
export class BesideWhy {
  private readonly selection = inject(Selection);
  protected readonly open = computed(() => this.selection.why() !== null);
}
