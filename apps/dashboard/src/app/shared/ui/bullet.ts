import { Component, computed, input } from '@angular/core';
import { bulletPlaces, type BulletAmounts } from './bullet-scale';

let drawn = 0;

/**
 * Value against its targets on one line: solid bar the value, black tick the target of the period, grey ticks baseline and final target,
 * hatched the end of the project at this pace. `label` says the same in words.
 */
@Component({
  selector: 'app-bullet',
  template: `
    <svg role="img" [attr.aria-label]="label()">
      <defs>
        <pattern [id]="pattern" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect class="hatch" width="5" height="2" />
        </pattern>
      </defs>
      <rect class="track" x="0" y="6" width="100%" height="8" rx="1" />
      @if (places().forecast; as forecast) {
        <rect
          y="6"
          height="8"
          [attr.x]="forecast.from + '%'"
          [attr.width]="forecast.to - forecast.from + '%'"
          [attr.fill]="'url(#' + pattern + ')'"
        />
      }
      @if (places().value; as value) {
        <rect class="value" x="0" y="6" height="8" [attr.width]="value + '%'" />
      }
      <svg class="at" [attr.x]="places().baseline + '%'"><rect class="tick" x="-1" y="3" width="2" height="14" /></svg>
      @if (places().final; as final) {
        <svg class="at" [attr.x]="final + '%'"><rect class="tick" x="-1" y="3" width="2" height="14" /></svg>
      }
      @if (places().target; as target) {
        <svg class="at" [attr.x]="target + '%'">
          <rect class="edge" x="-3" y="0" width="6" height="20" />
          <rect class="target" x="-1.5" y="1" width="3" height="18" />
        </svg>
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    .at {
      overflow: visible;
    }
    svg:not(.at) {
      display: block;
      overflow: visible;
      width: 100%;
      height: 20px;
    }
    .track {
      fill: var(--ghost);
    }
    .value {
      fill: var(--c1);
    }
    .hatch {
      fill: var(--s3);
    }
    .tick {
      fill: var(--ink-3);
    }
    .edge {
      fill: var(--surface);
    }
    .target {
      fill: var(--ink);
    }
    @media (forced-colors: active) {
      .value,
      .target {
        fill: CanvasText;
      }
      .track {
        fill: none;
        stroke: CanvasText;
      }
    }
  `,
})
export class Bullet {
  readonly amounts = input.required<BulletAmounts>();
  readonly label = input.required<string>();

  protected readonly pattern = `bullet-hatch-${++drawn}`;
  protected readonly places = computed(() => bulletPlaces(this.amounts()));
}
