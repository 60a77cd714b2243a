import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AnyRegisterName } from '#contract';
import { Language } from '../language/language';
import { Selection } from '../selection/selection';
import { AreaPages } from './area-pages';
import { areaWords } from './area-words';
import { areas, type AreaName } from './areas';
import { registerTitle } from './register-title';

/** The pages of an area beside each other, under the head of each of them: its views, then its registers. */
@Component({
  selector: 'app-area-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  providers: areaWords,
  template: `
    @if (pages().length > 1) {
      <nav class="noprint" *transloco="let t; prefix: 'areas'" [attr.aria-label]="t('pagesOf', { area: t('name.' + area()) })">
        @for (page of pages(); track page.path; let index = $index) {
          @if (index > 0 && page.isRegister && !pages()[index - 1]?.isRegister) {
            <span class="between" aria-hidden="true"></span>
          }
          <a
            routerLinkActive="here"
            ariaCurrentWhenActive="page"
            [routerLink]="selection.to(...page.segments)"
            [queryParams]="selection.kept()"
            [routerLinkActiveOptions]="anyQuery"
            >{{ page.isRegister ? page.name : t('view.' + page.name) }}</a
          >
        }
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 4px;
      margin: -2px 0 12px;
      border-bottom: 1px solid var(--line);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 34px;
      padding: 0 9px;
      border-bottom: 2px solid transparent;
      margin-bottom: -1px;
      color: var(--ink-2);
      font-size: var(--t-small);
      text-decoration: none;
      white-space: nowrap;
      &:hover {
        color: var(--ink);
        border-color: var(--line-strong);
      }
      &.here {
        color: var(--petrol);
        border-color: var(--petrol);
        font-weight: 600;
      }
    }
    .between {
      align-self: center;
      width: 1px;
      height: 16px;
      margin: 0 5px;
      background: var(--line-strong);
    }
    @media (max-width: 767px) {
      nav {
        flex-wrap: nowrap;
        overflow-x: auto;
      }
      a {
        min-height: 44px;
      }
    }
  `,
})
export class AreaTabs {
  private readonly offered = inject(AreaPages);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly anyQuery = { paths: 'subset', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;

  readonly area = input.required<AreaName>();

  protected readonly pages = computed(() => {
    const area = areas.find(({ name }) => name === this.area());
    const code = this.language.code();
    return this.offered.of(this.area()).map((path) => {
      const segments = path.split('/');
      const view = area?.views.find((one) => one.path === path);
      if (view) return { path, segments, isRegister: false, name: view.key };
      return { path, segments, isRegister: true, name: registerTitle(path as AnyRegisterName, code) };
    });
  });
}
