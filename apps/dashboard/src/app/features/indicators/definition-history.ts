import { Component, computed, effect, type ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { definitionView, paths } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { VersionList } from './version-list';

/** The versions of a definition, newest first, for everybody who reads its values: since when, who published each and why, what it says. */
@Component({
  selector: 'app-definition-history',
  imports: [Failure, TranslocoDirective, VersionList],
  template: `
    <details #details *transloco="let t; prefix: 'indicators.history'" [open]="opened()" (toggle)="opened.set(details.open)">
      <summary>{{ t('title') }}</summary>
      @if (read.error(); as error) {
        <app-failure [error]="error" (again)="read.reload()" />
      } @else if (read.hasValue()) {
        <app-version-list [versions]="versions()" />
      } @else if (opened()) {
        <div class="skeleton" role="status">
          <span class="vh">{{ t('loading') }}</span>
        </div>
      }
    </details>
  `,
  styles: `
    details {
      margin-top: 8px;
    }
    summary {
      font-weight: 600;
      line-height: 24px;
      cursor: pointer;
    }
    .skeleton {
      height: 48px;
      margin-top: 6px;
    }
  `,
})
export class DefinitionHistory {
  private readonly selection = inject(Selection);
  private readonly context = inject(ProjectContext);
  private readonly details = viewChild<ElementRef<HTMLDetailsElement>>('details');

  readonly code = input.required<string>();
  /** Whether the address asks for it: it is opened and brought into view. */
  readonly asked = input(false);

  protected readonly opened = linkedSignal(() => this.asked());
  protected readonly read = contractResource(definitionView, () => {
    const project = this.selection.project();
    return project === null || !this.opened() ? undefined : paths.indicatorDefinition(project, this.code());
  });
  /** Those that were known then, for who looks at the past. */
  protected readonly versions = computed(() => {
    const knownAt = this.selection.knownAt();
    const all = this.read.hasValue() ? this.read.value().versions : [];
    return knownAt === null || !this.context.past()
      ? all
      : all.filter(({ version, inForceFrom }) => version === 1 || inForceFrom <= knownAt);
  });

  constructor() {
    effect(() => {
      const details = this.details()?.nativeElement;
      if (!this.asked() || details === undefined || !this.read.hasValue()) return;
      details.scrollIntoView({ block: 'nearest' });
      details.querySelector('summary')?.focus({ preventScroll: true });
    });
  }
}
