import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, personView, type PersonView } from '#contract';
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
  workAnswerOf,
} from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { type GivenAnswer, QuestionField } from './question-field';

const identityNames: readonly IntakeField[] = ['surname', 'name', 'taxCode', 'phone', 'email'];
/** Sealed: what is written here replaces it, what is left empty stays. */
const sealedNames: ReadonlySet<IntakeField> = new Set<IntakeField>([
  ...identityNames,
  ...(['birthDate', 'disability', 'minority', 'housingExclusion', 'parentsBornAbroad'] as const),
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
  imports: [Icon, QuestionField, TranslocoDirective],
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
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
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
  protected readonly tried = signal(false);
  private readonly refused = signal<IntakeField | null>(null);
  protected readonly today = computed(() => this.session.today());
  protected readonly form = computed<IntakeForm>(() => ({ ...formOf(this.person()), ...this.changes() }));
  protected readonly steps = computed(() =>
    intakeSteps
      .map((step) => ({ step, questions: questionsOf(step, this.form()).filter(({ field }) => !elsewhere.has(field)) }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly changed = computed(() => Object.keys(this.changes()) as IntakeField[]);
  protected readonly asksWhen = computed(() => this.changed().some((field) => mayBeNews.has(field)));
  protected readonly correctsDay = computed(() => this.changed().some((field) => aboutEntry.has(field as keyof IntakeAnswers)));
  protected readonly reasonMissing = computed(() => this.tried() && this.reason().trim().length < 3);

  constructor() {
    afterNextRender(() => {
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
    if (sealedNames.has(field) && (value === null || value === 'not_asked')) {
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

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
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
      await this.writer.send('PATCH', paths.person(project, id), body, personView, { ifMatch: version });
      this.announcements.say(this.language.word('people.saved'));
      this.closed.emit(true);
    } catch (error) {
      const { problem } = problemOf(error);
      if (problem.status === 412) this.stale.emit();
      this.refused.set((problem.field ?? null) as IntakeField | null);
      this.failure.set(
        problem.status === 412 ? this.language.word('people.changedMeanwhile') : sentenceWithReference(problem, this.language),
      );
      this.announcements.fail(this.failure());
    } finally {
      this.busy.set(false);
    }
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
