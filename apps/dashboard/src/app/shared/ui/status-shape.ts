import { Component, computed, input } from '@angular/core';
import type { IndicatorStatus } from '#domain';
import { shapeDrawings, statusAppearance } from '#wording';

/** The shape of a status, in its colour. The word stands beside it, so a screen reader passes over the drawing. */
@Component({
  selector: 'app-status-shape',
  template: `
    <svg viewBox="0 0 12 12" aria-hidden="true">
      @if (drawing().body; as body) {
        <path fill="currentColor" [attr.d]="body" />
      }
      @if (drawing().mark; as mark) {
        <path class="mark" fill="none" stroke-width="1.6" [attr.d]="mark" [style.stroke]="'var(--' + role() + '-bg)'" />
      }
      @if (drawing().ring; as ring) {
        <circle
          cx="6"
          cy="6"
          r="4.7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
          [attr.stroke-dasharray]="ring"
        />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      width: 12px;
      height: 12px;
    }
  `,
  host: { '[style.color]': '"var(--" + role() + ")"' },
})
export class StatusShape {
  readonly status = input.required<IndicatorStatus>();

  protected readonly role = computed(() => statusAppearance[this.status()].role);
  protected readonly drawing = computed(() => shapeDrawings[statusAppearance[this.status()].shape]);
}
