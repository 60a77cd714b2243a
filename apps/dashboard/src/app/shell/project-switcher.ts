import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../shared/icons/icon';
import { LocalTextPipe } from '../shared/language/local-text-pipe';
import { ProjectList } from '../shared/selection/project-list';
import { Selection } from '../shared/selection/selection';
import { containsWords } from '../shared/language/contains-words';
import { Panel } from '../shared/ui/panel';

/** Which project one looks at, and the way to another (`G P`). Day and known-at go along, the period does not: it is each project's own. */
@Component({
  selector: 'app-project-switcher',
  imports: [Icon, LocalTextPipe, Panel, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <button #opener type="button" class="tbtn" aria-haspopup="dialog" [popoverTargetElement]="element">
        <span class="k">{{ t('project') }}</span>
        <b>{{
          selection.project() ?? (list.projects().length ? t('allProjects', { count: list.projects().length }) : t('allProjectsPlain'))
        }}</b>
        <app-icon class="s" name="expand-more" />
      </button>
      <div
        #element
        #panel="appPanel"
        class="panel"
        appPanel
        role="dialog"
        [under]="opener"
        [attr.aria-label]="t('project')"
        (toggle)="forgetWords($event)"
      >
        <input
          #field
          class="inp"
          type="search"
          autocomplete="off"
          data-first
          [attr.aria-label]="t('findProject')"
          [placeholder]="t('findProject')"
          [value]="words()"
          (input)="words.set(field.value)"
        />
        <ul>
          @for (project of found(); track project.id) {
            <li>
              <a
                class="choice"
                [routerLink]="['/projects', project.acronym, 'overview']"
                [queryParams]="selection.keptElsewhere()"
                [attr.aria-current]="project.acronym === selection.project() ? 'true' : null"
                (click)="panel.close()"
              >
                <span class="name">
                  <b>{{ project.acronym }}</b>
                  <span class="cap">{{ project.title | localText }}</span>
                </span>
              </a>
            </li>
          } @empty {
            @if (words()) {
              <li class="none">{{ t('noProjectFound') }}</li>
            }
          }
        </ul>
        <hr />
        <a class="choice" routerLink="/portfolio" [queryParams]="selection.keptElsewhere()" (click)="panel.close()">
          <app-icon name="apps" />{{ t('allProjectsPlain') }}
        </a>
      </div>
    </ng-container>
  `,
  styles: `
    @use './bar-pieces' as bar;
    @include bar.bar-button;
    @include bar.panel;
    :host {
      min-width: 0;
    }
    .tbtn {
      max-width: 100%;
    }
    .inp {
      margin-bottom: 6px;
    }
    .name {
      display: grid;
      min-width: 0;
    }
    .name b {
      font-weight: 600;
      color: var(--link);
    }
    .none {
      padding: 8px 10px;
      color: var(--ink-2);
    }
  `,
})
export class ProjectSwitcher {
  protected readonly selection = inject(Selection);
  protected readonly list = inject(ProjectList);
  private readonly panel = viewChild(Panel);

  protected readonly words = signal('');
  protected readonly found = computed(() =>
    this.list
      .projects()
      .filter((project) => containsWords(this.words(), project.acronym, ...Object.values(project.title), project.leadPartner)),
  );

  open(): void {
    this.panel()?.open();
  }

  /** On closing only: the event of opening comes late, when somebody quick has written already. */
  protected forgetWords(event: Event): void {
    if (event instanceof ToggleEvent && event.newState === 'closed') this.words.set('');
  }
}
