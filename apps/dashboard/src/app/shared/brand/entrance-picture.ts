import { Component } from '@angular/core';

/** Decoration of the entrance: a value that climbs towards its target steps, then a forecast. It shows no real figure. */
@Component({
  selector: 'app-entrance-picture',
  template: `
    <svg viewBox="0 0 880 900" preserveAspectRatio="xMidYMid slice">
      <path class="rule" d="M0 70H880M0 132H880M0 194H880M0 256H880M0 318H880M0 380H880M0 442H880M0 504H880M0 566H880M0 628H880" />
      <path class="steps" d="M40 560H190V500H340V420H490V330H640V240H790V150H880" />
      <path class="cone" d="M540 313L590 271L640 247L690 204L740 160L790 134V206L740 218L690 247L640 276L590 286Z" />
      <path class="value" d="M40 560L90 540L140 516L190 507L240 477L290 447L340 433L390 400L440 366L490 349L540 313" />
      <path class="value forecast" d="M540 313L590 277L640 257L690 220L740 181L790 160" />
      <circle class="today" cx="540" cy="313" r="7" />
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
    }
    .rule {
      stroke: var(--on-bar);
      stroke-opacity: 0.07;
    }
    .steps {
      stroke: var(--on-bar);
      stroke-opacity: 0.45;
      stroke-width: 2;
    }
    .cone {
      fill: var(--on-bar);
      fill-opacity: 0.1;
    }
    .value {
      stroke: var(--bar-mark);
      stroke-width: 4;
    }
    .forecast {
      stroke-dasharray: 2 9;
      stroke-linecap: round;
    }
    .today {
      fill: var(--bar);
      stroke: var(--bar-mark);
      stroke-width: 4;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class EntrancePicture {}
