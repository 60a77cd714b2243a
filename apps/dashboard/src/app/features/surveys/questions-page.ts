import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, questionnaireView, type SurveyQuestion } from '#contract';
import { type Answers, questionnaireFaults } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { formSending } from '../../shared/forms/form-sending';
import type { Leavable } from '../../shared/forms/leaving-guard';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { AnswerFields } from './answer-fields';
import { QuestionEditor } from './question-editor';
import { draftOf, type DraftQuestion, moved, newQuestion, questionsOf } from './questionnaire-draft';

/** What a survey asks: questions written, put in order and shown under conditions, beside the form as who answers will see it. */
@Component({
  selector: 'app-questions-page',
  imports: [AnswerFields, AreaTabs, Failure, Icon, QuestionEditor, RouterLink, TranslocoDirective],
  templateUrl: './questions-page.html',
  styleUrl: './questions-page.scss',
})
export class QuestionsPage implements Leavable {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** From the address. */
  readonly survey = input.required<string>();

  protected readonly mayEdit = computed(() => this.session.may('project-work.edit'));
  protected readonly saved = contractResource(questionnaireView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.questionnaire(project, this.survey());
  });
  protected readonly draft = linkedSignal<readonly DraftQuestion[]>(() =>
    this.saved.hasValue() ? draftOf(this.saved.value().questions) : [],
  );
  /** Which question is open for writing. */
  protected readonly open = signal<number | null>(null);
  /** Answers to the form beside, to try the conditions with. */
  protected readonly tried = signal<Answers>({});

  protected readonly questions = computed(() => questionsOf(this.draft()));
  /** A questionnaire that is only proposed can be saved as it is. */
  protected readonly isChanged = computed(() => {
    if (!this.saved.hasValue()) return false;
    return (
      this.saved.value().number === 0 ||
      JSON.stringify(this.questions()) !== JSON.stringify(questionsOf(draftOf(this.saved.value().questions)))
    );
  });
  protected readonly versions = computed(() =>
    (this.saved.hasValue() ? this.saved.value().versions : []).map(({ number, savedAt, by, answers }) =>
      this.language.counted('surveys.questions.versionLine', answers, { number, by, at: this.formats.instant(savedAt) }),
    ),
  );
  protected readonly sending = formSending({
    words: 'surveys.questions',
    written: () => this.draft(),
    faults: () =>
      new Map(
        questionnaireFaults({ questions: this.questions() }).map(({ code, at }) => [
          at,
          this.language.word(`surveys.questions.fault.${code}`),
        ]),
      ),
    shows: (field) => field.startsWith('questions.'),
  });

  /** Everything that is wrong with one question, once somebody has tried to save. */
  protected faultsOf(at: number): ReadonlyMap<string, string> {
    const prefix = `questions.${at}.`;
    return new Map(
      questionnaireFaults({ questions: this.questions() }).flatMap((fault) => {
        const said = fault.at.startsWith(prefix) ? this.sending.faultOf(fault.at) : '';
        return said ? [[fault.at.slice(prefix.length), said] as const] : [];
      }),
    );
  }

  protected before(at: number): readonly SurveyQuestion[] {
    return this.questions().slice(0, at);
  }

  protected typeOf({ question }: DraftQuestion): string {
    return this.language.word(`surveys.questions.type.${question.type}`);
  }

  protected titleOf({ question }: DraftQuestion): string {
    return this.language.read(question.text) || this.language.word('surveys.questions.untitled');
  }

  protected add(): void {
    const added = newQuestion(this.draft());
    this.draft.update((draft) => [...draft, added]);
    this.show(added.key);
  }

  protected change(key: number, question: SurveyQuestion): void {
    this.draft.update((draft) => draft.map((one) => (one.key === key ? { key, question } : one)));
  }

  protected remove(at: number): void {
    this.draft.update((draft) => draft.filter((_, place) => place !== at));
    this.open.set(null);
    this.announcements.say(this.language.word('surveys.questions.removed'));
  }

  protected move(at: number, by: 1 | -1): void {
    this.draft.update((draft) => moved(draft, at, by));
    this.announcements.say(this.language.word('surveys.questions.moved', { place: at + by + 1 }));
  }

  protected show(key: number): void {
    this.open.update((open) => (open === key ? null : key));
    afterNextRender(() => this.host.querySelector<HTMLElement>(`#question-${key} input, #question-${key} select`)?.focus(), {
      injector: this.injector,
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null || !this.saved.hasValue()) return;
    this.openFirstFault();
    await this.sending.send(async () => {
      const ifMatch = this.saved.hasValue() ? this.saved.value().version : 0;
      const view = await this.writer.send(
        'PUT',
        paths.questionnaire(project, this.survey()),
        { questions: this.questions() },
        questionnaireView,
        {
          ifMatch,
        },
      );
      this.saved.set(view);
      this.open.set(null);
      this.announcements.say(this.language.word('surveys.questions.saved', { number: view.number }));
    });
  }

  mayLeave(): boolean {
    const isLost = this.saved.hasValue() && this.saved.value().number > 0 && this.isChanged() && this.mayEdit();
    return !isLost || confirm(this.language.word('surveys.questions.leave'));
  }

  /** What is wrong is shown where it is mended. */
  private openFirstFault(): void {
    const [fault] = questionnaireFaults({ questions: this.questions() });
    const at = Number(/^questions\.(\d+)/.exec(fault?.at ?? '')?.[1] ?? NaN);
    const question = this.draft()[at];
    if (question) this.open.set(question.key);
  }
}
