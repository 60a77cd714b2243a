import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, personView } from '#contract';
import { type IntakeField, questionOf } from '#domain';
import { DeviceEntries } from '../../shared/device/device-entries';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ChangeList, type RecordChange } from '../../shared/records/change-list';
import { catalogueField, type FieldGroup, type RecordValue, recordValueText, type RecordValues } from '../../shared/records/form-fields';
import { formInAddress } from '../../shared/records/form-in-address';
import { RecordFrame } from '../../shared/records/record-frame';
import { RecordSheet } from '../../shared/records/record-sheet';
import { DoubledServices } from '../../shared/people/doubled-services';
import { PersonTimeline } from '../../shared/people/person-timeline';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { CorrectPerson } from './correct-person';
import { MergeNotes } from './merge-notes';
import { PersonFile } from './person-file';
import { PersonRecords } from './person-records';
import { recordLists } from './record-lists';
import { SealedThings } from './sealed-things';

/** Facts of a person in the groups of the intake. */
const factGroups = {
  entry: ['channelOfArrival', 'interviewLanguage', 'mediatorPresent'],
  identity: ['citizenship', 'birthCountry', 'municipalityOfResidence'],
  work: [
    'employmentStatusDetail',
    'unemployedSince',
    'didOn',
    'firstJob',
    'benefit',
    'contractTypeAtEntry',
    'hoursAtEntry',
    'wantsMoreHours',
  ],
  education: ['titleObtainedIn', 'recognisedInItaly', 'languageLevel', 'otherLanguages', 'drivingLicence', 'digitalLevel'],
  household: ['accessBarrier', 'declined'],
  needs: ['needs', 'occupationSought', 'availableFrom', 'mobility', 'notes'],
} as const;
const entryFields = ['sex', 'employmentStatus', 'longTerm', 'isced', 'inEducationAtEntry', 'thirdCountryNational', 'degurba'] as const;

/** One person as the desk knows them: masked, with what lacks, the participation, facts, dated records and who changed what. */
@Component({
  selector: 'app-person-page',
  imports: [
    ...[
      ChangeList,
      CorrectPerson,
      DayPipe,
      DoubledServices,
      Icon,
      LockNote,
      MergeNotes,
      PersonFile,
      PersonRecords,
      PersonTimeline,
      RecordFrame,
      RecordSheet,
      RouterLink,
      SealedThings,
    ],
    TranslocoDirective,
  ],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export class PersonPage {
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly formats = inject(Formats);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly id = input.required<string>();
  /** Whether the form is open, as the address says it; the question that gets the cursor, if any. */
  readonly change = input<string>();

  protected readonly lists = recordLists;
  protected readonly person = contractResource(personView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.person(project, this.id());
  });
  protected readonly view = computed(() => (this.person.hasValue() ? this.person.value() : null));
  protected readonly part = computed(() => this.view()?.participation ?? null);
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly seesParticipation = computed(() => this.session.may('records.read'));
  protected readonly changing = computed(() => this.mayEdit() && this.change() !== undefined);
  protected readonly form = formInAddress('change', () => this.person.reload());
  /** Only what is known is shown; what lacks stands above. */
  protected readonly groups = computed<readonly FieldGroup[]>(() =>
    Object.entries(factGroups)
      .map(([key, fields]) => ({
        key,
        title: this.language.word(`people.step.${key}.name`),
        fields: fields.filter((name) => this.facts()[name] !== undefined),
      }))
      .filter(({ fields }) => fields.length > 0),
  );
  protected readonly facts = computed<RecordValues>(() => this.view()?.facts ?? {});
  protected readonly atEntry = computed(() => {
    const part = this.part();
    if (part === null) return [];
    const said = entryFields.map((name) => ({ label: this.fieldLabel(name), text: this.fieldText(name, part[name]) }));
    const age = part.ageAtEntry === null ? '–' : this.language.counted('people.years', part.ageAtEntry);
    return [{ label: this.language.word('people.ageAtEntry'), text: age }, ...said];
  });
  protected readonly changes = computed<readonly RecordChange[]>(() =>
    (this.view()?.history ?? []).map(({ by, of, version, ...change }) => ({
      ...change,
      version,
      what: this.language.word(`people.history.${of}${version > 1 ? 'Changed' : 'Kept'}`, { name: by }),
    })),
  );

  constructor() {
    const device = inject(DeviceEntries);
    // a correction that waited on this device and is saved now
    effect(() => {
      if (device.saved() > 0) untracked(() => this.person.reload());
    });
    effect(() => {
      const view = this.view();
      if (view) this.titles.name(view.pseudonym);
    });
  }

  protected deskName(code: string | null): string {
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return desks.find((desk) => desk.code === code)?.name ?? code ?? '';
  }

  protected asked(field: string): string {
    const question = questionOf(field as IntakeField);
    return question ? this.language.read(question.asked) : field;
  }

  protected day(day: string): string {
    return this.formats.day(day);
  }

  private fieldLabel(name: string): string {
    return catalogueField('participation', name).label[this.language.code()];
  }

  private fieldText(name: string, value: RecordValue): string {
    return recordValueText(catalogueField('participation', name), value, this.language.code());
  }
}
