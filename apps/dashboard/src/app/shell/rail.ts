import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../shared/icons/icon';
import { Selection } from '../shared/selection/selection';
import { Session } from '../shared/session/session';
import { Destinations } from './destinations';

/** The nouns of the product, one place each. Beside wide pages a rail, beside narrow ones only drawings, on a phone a bar at the foot. */
@Component({
  selector: 'app-rail',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    <nav *transloco="let t; prefix: 'shell'" [attr.aria-label]="t('mainNavigation')">
      <a
        routerLink="/portfolio"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [queryParams]="selection.keptElsewhere()"
        [routerLinkActiveOptions]="anyQuery"
      >
        <app-icon name="apps" /><span>{{ t('portfolio') }}</span>
      </a>
      @if (selection.project()) {
        @for (destination of destinations.ofProject(); track destination.page; let index = $index) {
          @if (index === 0 || destinations.ofProject()[index - 1]?.group !== destination.group) {
            <hr />
            @if (destination.heading; as heading) {
              <h2>{{ t('group.' + heading) }}</h2>
            }
          }
          <a
            routerLinkActive="here"
            ariaCurrentWhenActive="page"
            [routerLink]="selection.to(destination.page)"
            [queryParams]="selection.kept()"
            [routerLinkActiveOptions]="anyQuery"
          >
            <app-icon [name]="destination.icon" /><span>{{ t(destination.page) }}</span>
          </a>
        }
      }
      @for (destination of destinations.ofInstallation(); track destination.page) {
        <hr />
        <a routerLinkActive="here" ariaCurrentWhenActive="page" [routerLink]="'/' + destination.page" [routerLinkActiveOptions]="anyQuery">
          <app-icon [name]="destination.icon" /><span>{{ t(destination.page) }}</span>
        </a>
      }
      @if (session.demo()) {
        <div class="foot">
          <b class="short">{{ t('demo.short') }}</b>
          <span class="long"
            ><b>{{ t('demo.title') }}</b
            ><br />{{ t('demo.explanation') }}</span
          >
        </div>
      }
    </nav>
  `,
  styleUrl: './rail.scss',
})
export class Rail {
  protected readonly anyQuery = { paths: 'subset', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
  protected readonly selection = inject(Selection);
  protected readonly session = inject(Session);
  protected readonly destinations = inject(Destinations);
}
