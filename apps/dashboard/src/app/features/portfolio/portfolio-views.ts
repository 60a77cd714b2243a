import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';

/** The two views of the portfolio: each project against its own targets, and what may be added up over them. */
@Component({
  selector: 'app-portfolio-views',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    @if (session.may('portfolio.read')) {
      <nav class="seg noprint" *transloco="let t; prefix: 'portfolio.views'" [attr.aria-label]="t('label')">
        <a
          routerLink="/portfolio"
          routerLinkActive="on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="exact"
          [queryParams]="selection.keptElsewhere()"
          >{{ t('projects') }}</a
        >
        <a
          routerLink="/portfolio/indicators"
          routerLinkActive="on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="exact"
          [queryParams]="selection.keptElsewhere()"
          >{{ t('sums') }}</a
        >
      </nav>
    }
  `,
  styles: `
    a {
      color: var(--petrol);
      text-decoration: none;
      &:hover:not(.on) {
        background: var(--hover);
      }
      &.on {
        color: var(--on-petrol);
      }
    }
    @media (pointer: coarse) {
      a {
        min-height: 44px;
      }
    }
  `,
})
export class PortfolioViews {
  protected readonly selection = inject(Selection);
  protected readonly session = inject(Session);
  protected readonly exact = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
}
