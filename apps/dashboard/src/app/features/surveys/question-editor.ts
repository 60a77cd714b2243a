import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SurveyQuestion } from '#contract';
import { type AnswerTest, hasOptions, questionTypes } from '#domain';
import { type Choice, ChoiceField } from '../../shared/forms/choice-field';
import { LanguageFields } from '../../shared/forms/language-fields';
import { emptyTexts, type LanguageTexts } from '../../shared/forms/language-texts';
import { TextField } from '../../shared/forms/text-field';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { asType, firstTest, newOption } from './questionnaire-draft';

/** One question as it is written: its words in each language, how it is answered, and when it is asked. */
@Component({
  selector: 'app-question-editor',
  imports: [ChoiceField, Icon, LanguageFields, TextField, TranslocoDirective],
  templateUrl: './question-editor.html',
  styleUrl: './question-editor.scss',
})
export class QuestionEditor {
  protected readonly language = inject(Language);

  /** Beginning of the ids of its fields: unique on the page. */
  readonly field = input.required<string>();
  readonly question = model.required<SurveyQuestion>();
  /** The questions before it: those a condition can be about. */
  readonly before = input.required<readonly SurveyQuestion[]>();
  /** What is wrong, by the place inside the question: `options.0.text`. */
  readonly faults = input.required<ReadonlyMap<string, string>>();

  protected readonly types = computed<readonly Choice[]>(() =>
    questionTypes.map((code) => ({ code, label: this.language.word(`surveys.questions.type.${code}`) })),
  );
  protected readonly textNames = computed(() => this.names('text'));
  protected readonly hintNames = computed(() => this.names('hint'));
  protected readonly noTexts = emptyTexts;
  protected readonly options = computed(() => this.question().options ?? []);
  protected readonly hasOptions = computed(() => hasOptions(this.question()));
  /** Questions that a condition can be about: words of one's own are none. */
  protected readonly asked = computed(() => this.before().filter(({ type }) => type !== 'text'));
  protected readonly askedChoices = computed<readonly Choice[]>(() =>
    this.asked().map(({ code, text }) => ({ code, label: this.language.read(text) || code })),
  );
  protected readonly tests = computed(() =>
    (this.question().shownIf ?? []).map((test) => {
      const about = this.asked().find(({ code }) => code === test.question);
      return { test, about, options: about?.options ?? [], isAnyOf: 'isAnyOf' in test ? test.isAnyOf : [], ...rangeIn(test) };
    }),
  );

  protected set(change: Partial<SurveyQuestion>): void {
    this.question.set({ ...this.question(), ...change });
  }

  protected setType(type: string): void {
    const chosen = questionTypes.find((one) => one === type);
    if (chosen) this.question.set(asType(this.question(), chosen));
  }

  protected setRequired(isOn: boolean): void {
    this.set({ required: isOn ? true : undefined });
  }

  /** An empty line says there is no limit. */
  protected setLimit(end: 'least' | 'most', text: string): void {
    this.set({ [end]: wholeNumberIn(text) });
  }

  protected addOption(): void {
    this.set({ options: [...this.options(), newOption(this.options().map(({ code }) => code))] });
  }

  protected setOption(at: number, text: LanguageTexts): void {
    this.set({ options: this.options().map((option, place) => (place === at ? { ...option, text } : option)) });
  }

  protected removeOption(at: number): void {
    this.set({ options: this.options().filter((_, place) => place !== at) });
  }

  protected addTest(): void {
    const [asked] = this.asked().toReversed();
    const test = asked && firstTest(asked);
    if (test) this.set({ shownIf: [...(this.question().shownIf ?? []), copyOf(test)] });
  }

  protected askAbout(at: number, code: string): void {
    const asked = this.asked().find((one) => one.code === code);
    const test = asked && firstTest(asked);
    if (test) this.setTest(at, test);
  }

  protected toggle(at: number, test: AnswerTest, option: string, isOn: boolean): void {
    const known = 'isAnyOf' in test ? test.isAnyOf : [];
    this.setTest(at, { question: test.question, isAnyOf: isOn ? [...known, option] : known.filter((one) => one !== option) });
  }

  protected setRange(at: number, { question, ...before }: AnswerTest, end: 'atLeast' | 'atMost', text: string): void {
    const range = 'isAnyOf' in before ? {} : before;
    this.setTest(at, { question, ...range, [end]: wholeNumberIn(text) });
  }

  protected removeTest(at: number): void {
    const { shownIf = [], ...question } = this.question();
    const left = shownIf.filter((_, place) => place !== at);
    this.question.set(left.length === 0 ? question : { ...question, shownIf: left });
  }

  private setTest(at: number, test: AnswerTest): void {
    this.set({ shownIf: (this.question().shownIf ?? []).map((one, place) => (place === at ? copyOf(test) : one)) });
  }

  private names(what: 'text' | 'hint'): LanguageTexts {
    const of = (code: 'it' | 'en' | 'fr'): string => this.language.word(`surveys.questions.${what}In.${code}`);
    return { it: of('it'), en: of('en'), fr: of('fr') };
  }

  protected optionNames(at: number): LanguageTexts {
    const of = (code: 'it' | 'en' | 'fr'): string => this.language.word(`surveys.questions.optionIn.${code}`, { number: at + 1 });
    return { it: of('it'), en: of('en'), fr: of('fr') };
  }
}

/** Undefined for an empty line, and for what is no whole number from zero on. */
function wholeNumberIn(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** The contract's lists can be written to. */
function copyOf(test: AnswerTest): NonNullable<SurveyQuestion['shownIf']>[number] {
  return 'isAnyOf' in test ? { question: test.question, isAnyOf: [...test.isAnyOf] } : { ...test };
}

function rangeIn(test: AnswerTest): { readonly atLeast: string; readonly atMost: string } {
  const { atLeast, atMost } = 'isAnyOf' in test ? { atLeast: undefined, atMost: undefined } : test;
  return { atLeast: atLeast === undefined ? '' : String(atLeast), atMost: atMost === undefined ? '' : String(atMost) };
}
