import { Component, computed, effect, ElementRef, inject, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { likePeople, type LikePeopleFound, paths, type Problem } from '#contract';
import {
  defaultProgrammeSettings,
  hasAnswer,
  intakeFaults,
  type IntakeField,
  intakeGaps,
  type IntakeQuestion,
  type IntakeStep,
  intakeSteps,
  questionOf,
  questionsOf,
  withoutUnasked,
} from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { IntakeDraft, neededToKeep } from './intake-draft';
import { IntakeSending } from './intake-sending';
import { KeptIntake } from './kept-intake';
import { LikePeople } from './like-people';
import { type EntryAgain, PeopleAgain } from './people-again';
import { type GivenAnswer, QuestionField } from './question-field';

/**
 * Somebody is taken in charge: short steps, one question below the other. What still lacks is said beside it as one types; it may be saved
 * before it is complete, and then counts nowhere until it is (R12). People who may be the same are proposed before saving.
 */
@Component({
  selector: 'app-intake-page',
  imports: [Icon, KeptIntake, LikePeople, QuestionField, RouterLink, TranslocoDirective],
  providers: [IntakeSending],
  templateUrl: './intake-page.html',
  styleUrl: './intake-page.scss',
})
export class IntakePage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly writer = inject(Writer);
  private readonly again = inject(PeopleAgain);
  private readonly device = inject(DeskOfDevice);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly draft = inject(IntakeDraft);
  protected readonly sending = inject(IntakeSending);

  protected readonly steps = intakeSteps;
  protected readonly step = signal<IntakeStep>('entry');
  protected readonly today = computed(() => this.session.today());
  protected readonly isFirst = computed(() => this.step() === intakeSteps[0]);
  protected readonly isLast = computed(() => this.step() === intakeSteps.at(-1));
  /** Whether every question of the step may be declined: then one button does. */
  protected readonly mayDeclineAll = computed(() => this.questions().every(({ mayDecline }) => mayDecline));
  private readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  protected readonly questions = computed(() => questionsOf(this.step(), this.draft.form(), this.project()?.specificObjective ?? ''));
  protected readonly gaps = computed(() =>
    // the server has the programme's own settings; what lacks is the same under all of them
    intakeGaps(withoutUnasked(this.draft.form()), this.project()?.specificObjective ?? '', defaultProgrammeSettings),
  );
  protected readonly isComplete = computed(() => this.gaps().toReport.length === 0 && this.gaps().toAsk.length === 0);

  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly found = signal<LikePeopleFound | null>(null);
  /** Whether nobody could be asked who may be the same. */
  protected readonly unasked = signal(false);
  /** Whether an entry of this device wants the form in which another intake has begun. */
  protected readonly interrupts = computed(() => this.again.waiting()?.entry.noun === 'people');
  private readonly refused = signal<IntakeField | null>(null);
  private readonly tried = signal(false);
  /** The identity about which somebody said that it is another person's. */
  private settled = '';
  private saved = false;

  private readonly faults = computed(() => {
    const project = this.project();
    if (project === null) return new Map<IntakeField, string>();
    const context = { today: this.today(), project: { start: project.start, end: project.end }, settings: defaultProgrammeSettings };
    const found = intakeFaults(withoutUnasked(this.draft.form()), context);
    return new Map(found.map(({ field, code }) => [field, this.language.word(`people.fault.${code}`)]));
  });

  constructor() {
    this.draft.openFor(this.selection.project() ?? '');
    effect(() => {
      const again = this.again.waiting();
      if (again?.entry.noun !== 'people' || again.entry.project !== this.selection.project()) return;
      // what somebody has begun is not thrown away for it
      if (!untracked(() => this.draft.isBegun() && this.draft.mends !== again.entry.key)) untracked(() => this.takeAgain());
    });
  }

  protected fault(field: IntakeField): string {
    if (this.refused() === field) return this.language.word('people.fault.refused');
    const missing = this.tried() && neededToKeep.includes(field) && !hasAnswer(field, this.draft.form());
    return missing ? this.language.word('people.fault.needed') : (this.faults().get(field) ?? '');
  }

  protected latest({ field }: IntakeQuestion): string | null {
    return field === 'titleExpiresOn' || field === 'availableFrom' ? null : this.today();
  }

  protected answer(field: IntakeField, value: GivenAnswer): void {
    this.draft.answer(field, value);
    if (this.refused() === field) this.refused.set(null);
  }

  protected declineAll(): void {
    this.draft.decline(...this.questions().map(({ field }) => field));
    this.announcements.say(this.language.word('people.sectionDeclined'));
  }

  /** How many questions of a step still lack an answer that is asked of everybody. */
  protected lacking(step: IntakeStep): number {
    const { toReport, toAsk } = this.gaps();
    return [...toReport, ...toAsk].filter((field) => questionOf(field)?.step === step).length;
  }

  protected asked(field: IntakeField): string {
    const question = questionOf(field);
    return question ? this.language.read(question.asked) : field;
  }

  protected async go(step: IntakeStep): Promise<void> {
    if (this.step() === 'identity' && step !== 'identity' && !(await this.nobodyAlike())) return;
    this.step.set(step);
    this.focus('h2');
  }

  protected next(by: 1 | -1): void {
    const step = intakeSteps[intakeSteps.indexOf(this.step()) + by];
    if (step) void this.go(step);
  }

  protected goTo(field: IntakeField): void {
    const step = questionOf(field)?.step;
    if (step) this.step.set(step);
    this.focus(`#question-${field}`);
  }

  protected another(): void {
    this.settled = this.identityText();
    this.found.set(null);
    if (this.step() === 'identity' && !this.tried()) this.next(1);
    else void this.save();
  }

  protected startAgain(): void {
    this.draft.clear();
    this.found.set(null);
    this.step.set('entry');
    this.tried.set(false);
    this.failure.set('');
    this.refused.set(null);
    this.unasked.set(false);
    this.settled = '';
  }

  protected takeAnother(): void {
    this.sending.forget();
    this.focus('h2');
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    this.failure.set('');
    const form = this.draft.form();
    const atFault = [...neededToKeep.filter((field) => !hasAnswer(field, form)), ...this.faults().keys()][0];
    if (atFault !== undefined) {
      this.goTo(atFault);
      return;
    }
    if (this.busy() || this.saved || !(await this.nobodyAlike())) return;
    await this.send();
  }

  private async send(): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    this.busy.set(true);
    try {
      const sent = await this.sending.send(project, this.identityText() !== this.settled);
      if ('kept' in sent) this.kept();
      else if ('before' in sent) this.done(sent.before, this.language.word('people.takenBefore'));
      else this.done(sent.saved.id, this.language.word('people.taken', { pseudonym: sent.saved.pseudonym }));
    } catch (error) {
      const { problem } = problemOf(error);
      this.fail(problem);
      if (problem.code === 'people_alike') await this.nobodyAlike();
    } finally {
      this.busy.set(false);
    }
  }

  private fail(problem: Pick<Problem, 'code' | 'status' | 'field' | 'reference'>): void {
    const field = questionOf((problem.field ?? '').split('.').at(-1) as IntakeField)?.field;
    if (field) {
      this.refused.set(field);
      this.goTo(field);
    }
    this.failure.set(sentenceWithReference(problem, this.language));
    this.announcements.fail(this.failure());
  }

  /** It waits on this device: the form is free for somebody else, and what waits says where it is. */
  private kept(): void {
    this.rememberDesk();
    this.startAgain();
    this.announcements.say(this.language.word('people.kept.title.waiting'));
    this.focus('app-kept-intake h2');
  }

  protected takeAgain(): void {
    const again = this.again.waiting();
    this.again.taken();
    if (again) this.mend(again);
  }

  protected leaveAgain(): void {
    this.again.taken();
  }

  /** What was refused is asked about at once: the people who may be the same, the answer at fault. */
  private mend({ entry, write }: EntryAgain): void {
    this.sending.forget();
    this.startAgain();
    this.draft.mend(entry.key, write);
    this.tried.set(true);
    if (entry.refused === null) return;
    this.fail(entry.refused);
    if (entry.refused.code !== 'people_alike') return;
    this.step.set('identity');
    void this.nobodyAlike();
  }

  private done(id: string, said: string): void {
    this.rememberDesk();
    this.saved = true;
    this.draft.clear();
    this.announcements.say(said);
    const project = this.selection.to('people', id);
    void this.router.navigate(project, { queryParams: this.selection.kept(), replaceUrl: true });
  }

  private rememberDesk(): void {
    const desk = this.device.desks().find(({ code }) => code === this.draft.form().desk);
    if (desk) this.device.remember(desk.id);
  }

  /** Asks who is alike, once for each identity; whether the form may go on. Without an answer nobody is held up at the counter. */
  private async nobodyAlike(): Promise<boolean> {
    const project = this.selection.project();
    const { surname, name, taxCode, birthDate, birthCountry, sex, phone, email } = this.draft.form();
    if (project === null || !surname || !name || this.identityText() === this.settled) return true;
    const identity = {
      surname,
      name,
      taxCode,
      birthDate,
      birthCountry: birthCountry?.length === 2 ? birthCountry : null,
      sex,
      phone,
      email,
    };
    try {
      const found = await this.writer.send('POST', paths.peopleLikeness(project), identity, likePeople);
      const alike = found.items.length > 0 || found.knownElsewhere;
      this.unasked.set(false);
      this.found.set(alike ? found : null);
      if (alike) this.focus('#like-title');
      else this.settled = this.identityText();
      return !alike;
    } catch {
      // no answer, or no network: the server asks when it is sent
      this.unasked.set(true);
      return true;
    }
  }

  private identityText(): string {
    const { surname, name, taxCode, birthDate, phone, email } = this.draft.form();
    return JSON.stringify([surname, name, taxCode, birthDate, phone, email]);
  }

  private focus(selector: string): void {
    setTimeout(() => {
      const target = this.host.nativeElement.querySelector<HTMLElement>(selector);
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    });
  }
}
