import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DeviceWrite, paths, personChange, personView, type PersonView, type Problem } from '#contract';
import {
  aboutEntry,
  answerQuestion,
  declineQuestion,
  emptyIntake,
  factNames,
  type IntakeAnswers,
  type IntakeField,
  type IntakeForm,
  type IntakeQuestion,
  intakeSteps,
  questionsOf,
  sealedAnswerNames,
  workAnswerOf,
} from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { DeviceEntries } from '../../shared/device/device-entries';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { ConflictChoice, type FieldConflict } from '../../shared/ui/conflict-choice';
import { fieldInDispute } from '../../shared/records/field-in-dispute';
import { PeopleAgain } from './people-again';
import { type GivenAnswer, QuestionField } from './question-field';

const identityNames: readonly IntakeField[] = ['surname', 'name', 'taxCode', 'phone', 'email'];
/** Sealed: what is written here replaces it, what is left empty stays. */
const sealedNames: ReadonlySet<IntakeField> = new Set<IntakeField>([
  ...identityNames,
  ...(['birthDate', 'disability', 'minority', 'housingExclusion', 'parentsBornAbroad'] as const),
  ...sealedAnswerNames,
]);
/** Records and the participation have forms of their own. */
const elsewhere: ReadonlySet<IntakeField> = new Set<IntakeField>([
  ...(['desk', 'entryDate', 'noticeGivenOn', 'noticeVersion', 'titleType', 'titleExpiresOn', 'rightToWork'] as const),
]);
/** What may be news, and not only an error of the day of entry (R10). */
const mayBeNews: ReadonlySet<IntakeField> = new Set<IntakeField>(['citizenship', 'degurba']);

