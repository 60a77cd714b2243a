import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AlertCounts } from '../shared/alerts/alert-counts';
import { Icon } from '../shared/icons/icon';
import { WholePipe } from '../shared/language/format-pipes';
import { Language } from '../shared/language/language';
import { Selection } from '../shared/selection/selection';
import { Session } from '../shared/session/session';
import { NarrowScreen } from '../shared/theme/narrow-screen';
import { Destinations } from './destinations';
import { Panel } from '../shared/ui/panel';

/** How many pages of a project the bar of a phone has room for, when it also says that there are others. */
const roomOnPhone = 3;

/** The nouns of the product, one place each. Beside wide pages a rail, beside narrow ones only drawings, on a phone a bar at the foot. */
@Component({
  selector: 'app-rail',
  imports: [Icon, Panel, RouterLink, RouterLinkActive, TranslocoDirective, WholePipe],
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
      @for (destination of inside(); track destination.page; let index = $index) {
        @if (index === 0 || inside()[index - 1]?.group !== destination.group) {
          <hr />
          @if (destination.heading; as heading) {
            <h2>{{ t('group.' + heading) }}</h2>
          }
        }
        <a
          [class.here]="destinations.isOpen(destination)"
          [attr.aria-current]="destinations.isOpen(destination) ? 'page' : null"
          [routerLink]="selection.to(...destination.path)"
          [queryParams]="selection.kept()"
        >
          <app-icon [name]="destination.icon" /><span>{{ t(destination.page) }}</span>
          @if (destination.counts && alerts.told(); as told) {
            <b class="count" [class.overdue]="alerts.overdue() > 0"
              >{{ told | whole }}<span class="vh"> {{ language.counted('shell.alertCount', alerts.overdue()) }}</span></b
            >
          }
        </a>
      }
      @if (others().length > 0) {
        <div class="others" [class.here]="isOtherOpen()">
          <button #opener type="button" aria-haspopup="dialog" [popoverTargetElement]="element">
            <app-icon name="more-horiz" /><span>{{ t('otherPages') }}</span>
          </button>
          <div #element #panel="appPanel" class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="t('otherPages')">
            @for (destination of others(); track destination.page) {
              <a
                [class.here]="destinations.isOpen(destination)"
                [attr.aria-current]="destinations.isOpen(destination) ? 'page' : null"
                [routerLink]="selection.to(...destination.path)"
                [queryParams]="selection.kept()"
                (click)="panel.close()"
              >
                <app-icon [name]="destination.icon" /><span>{{ t(destination.page) }}</span>
              </a>
            }
          </div>
        </div>
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
  protected readonly alerts = inject(AlertCounts);
  protected readonly language = inject(Language);
  private readonly narrow = inject(NarrowScreen).on;
  private readonly ofThisProject = computed(() => (this.selection.project() ? this.destinations.ofProject() : []));
  /** All on a rail; on a phone the first ones, unless one more would say it all. */
  protected readonly inside = computed(() => {
    const all = this.ofThisProject();
    return this.narrow() && all.length > roomOnPhone + 1 ? all.slice(0, roomOnPhone) : all;
  });
  /** What the bar of a phone keeps under one button. */
  protected readonly others = computed(() => this.ofThisProject().slice(this.inside().length));
  protected readonly isOtherOpen = computed(() => this.others().some((one) => this.destinations.isOpen(one)));
}
