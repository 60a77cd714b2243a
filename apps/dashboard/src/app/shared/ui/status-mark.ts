import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorStatus } from '#domain';
import { StatusShape } from './status-shape';

/** A status as shape and word, never as colour alone. */
@Component({
  selector: 'app-status-mark',
  imports: [StatusShape, TranslocoDirective],
  template: `
    <span [class]="classes()" *transloco="let t; prefix: 'status'"><app-status-shape [status]="status()" />{{ t(status()) }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class StatusMark {
  readonly status = input.required<IndicatorStatus>();
  protected readonly classes = computed(() => `st ${this.status()}`);
}
