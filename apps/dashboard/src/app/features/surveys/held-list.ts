import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AnswerLink, heldAnswers, heldDecided, paths, type SurveyQuestion } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { WholePipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';

/** Answers by a link that a robot could have sent: what each says and why it waits, and whether it is to count. */
@Component({
  selector: 'app-held-list',
  imports: [Failure, Icon, TranslocoDirective, WholePipe],
  templateUrl: './held-list.html',
  styleUrl: './held-list.scss',
})
export class HeldList {
  private readonly writer = inject(Writer);
  private readonly formats = inject(Formats);
  private readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  readonly link = input.required<AnswerLink>();
  readonly questions = input.required<readonly SurveyQuestion[]>();
  /** Some were let through or left out. */
  readonly decided = output();

  protected readonly open = signal(false);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  protected readonly list = contractResource(heldAnswers, () => {
    const project = this.selection.project();
    return project === null || !this.open() ? undefined : paths.heldAnswers(project, this.link().id);
  });
  protected readonly items = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((item) => ({
      ...item,
      when: this.formats.instant(item.receivedAt),
      why: item.reasons.map((reason) => this.language.word(`surveys.held.reason.${reason}`)).join(', '),
      said: item.answers.map(({ question, value }) => this.inWords(question, value)),
    })),
  );

  protected choose(id: string, isOn: boolean): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  /** Those that are ticked; without any all that wait. */
  protected async decide(release: boolean): Promise<void> {
    const project = this.selection.project();
    this.tried.set(true);
    if (project === null || this.busy() || this.reason().trim().length < 3) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      const answers = this.chosen().size > 0 ? { answers: [...this.chosen()] } : {};
      await this.writer.send(
        'POST',
        paths.heldDecisions(project, this.link().id),
        { ...answers, release, reason: this.reason().trim() },
        heldDecided,
      );
      this.chosen.set(new Set());
      this.reason.set('');
      this.tried.set(false);
      this.list.reload();
      this.decided.emit();
    } catch (error) {
      this.refused.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }

  private inWords(code: string, value: string): string {
    const question = this.questions().find((one) => one.code === code);
    const option = question?.options?.find((one) => one.code === value);
    return `${question ? this.language.read(question.text) : code} ${option ? this.language.read(option.text) : value}`;
  }
}
