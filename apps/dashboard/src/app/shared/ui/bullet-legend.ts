import { Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { uiWords } from './ui-words';

/** What the parts of a bullet mean. */
@Component({
  selector: 'app-bullet-legend',
  imports: [TranslocoDirective],
  providers: uiWords,
  template: `
    <div class="legend" *transloco="let t; prefix: 'ui.legend'">
      <span
        ><svg width="20" height="12" aria-hidden="true"><rect class="value" y="2" width="20" height="8" /></svg>{{ t('value') }}</span
      >
      <span
        ><svg width="6" height="16" aria-hidden="true"><rect class="target" x="1" width="3" height="16" /></svg>{{ t('target') }}</span
      >
      <span
        ><svg width="22" height="10" aria-hidden="true"><path class="hatch" d="M0 10L8 0M6 10L14 0M12 10L20 0" /></svg
        >{{ t('forecast') }}</span
      >
      <span
        ><svg width="4" height="14" aria-hidden="true"><rect class="tick" x="1" width="2" height="14" /></svg>{{ t('ends') }}</span
      >
    </div>
  `,
  styles: `
    .value {
      fill: var(--c1);
    }
    .target {
      fill: var(--ink);
    }
    .hatch {
      stroke: var(--s3);
      stroke-width: 2;
    }
    .tick {
      fill: var(--ink-3);
    }
  `,
})
export class BulletLegend {}
