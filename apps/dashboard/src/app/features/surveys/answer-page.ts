import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { answerForm, answerReceived, paths } from '#contract';
import { type Answers, checkAnswers } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { Mark } from '../../shared/brand/mark';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceOf, sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Language, languages, ownNames } from '../../shared/language/language';
import { AnswerFields } from './answer-fields';
import { answerFaults } from './answer-faults';

/** Where anybody answers, without signing in: who asks, what is kept, the questions, and thanks. Nothing is kept on the device. */
@Component({
  selector: 'app-answer-page',
  imports: [AnswerFields, DayPipe, Failure, Icon, Mark, TranslocoDirective],
  templateUrl: './answer-page.html',
  styleUrl: './answer-page.scss',
})
export class AnswerPage {
  private readonly writer = inject(Writer);
  private readonly injector = inject(Injector);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly thanks = viewChild<ElementRef<HTMLElement>>('thanks');
  protected readonly language = inject(Language);
  protected readonly languages = languages;
  protected readonly names = ownNames;

  /** From the address. */
  readonly token = input.required<string>();

  protected readonly form = contractResource(answerForm, () => paths.answerForm(this.token()));
  protected readonly answers = signal<Answers>({});
  /** What nobody sees and no person fills. */
  protected readonly trap = signal('');
  protected readonly state = signal<'writing' | 'sending' | 'sent'>('writing');
  private readonly tried = signal(false);
  private readonly refusal = signal<unknown>(undefined);

  private readonly questionnaire = computed(() => ({ questions: this.form.hasValue() ? this.form.value().questions : [] }));
  protected readonly faults = computed(() =>
    this.tried() ? answerFaults(this.questionnaire(), this.answers(), this.language, { complete: true }) : new Map<string, string>(),
  );
  /** Why there is nothing to answer: the link is none, is not open, or the page cannot be read. */
  protected readonly closed = computed(() => {
    const error = this.form.error();
    if (error === undefined) return null;
    const { code, field } = problemOf(error).problem;
    if (code === 'not_found') return 'unknown';
    return code === 'answers_closed' ? (field ?? 'closed') : null;
  });
  protected readonly failed = computed(() => (this.closed() === null ? this.form.error() : undefined));
  protected readonly refused = computed(() => {
    const error = this.refusal();
    if (error === undefined) return '';
    const { problem } = problemOf(error);
    return problem.code === 'validation' ? sentenceOf(problem, this.language) : sentenceWithReference(problem, this.language);
  });

  protected choose(value: string): void {
    const code = languages.find((known) => known === value);
    if (code) void this.language.choose(code);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.state() === 'sending' || !this.form.hasValue()) return;
    if (this.faults().size > 0) {
      this.toFirstFault();
      return;
    }
    this.state.set('sending');
    this.refusal.set(undefined);
    try {
      const { kept } = checkAnswers(this.questionnaire(), this.answers());
      const sent = { form: this.form.value().form, answers: kept, website: this.trap() };
      await this.writer.send('POST', paths.answerForm(this.token()), sent, answerReceived, { signedOut: true });
      this.state.set('sent');
      this.announcements.say(this.language.word('surveys.answer.thanks'));
      afterNextRender(() => this.thanks()?.nativeElement.focus(), { injector: this.injector });
    } catch (error) {
      this.state.set('writing');
      this.refusal.set(error);
      // the answers stay; a new form takes them
      if (problemOf(error).problem.code === 'form_over') this.form.reload();
    }
  }

  private toFirstFault(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus(), {
      injector: this.injector,
    });
  }
}
