import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { answerTaken, type AnswerTaken, deskList, paths, questionnaireView } from '#contract';
import { type Answers, checkAnswers, isCalendarDay, shownQuestions } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { type Choice, ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { PeopleFinder } from '../../shared/records/people-finder';
import { RecordFinder } from '../../shared/records/record-finder';
import { Selection } from '../../shared/selection/selection';
import { ownDesks } from '../../shared/session/own-desks';
import { Session } from '../../shared/session/session';
import { AnswerFields } from './answer-fields';
import { answerFaults } from './answer-faults';
import { EmployerFinder } from './employer-finder';

/** An answer taken down at the desk, on the phone or from paper; the next one begins where this one ended. */
@Component({
  selector: 'app-entry-page',
  imports: [AnswerFields, AreaTabs, ChoiceField, Failure, Icon, RecordFinder, RouterLink, TextField, TranslocoDirective],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
})
export class EntryPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly people = inject(PeopleFinder);
  protected readonly employers = inject(EmployerFinder);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** From the address. */
  readonly survey = input.required<string>();

  protected readonly asked = contractResource(questionnaireView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.questionnaire(project, this.survey());
  });
  private readonly deskList = contractResource(deskList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.desks(project);
  });
  /** Desks where one may answer: the own ones, or all. */
  protected readonly desks = computed<readonly Choice[]>(() => {
    const own = ownDesks(this.session.me(), this.selection.project());
    const all = this.deskList.hasValue() ? this.deskList.value().items : [];
    return all
      .filter(({ code }) => own === null || own.includes(code))
      .map(({ id, code, name }) => ({ code: id, label: `${code} · ${name}` }));
  });
  protected readonly isOfOneDesk = computed(() => ownDesks(this.session.me(), this.selection.project()) !== null);

  protected readonly isOfCompanies = computed(() => this.asked.hasValue() && this.asked.value().survey.population === 'companies');
  protected readonly answers = signal<Answers>({});
  protected readonly refusedAll = signal(false);
  /** Whom it is of: a person, or a company; empty: of nobody by name. */
  protected readonly respondent = signal<Choice | null>(null);
  /** Letters stand there that are nobody's. */
  protected readonly unsettled = signal(false);
  protected readonly day = linkedSignal(() => this.session.today());
  protected readonly wave = linkedSignal(() => (this.asked.hasValue() ? String(this.asked.value().survey.wave) : '1'));
  protected readonly desk = linkedSignal(() => this.desks()[0]?.code ?? '');
  protected readonly last = signal<AnswerTaken | null>(null);
  private readonly write = signal(newWrite());

  private readonly questionnaire = computed(() => ({ questions: this.asked.hasValue() ? this.asked.value().questions : [] }));
  private readonly written = computed(() => ({
    answers: this.answers(),
    refused: this.refusedAll(),
    respondent: this.respondent(),
    day: this.day(),
    wave: this.wave(),
    desk: this.desk(),
  }));
  private readonly wrong = computed(() => {
    const found = new Map(this.refusedAll() ? [] : answerFaults(this.questionnaire(), this.answers(), this.language, { complete: false }));
    if (!isCalendarDay(this.day()) || this.day() > this.session.today())
      found.set('completedOn', this.language.word('surveys.entry.dayWrong'));
    if (!/^[1-9]\d?$/.test(this.wave())) found.set('wave', this.language.word('surveys.entry.waveWrong'));
    if (this.unsettled()) found.set('respondent', this.language.word('surveys.entry.nobodyOfThatName'));
    return found;
  });
  protected readonly sending = formSending({
    words: 'surveys.entry',
    written: () => this.written(),
    faults: () => this.wrong(),
    shows: (field) =>
      ['completedOn', 'wave', 'desk', 'respondent'].includes(field) || this.questionnaire().questions.some(({ code }) => code === field),
  });
  protected readonly faults = computed(
    () =>
      new Map(
        this.questionnaire().questions.flatMap(({ code }) => {
          const fault = this.sending.faultOf(code);
          return fault ? [[code, fault] as const] : [];
        }),
      ),
  );
  /** What is missing for an answer that counts: told before it is saved, and never in the way. */
  protected readonly missing = computed(() => {
    if (this.refusedAll()) return 0;
    return checkAnswers(this.questionnaire(), this.answers()).unanswered.length;
  });
  protected readonly progress = computed(() => {
    const shown = shownQuestions(this.questionnaire(), this.answers());
    return { answered: shown.filter(({ code }) => this.answers()[code] !== undefined).length, shown: shown.length };
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    await this.sending.send(async () => {
      const { id, idempotencyKey } = this.write();
      const taken = {
        ...{ id, wave: Number(this.wave()), completedOn: this.day(), refused: this.refusedAll() },
        ...{ desk: this.desk() || null, ...this.whose(), answers: this.refusedAll() ? {} : this.answers() },
      };
      const saved = await this.writer.send('POST', paths.surveyAnswers(project, this.survey()), taken, answerTaken, { idempotencyKey });
      this.last.set(saved);
      this.announcements.say(this.language.word(`surveys.entry.saved.${saved.status}`));
      this.again();
    });
  }

  private whose(): { person?: string; employer?: string } {
    const code = this.respondent()?.code;
    if (code === undefined) return {};
    return this.isOfCompanies() ? { employer: code } : { person: code };
  }

  /** The next answer: day, wave and desk stay as they are. */
  private again(): void {
    this.write.set(newWrite());
    this.answers.set({});
    this.refusedAll.set(false);
    this.respondent.set(null);
    window.scrollTo({ top: 0 });
  }
}