/** What is kept of a person, completed or corrected with a reason. Sealed answers are not shown, and replaced when written anew. */
@Component({
  selector: 'app-correct-person',
  imports: [ConflictChoice, Icon, QuestionField, TranslocoDirective],
  templateUrl: './correct-person.html',
  styles: `
    .questions {
      display: grid;
      gap: 16px;
    }
    .card {
      margin-bottom: 12px;
    }
    .acts {
      display: flex;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class CorrectPerson {
  private readonly device = inject(DeviceEntries);
  private readonly again = inject(PeopleAgain);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly context = inject(ProjectContext);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly language = inject(Language);

  readonly person = input.required<PersonView>();
  /** The question that gets the cursor. */
  readonly first = input('');
  readonly closed = output<boolean>();
  /** The person has to be read again: someone else changed what is kept. */
  readonly stale = output();

  private readonly changes = signal<Partial<IntakeForm>>({});
  protected readonly reason = signal('');
  protected readonly correctsEntry = signal(true);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  /** Fields that somebody else changed meanwhile: of each one value is chosen. */
  protected readonly conflicts = signal<readonly FieldConflict[]>([]);
  /** Key of the entry of this device in whose place the correction goes; null: of none. */
  private mends: string | null = null;
  private key: string = crypto.randomUUID();
  protected readonly tried = signal(false);
  private readonly refused = signal<IntakeField | null>(null);
  protected readonly today = computed(() => this.session.today());
  protected readonly form = computed<IntakeForm>(() => ({ ...formOf(this.person()), ...this.changes() }));
  private readonly objective = computed(() => (this.context.project.hasValue() ? this.context.project.value().specificObjective : ''));
  protected readonly steps = computed(() =>
    intakeSteps
      .map((step) => ({ step, questions: questionsOf(step, this.form(), this.objective()).filter(({ field }) => !elsewhere.has(field)) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly changed = computed(() => Object.keys(this.changes()) as IntakeField[]);
  protected readonly asksWhen = computed(() => this.changed().some((field) => mayBeNews.has(field)));
  protected readonly correctsDay = computed(() => this.changed().some((field) => aboutEntry.has(field as keyof IntakeAnswers)));
  protected readonly reasonMissing = computed(() => this.tried() && this.reason().trim().length < 3);

  constructor() {
    afterNextRender(() => {
      this.takeAgain();
      const wanted = this.first() === '' ? 'input, select' : `#question-${this.first()}`;
      this.host.nativeElement.querySelector<HTMLElement>(wanted)?.focus();
    });
  }

  protected instead({ field }: IntakeQuestion): string {
    return sealedNames.has(field) ? this.language.word('people.staysAsItIs') : '';
  }

  protected fault(field: IntakeField): string {
    return this.refused() === field ? this.language.word('people.fault.refused') : '';
  }

  protected answer(field: IntakeField, value: GivenAnswer): void {
    const next = answerQuestion(field, value, this.form());
    // a sealed answer that is emptied again stays as it was
    if (sealedNames.has(field) && (value === null || value === 'not_asked' || (Array.isArray(value) && value.length === 0))) {
      this.changes.update(({ [field]: _taken, ...others }) => others);
      return;
    }
    this.changes.update((changes) => ({ ...changes, [field]: next[field], ...declinedIn(next, this.form()) }));
    if (this.refused() === field) this.refused.set(null);
  }

  protected decline(field: IntakeField): void {
    const next = declineQuestion(field, this.form());
    this.changes.update((changes) => ({ ...changes, [field]: next[field], ...declinedIn(next, this.form()) }));
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    this.failure.set('');
    if (this.changed().length === 0) this.failure.set(this.language.word('people.nothingChanged'));
    if (this.reasonMissing() || this.changed().length === 0 || this.busy()) return;
    const project = this.selection.project();
    if (project === null) return;
    this.busy.set(true);
    try {
      const { id, version } = this.person();
      const body = { ...partsOf(this.changes()), correctsEntry: this.asksWhen() && this.correctsEntry(), reason: this.reason().trim() };
      const kept = await this.write({ method: 'PATCH', address: paths.person(project, id), version, body });
      this.announcements.say(this.language.word(kept ? 'people.keptChange' : 'people.saved'));
      this.closed.emit(!kept);
    } catch (error) {
      this.refuse(problemOf(error).problem);
    } finally {
      this.busy.set(false);
    }
  }

  /** Of each field in dispute one value is kept; what stays theirs is no change of ours any more. */
  protected settle(theirs: ReadonlySet<string>): void {
    this.changes.update((changes) => Object.fromEntries(Object.entries(changes).filter(([name]) => !theirs.has(name))));
    this.conflicts.set([]);
    this.failure.set('');
    if (this.changed().length > 0) void this.send();
    else this.closed.emit(true);
  }

  /** Whether it waits on this device: no answer came (G22). */
  private async write(write: DeviceWrite): Promise<boolean> {
    if (this.mends !== null && (await this.device.mend(this.mends, write)) !== null) return true;
    return 'kept' in (await this.device.write(write, this.key, personView));
  }

  private refuse(problem: Pick<Problem, 'code' | 'status' | 'reference' | 'field' | 'conflicts'>): void {
    // another try is another request
    this.key = crypto.randomUUID();
    const stale = problem.status === 412;
    if (stale) {
      this.conflicts.set((problem.conflicts ?? []).map((one) => fieldInDispute('person', one, this.language)));
      this.stale.emit();
    }
    this.refused.set((problem.field ?? null) as IntakeField | null);
    this.failure.set(stale ? this.language.word('people.changedMeanwhile') : sentenceWithReference(problem, this.language));
    this.announcements.fail(this.failure());
  }

  /** A correction that waits on this device, or was refused, is written again. */
  private takeAgain(): void {
    const again = this.again.waiting();
    if (again?.write.address.split('/').at(-1) !== this.person().id) return;
    this.again.taken();
    const { identity = {}, answers = {}, correctsEntry, reason } = personChange.parse(again.write.body);
    this.mends = again.entry.key;
    this.changes.set({ ...identity, ...answers } as Partial<IntakeForm>);
    this.reason.set(reason);
    this.correctsEntry.set(correctsEntry);
    if (again.entry.refused !== null) this.refuse(this.device.problemOf(again.entry) ?? again.entry.refused);
  }
}

/** The form as far as it may be shown. */
function formOf({ facts, participation }: PersonView): IntakeForm {
  const kept = Object.fromEntries(factNames.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
  const detail = facts['employmentStatusDetail'];
  const { sex = null, isced = null, inEducationAtEntry = null, degurba = null } = participation ?? {};
  return {
    ...{ ...emptyIntake, ...(kept as Partial<IntakeForm>), sex, inEducationAtEntry },
    isced: isced as IntakeForm['isced'],
    degurba: degurba as IntakeForm['degurba'],
    work: workAnswerOf(typeof detail === 'string' ? detail : null),
  };
}

/** Declined questions change with an answer that is declined or given after all. */
function declinedIn(next: IntakeForm, before: IntakeForm): Partial<IntakeForm> {
  return next.declined.length === before.declined.length ? {} : { declined: next.declined };
}

function partsOf(changes: Partial<IntakeForm>): { readonly identity?: object; readonly answers?: object } {
  const isIdentity = (name: string): boolean => identityNames.some((one) => one === name);
  const entries = Object.entries(changes);
  const identity = entries.filter(([name]) => isIdentity(name));
  const answers = entries.filter(([name]) => !isIdentity(name));
  return {
    ...(identity.length > 0 ? { identity: Object.fromEntries(identity) } : {}),
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
  };
}
