import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AnyRegisterName, paths, recordView, registerArea } from '#contract';
import { namingFields, recordType } from '#domain';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { areaOfRegister } from '../../shared/areas/areas';
import { contractResource } from '../../shared/http/contract-resource';
import { KeptCorrections } from '../../shared/device/kept-corrections';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ChangeList, type RecordChange } from '../../shared/records/change-list';
import { CountsFor } from '../../shared/records/counts-for';
import { catalogueField, type FieldGroup, fieldNames, isEmpty, type RecordValues, recordValueText } from '../../shared/records/form-fields';
import { formInAddress } from '../../shared/records/form-in-address';
import { RecordForm, type SaveChange } from '../../shared/records/record-form';
import { RecordFrame } from '../../shared/records/record-frame';
import { RecordSheet } from '../../shared/records/record-sheet';
import { momentOf, outsideHoursWarning } from '../../shared/records/outside-hours';
import { RelatedRecords, relationsOf } from '../../shared/records/related-records';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { TakeBack } from '../../shared/records/take-back';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { KnownForForm, knownByName } from './known-records';
import { derivedFields, registerKind, stackedText } from './register-kinds';
import { RegisterWords } from './register-words';

/** One record: what is known of it and what follows from that, what it counts for, who changed what; corrected and taken back with a reason. */
@Component({
  selector: 'app-record-page',
  imports: [
    ...[AreaTabs, ChangeList, CountsFor, Icon, LockNote, RecordForm, RecordFrame, RecordSheet, RelatedRecords, TakeBack],
    TranslocoDirective,
  ],
  providers: [KnownForForm],
  templateUrl: './record-page.html',
  styleUrl: './record-page.scss',
})
export class RecordPage {
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly writer = inject(Writer);
  private readonly corrections = inject(KeptCorrections);
  private readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  private readonly forForm = inject(KnownForForm);
  protected readonly words = inject(RegisterWords);
  private readonly selection = inject(Selection);

  readonly register = input.required<AnyRegisterName>();
  readonly id = input.required<string>();
  /** Whether the form is open, as the address says it; the field that gets the cursor, if any. */
  readonly change = input<string>();

