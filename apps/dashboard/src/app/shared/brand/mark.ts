import { Component } from '@angular/core';

/** The mark of the product: a dial. White and terracotta, so it stands on the dark bar. */
@Component({
  selector: 'app-mark',
  template: `
    <svg viewBox="0 0 26 26" fill="none" stroke-width="2.6" stroke-linecap="round">
      <path d="M3.2 18.5a10.6 10.6 0 1 1 19.6 0" stroke="currentColor" />
      <path class="hand" d="M13 15.2l5.4-6.6M7.5 22.4h11" />
      <circle cx="13" cy="15.4" r="2.3" fill="currentColor" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 26px;
      height: 26px;
      color: var(--on-bar);
    }
    svg {
      width: 100%;
    }
    .hand {
      stroke: var(--bar-mark);
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Mark {}
