import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DefinitionView } from '#contract';
import { VersionList } from '../version-list';

/** The versions of the definition that is being changed, newest first. */
@Component({
  selector: 'app-version-history',
  imports: [TranslocoDirective, VersionList],
  template: `
    <details class="card" *transloco="let t; prefix: 'indicatorBuilder.history'">
      <summary>{{ t('title', { count: versions().length }) }}</summary>
      <app-version-list [versions]="versions()" />
    </details>
  `,
  styles: `
    details {
      margin-top: 10px;
      padding: 10px 14px;
    }
    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class VersionHistory {
  readonly versions = input.required<DefinitionView['versions']>();
}
