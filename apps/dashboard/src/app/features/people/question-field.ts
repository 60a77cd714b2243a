import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type IntakeForm, type IntakeQuestion, isDeclined, type SpokenLanguage } from '#domain';
import { healthWordIn } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import type { Choice } from '../../shared/forms/choice-field';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { countryChoices, languageChoices } from './country-choices';

/** An answer as the form holds it. */
export type GivenAnswer = IntakeForm[keyof IntakeForm];
/** So many answers stand open beside each other; more are a list. */
const mostBesideEachOther = 4;

/**
 * One question of the intake: what is asked above, why it is asked below. "Prefers not to say" is an answer like the others, as large, and
 * never chosen beforehand.
 */
@Component({
  selector: 'app-question-field',
  imports: [Icon, TranslocoDirective],
  templateUrl: './question-field.html',
  styleUrl: './question-field.scss',
})
export class QuestionField {
  private readonly device = inject(DeskOfDevice);
  protected readonly language = inject(Language);

  readonly question = input.required<IntakeQuestion>();
  readonly form = input.required<IntakeForm>();
  /** What is wrong with the answer, as a sentence; empty while nothing is. */
  readonly fault = input('');
  /** Whether the person counts nowhere without an answer (R12). */
  readonly needed = input(false);
  /** Instead of the reason why it is asked: what leaving it empty means. */
  readonly instead = input('');
  readonly latestDay = input<string | null>(null);
  readonly answered = output<GivenAnswer>();
  readonly declined = output();

  /** What was written and is no name of the list. */
  protected readonly unknown = signal('');
  protected readonly id = computed(() => `question-${this.question().field}`);
  protected readonly value = computed(() => this.form()[this.question().field]);
  protected readonly isDeclined = computed(() => this.question().mayDecline === true && isDeclined(this.question().field, this.form()));
  protected readonly written = computed(() => {
    const value = this.value();
    return value === null || typeof value === 'object' || this.isDeclined() ? '' : String(value);
  });
  protected readonly several = computed<readonly string[]>(() => {
    const value = this.value();
    return Array.isArray(value) ? value.filter((one: unknown): one is string => typeof one === 'string') : [];
  });
  protected readonly spoken = computed<readonly SpokenLanguage[]>(() => (this.kind() === 'languages' ? this.form().otherLanguages : []));
  /** Whether a country or a language is there already: the next one is added to it. */
  protected readonly hasNamed = computed(() => this.several().length + this.spoken().length > 0);
  protected readonly note = computed(() => this.instead() || (this.question().why ? this.language.read(this.question().why ?? none) : ''));
  protected readonly isOptional = computed(() => this.question().need === 'optional');
  /** How the answers are offered: beside each other, or as a list. */
  protected readonly kind = computed(() => {
    const { kind } = this.question();
    if (kind === 'yesNo' || kind === 'answer') return 'radios';
    if (kind === 'choice') return this.choices().length <= mostBesideEachOther ? 'radios' : 'list';
    return kind === 'country' || kind === 'language' || kind === 'desk' ? 'list' : kind;
  });
  protected readonly choices = computed<readonly Choice[]>(() => {
    const { kind, codes = {} } = this.question();
    const word = (code: string): Choice => ({ code, label: this.language.word(`people.answer.${code}`) });
    switch (kind) {
      case 'yesNo':
        return [word('true'), word('false')];
      case 'answer':
        return [word('yes'), word('no'), word('unknown')];
      case 'country':
        return countryChoices(this.language.code());
      case 'countries':
        return [...countryChoices(this.language.code()), word('XXA')];
      case 'language':
      case 'languages':
        return languageChoices(this.language.code());
      case 'desk':
        return this.device.desks().map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
      default:
        return Object.entries(codes).map(([code, text]) => ({ code, label: this.language.read(text) }));
    }
  });
  protected readonly levels = computed<readonly Choice[]>(() =>
    Object.entries(this.question().codes ?? {}).map(([code, text]) => ({ code, label: this.language.read(text) })),
  );
  protected readonly healthWord = computed(() => {
    const { kind, field } = this.question();
    const free = field === 'notes' || field === 'occupationSought';
    return free && (kind === 'text' || kind === 'lines') ? healthWordIn(this.written()) : null;
  });
  protected readonly describedBy = computed(
    () => [this.note() ? `${this.id()}-note` : '', this.fault() ? `${this.id()}-error` : ''].filter(Boolean).join(' ') || null,
  );

  protected take(written: string): void {
    if (written === 'declined') {
      this.declined.emit();
      return;
    }
    this.answered.emit(this.valueOf(written.trim()));
  }

  protected toggle(code: string, on: boolean): void {
    this.answered.emit(
      this.choices()
        .map((choice) => choice.code)
        .filter((one) => (one === code ? on : this.several().includes(one))) as GivenAnswer,
    );
  }

  /** Takes what was written when it is a name or a code, and empties the line; what is neither stays, and is said. */
  protected add(line: HTMLInputElement): void {
    const written = line.value.trim();
    const code = written === '' ? undefined : this.codeOf(written);
    this.unknown.set(written !== '' && code === undefined ? written : '');
    if (code === undefined) return;
    line.value = '';
    if (this.kind() === 'languages') {
      if (!this.spoken().some(({ language }) => language === code)) this.answered.emit([...this.spoken(), { language: code, level: null }]);
    } else if (!this.several().includes(code)) this.answered.emit([...this.several(), code]);
  }

  protected removeCountry(code: string): void {
    this.answered.emit(this.several().filter((one) => one !== code));
  }

  protected setLevel(language: string, level: string): void {
    this.answered.emit(this.spoken().map((one) => (one.language === language ? { language, level: level || null } : one)));
  }

  protected removeLanguage(language: string): void {
    this.answered.emit(this.spoken().filter((one) => one.language !== language));
  }

  protected nameOf(code: string): string {
    return this.choices().find((choice) => choice.code === code)?.label ?? this.language.word(`people.answer.${code}`);
  }

  private codeOf(written: string): string | undefined {
    const wanted = written.toLocaleLowerCase(this.language.code());
    const isIt = ({ code, label }: Choice): boolean =>
      code.toLowerCase() === wanted || label.toLocaleLowerCase(this.language.code()) === wanted;
    return this.choices().find(isIt)?.code;
  }

  private valueOf(written: string): GivenAnswer {
    const { kind, field } = this.question();
    if (written === '') return kind === 'answer' ? 'not_asked' : kind === 'choices' ? [] : null;
    if (kind === 'yesNo') return written === 'true';
    const isNumber = kind === 'number' || field === 'isced' || field === 'degurba';
    return (isNumber ? Number(written.replace(',', '.')) : written) as GivenAnswer;
  }
}

const none = { it: '', en: '', fr: '' };
