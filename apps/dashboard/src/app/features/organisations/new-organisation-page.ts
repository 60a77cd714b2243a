import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { newOrganisation, organisationRecord, organisationsAlike, type OrganisationsAlike, paths } from '#contract';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { problemOf } from '../../shared/http/problem-error';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import type { FieldGroup, RecordValues } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { Selection } from '../../shared/selection/selection';
import { fieldGroups } from './organisation-fields';

/** An organisation that nobody named before. Those it may be are shown first, so that none is entered twice. */
@Component({
  selector: 'app-new-organisation-page',
  imports: [AreaTabs, RecordForm, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'organisations'">
      <div class="pagehead">
        <div class="grow">
          <p class="crumb">
            <a [routerLink]="selection.to('organisations')" [queryParams]="selection.kept()">{{ t('title') }}</a>
          </p>
          <h1>{{ t('new') }}</h1>
          <p class="sub">{{ t('newLead') }}</p>
        </div>
      </div>
      <app-area-tabs area="network" />
      @if (alike().length) {
        <section class="note w" role="alert" aria-labelledby="alike-title">
          <div>
            <h2 id="alike-title">{{ t(mayBeAnother() ? 'alike.title' : 'alike.same') }}</h2>
            <ul>
              @for (one of alike(); track one.id) {
                <li>
                  <a [routerLink]="selection.to('organisations', one.id)" [queryParams]="selection.kept()">{{ one.name }}</a>
                </li>
              }
            </ul>
            @if (mayBeAnother()) {
              <label
                ><input type="checkbox" [checked]="isAnother()" (change)="isAnother.set(!isAnother())" /> {{ t('alike.another') }}</label
              >
            }
          </div>
        </section>
      }
      <app-record-form
        [isNew]="true"
        type="organisation"
        [groups]="groups()"
        [record]="beginning"
        [save]="save"
        first="name"
        (closed)="close($event)"
      />
    </ng-container>
  `,
  styles: `
    .note {
      margin-bottom: 12px;
      h2 {
        font-size: var(--t-h3);
      }
      ul {
        margin: 4px 0 6px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        font-weight: 600;
      }
    }
  `,
})
export class NewOrganisationPage {
  private readonly router = inject(Router);
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    fieldGroups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`organisations.group.${key}`) })),
  );
  protected readonly beginning: RecordValues = { category: 'other', country: 'IT' };
  /** Those it may be, and whether somebody looked at them and says that it is another. */
  protected readonly alike = signal<OrganisationsAlike['alike']>([]);
  protected readonly mayBeAnother = signal(false);
  protected readonly isAnother = signal(false);
  private saved: string | null = null;

  protected readonly save: SaveChange = async (record) => {
    const project = this.selection.project();
    if (project === null) return;
    const body = newOrganisation.parse({ ...record, isAnother: this.isAnother() });
    try {
      this.saved = (await this.writer.send('POST', paths.organisations(project), body, organisationRecord)).id;
    } catch (error) {
      this.propose(error);
      throw error;
    }
  };

  protected close(done: boolean): void {
    const page = done && this.saved !== null ? ['organisations', this.saved] : ['organisations'];
    void this.router.navigate(this.selection.to(...page), { queryParams: this.selection.kept(), replaceUrl: done });
  }

  private propose(error: unknown): void {
    const { problem, cause } = problemOf(error);
    const told = organisationsAlike.safeParse(cause instanceof HttpErrorResponse ? cause.error : undefined);
    this.alike.set(told.success ? told.data.alike : []);
    this.mayBeAnother.set(problem.code === 'organisations_alike');
    this.isAnother.set(false);
  }
}
