import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { deskChange, deskRecord, type DeskRecord, organisationList, paths } from '#contract';
import { checkDesk, recordType } from '#domain';
import { fieldValueText } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ChangeList, type RecordChange } from '../../shared/records/change-list';
import { CountsFor } from '../../shared/records/counts-for';
import { catalogueField, type FieldGroup, type KnownRecords, type RecordValues, valuesOf } from '../../shared/records/form-fields';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { RecordSheet } from '../../shared/records/record-sheet';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { ActivityPanel } from './activity-panel';
import { fieldGroups } from './desk-fields';
import { type DeskView, viewsFor } from './desk-views';
import { HoursPanel } from './hours-panel';
import { KeepingList } from './keeping-list';

/** What has to fit together, whatever else is written. */
const countedFacts = deskRecord.pick({ status: true, openedOn: true, closedOn: true, premisesHandedOverOn: true, minimumServiceSet: true });

/** One desk: what is known of it, what it counts for, who changed what; changed where the role allows it. */
@Component({
  selector: 'app-desk-page',
  imports: [
    ActivityPanel,
    ChangeList,
    CountsFor,
    Failure,
    HoursPanel,
    Icon,
    KeepingList,
    LockNote,
    RecordForm,
    RecordSheet,
    RouterLink,
    SegmentedToggle,
    TranslocoDirective,
  ],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.scss',
})
export class DeskPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly writer = inject(Writer);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** Its code. */
  readonly desk = input.required<string>();
  /** Whether the form is open, as the address says it. */
  readonly change = input<string>();
  /** What of the desk is shown, as the address says it. */
  readonly view = input<string>();

  protected readonly record = contractResource(deskRecord, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.desk(project, this.desk());
  });
  protected readonly mayChange = computed(() => this.session.may('projects.edit'));
  protected readonly seesFigures = computed(() => this.session.may('values.read'));
  protected readonly changing = computed(() => this.mayChange() && this.change() !== undefined);
  private readonly organisations = contractResource(organisationList, () => {
    const project = this.selection.project();
    return project === null || !this.changing() ? undefined : paths.organisations(project);
  });
  /** An organisation that nobody named before may be named here: it is made with the desk. */
  protected readonly known = computed<Readonly<Record<string, KnownRecords>>>(() => {
    const items = this.organisations.hasValue() ? this.organisations.value().items : [];
    const organisations = { choices: items.map(({ name }) => ({ code: name, label: name })), others: true };
    return {
      hostOrganisation: organisations,
      coManagedBy: organisations,
      administration: organisations,
      premisesProvidedBy: organisations,
    };
  });
  private readonly views = computed(() => viewsFor((permission) => this.session.may(permission)));
  protected readonly segments = computed(() => this.views().map((key) => ({ key, name: this.language.word(`desks.view.${key}`) })));
  /** What is shown: what the address asks for, as far as the role sees it. */
  protected readonly shown = computed<DeskView>(() => this.views().find((one) => one === this.view()) ?? 'facts');
  /** Whether anything stands beside the sheet; without it the sheet has the whole width. */
  protected readonly hasBeside = computed(() => this.seesFigures() || this.changes().length > 0);
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    fieldGroups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`desks.group.${key}`) })),
  );
  protected readonly values = computed<RecordValues>(() => (this.record.hasValue() ? valuesOf(this.record.value(), fieldGroups) : {}));
  protected readonly changes = computed<readonly RecordChange[]>(() =>
    (this.record.hasValue() ? this.record.value().history : []).map(({ by, ...change }) => ({
      ...change,
      fields: change.fields.filter((name) => name in recordType('desk').fields),
      what: this.language.word(change.version > 1 ? 'desks.history.changed' : 'desks.history.created', { name: by }),
    })),
  );
  protected readonly lastChange = computed(() => {
    const last = this.record.hasValue() ? this.record.value().history[0] : undefined;
    return last ? { by: last.by, at: last.at } : null;
  });
  /** The services are all there since a day, are not all there, or none is promised. */
  protected readonly servicesSentence = computed(() => {
    if (!this.record.hasValue()) return '';
    const { minimumServiceSet, minimumServicesOn } = this.record.value();
    if (minimumServiceSet.length === 0) return this.language.word('desks.services.none');
    if (minimumServicesOn !== null) return this.language.word('desks.services.complete', { day: this.formats.day(minimumServicesOn) });
    const there = minimumServiceSet.filter(({ available }) => available).length;
    return this.language.word('desks.services.partly', { there, all: minimumServiceSet.length });
  });
  protected readonly check = (record: RecordValues): Readonly<Record<string, string>> => {
    const facts = countedFacts.safeParse(record);
    // what is not even a day or a service is said by the form itself
    if (!facts.success) return {};
    const faults = checkDesk(facts.data, this.session.today());
    return Object.fromEntries(faults.map(({ field, code }) => [field, this.language.word(`desks.fault.${code}`)]));
  };
  protected readonly save: SaveChange = async (change, reason) => {
    const project = this.selection.project();
    if (project === null || !this.record.hasValue()) return;
    const body = deskChange.parse({ ...change, reason });
    await this.writer.send('PATCH', paths.desk(project, this.desk()), body, deskRecord, { ifMatch: this.record.value().version });
  };

  constructor() {
    effect(() => {
      if (this.record.hasValue()) this.titles.name(this.record.value().name);
    });
  }

  protected words(field: 'deskType' | 'status', { [field]: value }: DeskRecord): string {
    return fieldValueText(catalogueField('desk', field), value, this.language.code());
  }

  protected choose(view: string): void {
    const queryParams = { view: view === 'facts' ? null : view, change: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected open(): void {
    void this.router.navigate([], { queryParams: { change: '' }, queryParamsHandling: 'merge' });
  }

  protected close(saved: boolean): void {
    if (saved) this.record.reload();
    void this.router.navigate([], { queryParams: { change: null }, queryParamsHandling: 'merge' });
  }
}
