import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** An address that leads nowhere, or to what this person may not see: both look the same, so that nothing is told by it. */
@Component({
  selector: 'app-not-yours',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <div class="state" *transloco="let t">
      <h1>{{ t('notYours.title') }}</h1>
      <p>{{ t('notYours.remedy') }}</p>
      <a class="btn" routerLink="/portfolio">{{ t('notYours.back') }}</a>
    </div>
  `,
  styles: `
    .state {
      margin-top: 12vh;
    }
    h1 {
      margin-bottom: 8px;
    }
  `,
})
export class NotYours {}