  protected readonly kind = computed(() => registerKind(this.register()));
  protected readonly record = contractResource(recordView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.registerRecord(project, this.register(), this.id());
  });
  private readonly view = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly mayChange = computed(() => this.session.may(registerArea(this.register()).edit));
  protected readonly seesFigures = computed(() => this.session.may('values.read'));
  protected readonly isTakenBack = computed(() => this.view()?.withdrawn ?? false);
  protected readonly changing = computed(() => this.mayChange() && !this.isTakenBack() && this.change() !== undefined);
  protected readonly form = formInAddress('change', () => this.record.reload());
  protected readonly takingBack = signal(false);
  protected readonly countsFor = computed(() => this.view()?.countsFor ?? []);
  protected readonly formGroups = computed<readonly FieldGroup[]>(() =>
    this.kind().groups.map(({ key, fields }) => ({ key, fields, title: this.language.word(`registers.group.${key}`) })),
  );
  /** The sheet also says what follows from the record. */
  protected readonly sheetGroups = computed<readonly FieldGroup[]>(() => {
    const derived = derivedFields(this.kind().type);
    const values = this.sheetValues();
    const isKnown = (name: string) => !isEmpty(values[name] ?? null);
    return [
      ...this.formGroups(),
      ...(derived.length ? [{ key: 'derived', fields: derived, title: this.language.word('registers.group.derived') }] : []),
    ]
      .map((group) => ({ ...group, fields: group.fields.filter(isKnown) }))
      .filter(({ fields }) => fields.length > 0);
  });
  /** What is not known, by name. */
  protected readonly unknown = computed(() => {
    const values = this.sheetValues();
    const names = this.formGroups().flatMap(({ fields }) => fields.filter((name) => isEmpty(values[name] ?? null)));
    return fieldNames(this.kind().type, names, this.language.code());
  });
  protected readonly values = computed<RecordValues>(() => this.view()?.content ?? {});
  protected readonly sheetValues = computed<RecordValues>(() => ({ ...this.view()?.content, ...this.view()?.derived }));
  protected readonly knownByName = computed(() => knownByName(this.kind().type, this.view()?.names ?? {}));
  protected readonly known = computed(() => this.forForm.of(this.kind().type, this.view()?.names ?? {}));
  protected readonly heading = computed(() => {
    const view = this.view();
    if (view === null) return '';
    if (view.called !== null) return view.called;
    return [recordType(this.kind().type).label.one[this.language.code()], ...(view.day ? [this.formats.day(view.day)] : [])].join(' · ');
  });
  protected readonly subtitle = computed(() => {
    const { type, stacked } = this.kind();
    const values = this.sheetValues();
    const text = (name: string): string =>
      recordValueText(catalogueField(type, name), values[name] ?? null, this.language.code(), this.knownByName()[name]);
    const named = namingFields(type);
    const told = stacked.filter((name) => !named.includes(name)).flatMap((name) => stackedText(name, text(name)));
    return [recordType(type).label.one[this.language.code()], ...told].join(' · ');
  });
  /** What belongs to it: records of other kinds that point to it. */
  protected readonly relations = computed(() => relationsOf(this.kind().type));
  protected readonly area = computed(() => areaOfRegister(this.register())?.name ?? null);
  protected readonly changes = computed<readonly RecordChange[]>(() =>
    (this.view()?.history ?? []).map(({ by, withdrawn, ...change }) => ({
      ...change,
      what: this.language.word(`registers.history.${withdrawn ? 'takenBack' : change.version > 1 ? 'changed' : 'created'}`, { name: by }),
    })),
  );
  protected readonly lastChange = computed(() => {
    const last = this.view()?.history[0];
    return last ? { by: last.by, at: last.at } : null;
  });
  /** The record as it is written so far. */
  protected readonly written = signal<RecordValues | null>(null);
  protected readonly outside = outsideHoursWarning(() =>
    this.register() === 'contacts' && this.changing() ? momentOf(this.written() ?? this.values()) : null,
  );
  protected readonly check = (record: RecordValues) => ruleSentences(this.kind().type, record, this.session.today(), this.language);
  private readonly address = computed(() => paths.registerRecord(this.selection.project() ?? '', this.register(), this.id()));
  /** Whether a correction of it waits on this device. */
  protected readonly isCorrectedHere = computed(() => this.corrections.waits(this.address()));
  /** A correction that waited on this device, or was refused, and is written again. */
  protected readonly begun = computed(() => {
    const again = this.corrections.again();
    return again?.address === this.address() ? again : null;
  });
  protected readonly save: SaveChange = (content, reason) => this.correct(content, reason);
  protected readonly takeBack = (reason: string): Promise<unknown> => this.send('DELETE', { reason });

  constructor() {
    effect(() => {
      if (this.view()) this.titles.name(this.heading());
      if (this.changing()) this.forForm.begin(this.kind().type);
    });
    // what waited here and is saved now is another version
    let waited = false;
    effect(() => {
      const waits = this.isCorrectedHere();
      if (waited && !waits) untracked(() => this.record.reload());
      waited = waits;
    });
  }

  protected takenBack(done: boolean): void {
    this.takingBack.set(false);
    if (done) this.record.reload();
  }

  private correct(content: RecordValues, reason: string): Promise<unknown> {
    const view = this.view();
    this.corrections.taken();
    if (view === null || !this.corrections.serves()) return this.send('PATCH', { content, reason });
    return this.corrections.correct(this.address(), view.version, content, reason);
  }

  private async send(method: 'PATCH' | 'DELETE', body: unknown): Promise<unknown> {
    const project = this.selection.project();
    const view = this.view();
    if (project === null || view === null) return null;
    return this.writer.send(method, paths.registerRecord(project, this.register(), view.id), body, recordView, { ifMatch: view.version });
  }
}
