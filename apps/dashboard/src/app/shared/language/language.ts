import { computed, effect, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom, map, scan } from 'rxjs';

export const languages = ['it', 'en', 'fr'] as const;
export type LanguageCode = (typeof languages)[number];
/** A text in the three languages, as the contract brings it. */
export type LocalText = Readonly<Record<LanguageCode, string>>;

/** Where the choice is kept on this device; `public/before-start.js` reads it too. */
export const languageKey = 'cruscotto.language';

/** The language of the screen. Switching it changes words and formats at once: nothing is loaded again, nothing typed is lost. */
@Service()
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<LanguageCode>(firstLanguage());
  /** Raised whenever words arrive, so that texts made in code follow. */
  private readonly arrivals = toSignal(
    this.transloco.events$.pipe(
      map(() => 1),
      scan((sum, one) => sum + one, 0),
    ),
    { initialValue: 0 },
  );

  readonly code = this.chosen.asReadonly();
  /** Name of the language in itself, for the menu. */
  readonly ownName = computed(() => ownNames[this.code()]);

  constructor() {
    effect(() => {
      document.documentElement.lang = this.code();
    });
  }

  /** Shows the screen in this language and remembers it on this device. */
  async choose(code: LanguageCode): Promise<void> {
    await this.show(code);
    localStorage.setItem(languageKey, code);
  }

  /** Shows the language of the account, unless another was chosen on this device. */
  async preferFromAccount(code: LanguageCode): Promise<void> {
    if (storedLanguage() === null && code !== this.code()) await this.show(code);
  }

  /** Loads the words of the first language; the application waits for it before it draws. */
  begin(): Promise<void> {
    return this.show(this.code());
  }

  /** The text in the language of the screen; in Italian where a translation is missing. */
  read(text: LocalText): string {
    return text[this.code()] || text.it;
  }

  /** A word in code (titles, messages); empty until its words have arrived. Follows the language when read in a `computed`. */
  word(key: string, parameters?: Readonly<Record<string, unknown>>): string {
    this.arrivals();
    const code = this.code();
    return this.transloco.getTranslation(code)[key] === undefined ? '' : this.transloco.translate(key, { ...parameters }, code);
  }

  /**
   * A word that changes with a number, from `key.one`, `key.other` …: `counted('portfolio.days', 61)` → “61 giorni”. The words get
   * `count`, written in the language.
   */
  counted(key: string, count: number, parameters?: Readonly<Record<string, unknown>>): string {
    const form = new Intl.PluralRules(this.code()).select(count);
    const written = { count: new Intl.NumberFormat(this.code(), { useGrouping: 'always' }).format(count), ...parameters };
    return this.word(`${key}.${form}`, written) || this.word(`${key}.other`, written);
  }

  private async show(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(code));
    this.transloco.setActiveLang(code);
    this.chosen.set(code);
  }
}

export const ownNames: LocalText = { it: 'Italiano', en: 'English', fr: 'Français' };

function firstLanguage(): LanguageCode {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return storedLanguage() ?? languages.find((code) => code === spoken.find((tag) => isLanguage(tag))) ?? 'it';
}

function storedLanguage(): LanguageCode | null {
  const stored = localStorage.getItem(languageKey);
  return stored !== null && isLanguage(stored) ? stored : null;
}

function isLanguage(tag: string): tag is LanguageCode {
  return languages.some((code) => code === tag);
}
