import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, type Report, report as reportSchema, type ReportState, type ReportStepName } from '#contract';
import { daysBetween } from '#domain';
import { reportStateWord } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, InstantPipe } from '../../shared/language/format-pipes';
import { Language, type LanguageCode } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { DraftTexts } from './draft-texts';
import type { MissingLine } from './missing-words';
import { StepQuestion } from './step-question';

/** The states a report goes through; one that was reopened has left them. */
const life: readonly ReportState[] = ['draft', 'submitted', 'under_verification', 'certified'];

/** State, dates and fingerprint of a report, and the step that comes next. */
@Component({
  selector: 'app-report-head',
  imports: [DayPipe, Icon, InstantPipe, RouterLink, StepQuestion, TranslocoDirective],
  templateUrl: './report-head.html',
  styleUrl: './report-head.scss',
})
export class ReportHead {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly words = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly texts = inject(DraftTexts);

  readonly report = input.required<Report>();
  readonly missing = input.required<readonly MissingLine[]>();
  /** Language of the text that is open, and of the file that is offered first. */
  readonly language = input.required<LanguageCode>();
  /** Submission was asked for while something is missing. */
  readonly lacking = output();
  /** A step was taken: the report as it is now. */
  readonly taken = output<Report>();

  protected readonly states = life;
  protected readonly at = computed(() => life.indexOf(this.report().state));
  protected readonly daysLeft = computed(() => daysBetween(this.session.today(), this.report().reportDue));
  protected readonly pdf = computed(() => {
    const address = paths.reportFile(this.selection.project() ?? '', this.report().id, 'report.pdf');
    return `${address}?language=${this.language()}`;
  });
  /** Submission is offered to whoever may submit, also while something is missing: it then says what. */
  protected readonly steps = computed<readonly ReportStepName[]>(() => {
    const { state, steps } = this.report();
    return state === 'draft' && this.session.may('reports.submit') ? ['submit'] : steps;
  });
  /** The step that is being asked about. */
  protected readonly asked = signal<ReportStepName | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private key = '';

  protected stateWord(state: ReportState): string {
    return reportStateWord(state, this.words.code());
  }

  protected async ask(step: ReportStepName): Promise<void> {
    await this.texts.flush();
    if (step === 'submit' && this.report().missing > 0) {
      this.lacking.emit();
      return;
    }
    this.key = crypto.randomUUID();
    this.failure.set('');
    this.asked.set(step);
  }

  protected async take(step: ReportStepName, reason: string): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.busy()) return;
    this.busy.set(true);
    try {
      const body = reason === '' ? {} : { reason };
      const url = paths.reportStep(project, this.report().id, step);
      const after = await this.writer.send('POST', url, body, reportSchema, { idempotencyKey: this.key });
      this.asked.set(null);
      this.announcements.say(this.words.word(`reports.step.${step}.done`));
      this.taken.emit(after);
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  protected async copyHash(hash: string): Promise<void> {
    await navigator.clipboard.writeText(hash);
    this.announcements.say(this.words.word('reports.hashCopied'));
  }
}
