import { Component, inject, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Mark } from '../shared/brand/mark';
import { Icon } from '../shared/icons/icon';
import { Selection } from '../shared/selection/selection';
import { AccountMenu } from './account-menu';
import { AppearanceMenu } from './appearance-menu';
import { AsOfBlock } from './as-of-block';
import { LanguageMenu } from './language-menu';
import { PeriodSwitcher } from './period-switcher';
import { ProjectSwitcher } from './project-switcher';

/** What everything below is measured by: project, period, date; and the ways to find, to read and to leave. */
@Component({
  selector: 'app-top-bar',
  imports: [
    AccountMenu,
    AppearanceMenu,
    AsOfBlock,
    Icon,
    LanguageMenu,
    Mark,
    PeriodSwitcher,
    ProjectSwitcher,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <a class="brand" routerLink="/portfolio" [queryParams]="selection.keptElsewhere()" [attr.aria-label]="t('home')">
        <app-mark /><span>Cruscotto</span>
      </a>
      <app-project-switcher />
      @if (selection.project()) {
        <app-period-switcher />
      }
      <app-as-of-block />
      <button type="button" class="tbtn search" aria-keyshortcuts="Control+K" (click)="openSearch.emit()">
        <app-icon name="search" /><span class="k">{{ t('search.open') }}</span
        ><kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <app-language-menu />
      <app-appearance-menu class="wide" />
      <button type="button" class="tbtn plain wide" [attr.aria-label]="t('keys.button')" (click)="listKeys.emit()">
        <app-icon name="help" />
      </button>
      <app-account-menu (listKeys)="listKeys.emit()" />
    </ng-container>
  `,
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly selection = inject(Selection);
  private readonly projects = viewChild(ProjectSwitcher);

  readonly openSearch = output();
  readonly listKeys = output();

  switchProject(): void {
    this.projects()?.open();
  }
}
