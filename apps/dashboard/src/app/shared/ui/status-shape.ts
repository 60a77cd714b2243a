import { Component, input } from '@angular/core';
import type { IndicatorStatus } from '#domain';

/** The shape of a status in its colour; always beside its word or inside something that names it. */
@Component({
  selector: 'app-status-shape',
  template: `
    <svg viewBox="0 0 12 12" [class]="status()">
      @switch (status()) {
        @case ('at_risk') {
          <path d="M6 0l6 6-6 6-6-6Z" />
          <path class="cut" d="M6 3v3.6M6 8v1.2" />
        }
        @case ('behind') {
          <path d="M6 11L.5 1h11Z" />
        }
        @case ('on_track') {
          <circle cx="6" cy="6" r="5" />
        }
        @case ('ahead') {
          <path d="M6 1l5.5 10H.5Z" />
        }
        @case ('achieved') {
          <circle cx="6" cy="6" r="6" />
          <path class="cut" d="M3.2 6.2l2 2 3.8-4.2" />
        }
        @case ('not_due') {
          <circle class="ring dotted" cx="6" cy="6" r="4.8" />
        }
        @case ('no_data') {
          <circle class="ring dashed" cx="6" cy="6" r="4.8" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 12px;
      height: 12px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
    .cut {
      fill: none;
      stroke: var(--surface);
      stroke-width: 1.6;
    }
    .ring {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
    }
    .dotted {
      stroke-dasharray: 1 1.6;
    }
    .dashed {
      stroke-dasharray: 3 2;
    }
    .at_risk {
      color: var(--risk);
    }
    .behind {
      color: var(--behind);
    }
    .on_track {
      color: var(--on);
    }
    .ahead {
      color: var(--ahead);
    }
    .achieved {
      color: var(--achieved);
    }
    .not_due,
    .no_data {
      color: var(--none);
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class StatusShape {
  readonly status = input.required<IndicatorStatus>();
}
