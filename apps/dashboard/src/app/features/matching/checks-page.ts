import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, placementChecksDue } from '#contract';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Formats } from '../../shared/language/formats';
import { Selection } from '../../shared/selection/selection';
import { EmptyState } from '../../shared/ui/empty-state';

/** Placements of which it is to be asked whether they last, after 30, 90 and 180 days: the longest due first. */
@Component({
  selector: 'app-checks-page',
  imports: [AreaTabs, EmptyState, Failure, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'matching'">
      <div class="pagehead">
        <div class="grow">
          <h1>{{ t('checks.title') }}</h1>
          <p class="sub">{{ t('checks.what') }}</p>
        </div>
      </div>
      <app-area-tabs area="matching" />
      <section class="card">
        @if (answer.error(); as error) {
          <app-failure [error]="error" (again)="answer.reload()" />
        } @else if (!answer.hasValue()) {
          <div class="waiting" aria-busy="true"><div class="skeleton"></div></div>
        } @else if (answer.value().items.length === 0) {
          <app-empty-state [what]="t('checks.none')" [how]="t('checks.noneHow')" />
        } @else {
          <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t('checks.title')">
            <table>
              <thead>
                <tr>
                  <th scope="col">{{ t('checks.person') }}</th>
                  <th scope="col">{{ t('checks.employer') }}</th>
                  <th scope="col">{{ t('checks.start') }}</th>
                  <th scope="col">{{ t('checks.after') }}</th>
                  <th scope="col">{{ t('checks.due') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (one of answer.value().items; track one.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="selection.to('placements', one.id)" [queryParams]="selection.kept()">{{ one.person.pseudonym }}</a>
                    </th>
                    <td>
                      @if (one.employer; as employer) {
                        <a [routerLink]="selection.to('employers', employer.id)" [queryParams]="selection.kept()">{{ employer.name }}</a>
                      }
                    </td>
                    <td class="nw">{{ formats.day(one.startDate) }}</td>
                    <td class="nw">{{ t('checks.days', { count: one.after }) }}</td>
                    <td>
                      <span class="nw">{{ formats.day(one.dueOn) }}</span>
                      @if (one.daysLate > 0) {
                        <span class="cap late">{{ t('checks.late', { count: one.daysLate }) }}</span>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      </section>
    </ng-container>
  `,
  styleUrl: './matching.scss',
})
export class ChecksPage {
  protected readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);
  protected readonly answer = contractResource(placementChecksDue, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.placementChecks(project);
  });
}
