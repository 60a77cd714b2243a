import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The frame around every page of who is signed in. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <a class="skip" href="#main">{{ t('skip') }}</a>
      <main id="main" tabindex="-1"><router-outlet /></main>
    </ng-container>
  `,
})
export class Shell {}
