import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { organisationBonds, organisationChange, organisationRecord, paths } from '#contract';
import { recordType, sectorOf } from '#domain';
import { fieldValueText } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ChangeList, type RecordChange } from '../../shared/records/change-list';
import { catalogueField, type FieldGroup, type RecordValues, valuesOf } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { RecordSheet } from '../../shared/records/record-sheet';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { fieldGroups } from './organisation-fields';
import { OrganisationTies } from './organisation-ties';

/** One organisation: what it is, corrected here, and on the day of the top bar everything that binds it to the project. */
@Component({
  selector: 'app-organisation-page',
  imports: [AreaTabs, ChangeList, Failure, Icon, LockNote, OrganisationTies, RecordForm, RecordSheet, RouterLink, TranslocoDirective],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export class OrganisationPage {
  private readonly router = inject(Router);
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** Its id. */
  readonly organisation = input.required<string>();
  /** Whether the form is open, as the address says it. */
  readonly change = input<string>();

  protected readonly record = contractResource(organisationRecord, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.organisation(project, this.organisation());
  });
  protected readonly bonds = contractResource(organisationBonds, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    const params = { on: this.context.asOf(), knownAt: this.selection.knownAt() ?? undefined };
    return { url: paths.organisationBonds(project, this.organisation()), params };
  });
  protected readonly mayChange = computed(() => this.session.may('project-work.edit'));
  protected readonly changing = computed(() => this.mayChange() && this.change() !== undefined);
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    fieldGroups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`organisations.group.${key}`) })),
  );
  protected readonly values = computed<RecordValues>(() => (this.record.hasValue() ? valuesOf(this.record.value(), fieldGroups) : {}));
  /** The sector follows from the category where nobody says otherwise. */
  protected readonly shown = computed<RecordValues>(() => {
    if (!this.record.hasValue()) return {};
    const { sector, category } = this.record.value();
    return { ...this.values(), sector: sector ?? sectorOf(category) };
  });
  protected readonly kind = computed(() =>
    this.record.hasValue()
      ? fieldValueText(catalogueField('organisation', 'category'), this.record.value().category, this.language.code())
      : '',
  );
  protected readonly changes = computed<readonly RecordChange[]>(() =>
    (this.record.hasValue() ? this.record.value().history : []).map(({ by, ...change }) => ({
      ...change,
      fields: change.fields.filter((name) => name in recordType('organisation').fields),
      what: this.language.word(change.version > 1 ? 'organisations.history.changed' : 'organisations.history.created', { name: by }),
    })),
  );
  protected readonly save: SaveChange = async (change, reason) => {
    const project = this.selection.project();
    if (project === null || !this.record.hasValue()) return;
    const body = organisationChange.parse({ ...change, reason });
    const ifMatch = this.record.value().version;
    await this.writer.send('PATCH', paths.organisation(project, this.organisation()), body, organisationRecord, { ifMatch });
  };

  constructor() {
    effect(() => {
      if (this.record.hasValue()) this.titles.name(this.record.value().name);
    });
  }

  protected open(): void {
    void this.router.navigate([], { queryParams: { change: '' }, queryParamsHandling: 'merge' });
  }

  protected close(saved: boolean): void {
    if (saved) this.record.reload();
    void this.router.navigate([], { queryParams: { change: null }, queryParamsHandling: 'merge' });
  }
}
