import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { participationChange, participationView, type ParticipationView, paths } from '#contract';
import { missingField } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ChangeList, type RecordChange } from '../../shared/records/change-list';
import { CountsFor } from '../../shared/records/counts-for';
import { type FieldGroup, type KnownRecords, type RecordValues, valuesOf } from '../../shared/records/form-fields';
import { formInAddress } from '../../shared/records/form-in-address';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { RecordFrame } from '../../shared/records/record-frame';
import { RecordSheet } from '../../shared/records/record-sheet';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { faultsOf } from './correction-faults';
import { frozenPeriodOf } from './frozen-period';
import { fieldGroups } from './record-fields';

/** One participation, by its pseudonym: what is known, what is missing and what that causes, what it counts for, and who changed what. */
@Component({
  selector: 'app-participation-page',
  imports: [ChangeList, CountsFor, Icon, LockNote, RecordForm, RecordFrame, RecordSheet, TranslocoDirective],
  templateUrl: './participation-page.html',
  styleUrl: './participation-page.scss',
})
export class ParticipationPage {
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly context = inject(ProjectContext);
  private readonly writer = inject(Writer);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly id = input.required<string>();
  /** Whether the correction is open, as the address says it; the name of a field puts the cursor there. */
  readonly correct = input<string>();

  protected readonly today = this.session.today;
  protected readonly record = contractResource(participationView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.participation(project, this.id());
  });
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    fieldGroups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`participations.group.${key}`) })),
  );
  protected readonly known = computed<Readonly<Record<string, KnownRecords>>>(() => {
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return { desk: { choices: desks.map(({ code, name }) => ({ code, label: name })) } };
  });
  protected readonly mayCorrect = computed(() => this.session.may('participations.edit'));
  protected readonly correcting = computed(() => this.mayCorrect() && this.correct() !== undefined);
  protected readonly form = formInAddress('correct', () => this.record.reload());
  protected readonly missing = computed(() => (this.record.hasValue() ? this.record.value().missing : []));
  protected readonly missingSentences = computed(() => this.missing().map((field) => missingField(field, this.language.code())));
  protected readonly frozen = computed(() => {
    if (!this.record.hasValue() || !this.context.project.hasValue()) return null;
    return frozenPeriodOf(this.context.project.value().periods, this.record.value().entryDate);
  });
  protected readonly values = computed<RecordValues>(() => (this.record.hasValue() ? valuesOf(this.record.value(), fieldGroups) : {}));
  protected readonly changes = computed<readonly RecordChange[]>(() =>
    (this.record.hasValue() ? this.record.value().history : []).map((version) => ({
      ...{ version: version.version, at: version.recordedAt, fields: version.changed, reason: version.reason },
      what: this.language.word(`participations.history.${actOf(version)}`, { name: version.recordedBy, file: version.fileName }),
    })),
  );
  /** Who wrote the newest version, for a conflict with it. */
  protected readonly lastChange = computed(() => {
    const last = this.record.hasValue() ? this.record.value().history[0] : undefined;
    return last ? { by: last.recordedBy, at: last.recordedAt } : null;
  });
  protected readonly check = (record: RecordValues): Readonly<Record<string, string>> => {
    const today = this.session.today();
    const words = { today: this.formats.day(today) };
    return Object.fromEntries(
      Object.entries(faultsOf(record, today)).map(([field, fault]) => [field, this.language.word(`participations.fault.${fault}`, words)]),
    );
  };
  protected readonly save: SaveChange = async (change, reason) => {
    const project = this.selection.project();
    if (project === null || !this.record.hasValue()) return;
    const { id, version } = this.record.value();
    const body = participationChange.parse({ ...change, reason });
    await this.writer.send('PATCH', paths.participation(project, id), body, participationView, { ifMatch: version });
  };

  constructor() {
    effect(() => {
      if (this.record.hasValue()) this.titles.name(this.record.value().pseudonym);
    });
  }
}

/** Key of the sentence that says how a version came. What is typed later is a correction of what was recorded first. */
function actOf({ source, version }: ParticipationView['history'][number]): string {
  return source === 'form' && version > 1 ? 'by.correction' : `by.${source}`;
}
