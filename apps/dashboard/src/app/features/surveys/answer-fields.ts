import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SurveyQuestion } from '#contract';
import { type Answers, type AnswerValue, longestAnswer, type Question, rangeOf, scale, shownQuestions } from '#domain';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';

/** The questions that are asked of somebody who answered so far, each with what answers it. A question appears once an answer asks for it. */
@Component({
  selector: 'app-answer-fields',
  imports: [Icon, TranslocoDirective],
  templateUrl: './answer-fields.html',
  styleUrl: './answer-fields.scss',
})
export class AnswerFields {
  protected readonly language = inject(Language);

  readonly questions = input.required<readonly SurveyQuestion[]>();
  readonly answers = model.required<Answers>();
  /** What is wrong with the answer to a question, by its code. */
  readonly faults = input<ReadonlyMap<string, string>>(new Map());

  protected readonly shown = computed(() => shownQuestions({ questions: this.questions() }, this.answers()));
  protected readonly points = Array.from({ length: scale.most - scale.least + 1 }, (_, at) => scale.least + at);
  protected readonly longest = longestAnswer;
  protected readonly rangeOf = rangeOf;

  protected idOf(code: string): string {
    return `answer-${code}`;
  }

  protected describedBy(code: string, hint: string): string | null {
    const id = this.idOf(code);
    return [hint === '' ? '' : `${id}-hint`, this.faults().has(code) ? `${id}-error` : ''].filter(Boolean).join(' ') || null;
  }

  protected isChosen(code: string, option: string | number): boolean {
    const value = this.answers()[code];
    return Array.isArray(value) ? value.includes(option) : value === option;
  }

  protected textOf(code: string): string {
    const value = this.answers()[code];
    return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : '';
  }

  protected give(code: string, value: AnswerValue | undefined): void {
    const others = Object.entries(this.answers()).filter(([known]) => known !== code);
    this.answers.set(Object.fromEntries(value === undefined ? others : [...others, [code, value]]));
  }

  protected choose({ code, type }: Question, option: string, isOn: boolean): void {
    if (type === 'single') {
      this.give(code, option);
      return;
    }
    const value = this.answers()[code];
    const given = Array.isArray(value) ? (value as readonly string[]) : [];
    const next = isOn ? [...given, option] : given.filter((one) => one !== option);
    this.give(code, next.length === 0 ? undefined : next);
  }

  /** What is no number is kept as one that is none, so that it is told and not lost. */
  protected giveNumber(code: string, { value, valueAsNumber, validity }: HTMLInputElement): void {
    this.give(code, value === '' && !validity.badInput ? undefined : valueAsNumber);
  }
}
