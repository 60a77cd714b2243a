import {
  type EnvironmentProviders,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
  type Provider,
} from '@angular/core';
import { provideTransloco, provideTranslocoScope, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { TitleStrategy } from '@angular/router';
import { Language, type LanguageCode, languages } from './language';
import { PageTitles } from './page-titles';

/** Words of one language, as `import('./words/it.json')` brings them. */
export type WordsModule = Promise<Translation | { default: Translation }>;
/** Where to get the words, by language: `{ it: () => import('./words/it.json'), … }`. */
export type WordsByLanguage = Readonly<Record<LanguageCode, () => WordsModule>>;

/** The words that every screen needs, from several places, loaded before the first drawing. */
export function provideLanguage(...common: readonly WordsByLanguage[]): EnvironmentProviders {
  class CommonWords implements TranslocoLoader {
    async getTranslation(code: string): Promise<Translation> {
      const parts = await Promise.all(common.map((words) => words[languages.find((known) => known === code) ?? 'it']()));
      return Object.assign({}, ...parts.map(withoutModule)) as Translation;
    }
  }
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: 'it',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: false },
      },
      loader: CommonWords,
    }),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(() => inject(Language).begin()),
  ]);
}

/**
 * The words of a feature, loaded with it: put it into the `providers` of the feature's routes. Keys begin with the feature's name in
 * camel case (`sign-in` → `signIn.title`), also in `title` of its routes.
 */
export function provideWords(feature: string, words: WordsByLanguage): Provider[] {
  return provideTranslocoScope({
    scope: feature,
    loader: Object.fromEntries(languages.map((code) => [code, async () => withoutModule(await words[code]())])),
  });
}

/** The text itself, without the module around it: a file of words may have a word called `default`, a module has nothing else. */
function withoutModule(loaded: Translation | { default: Translation }): Translation {
  return 'default' in loaded && typeof loaded['default'] === 'object' ? (loaded['default'] as Translation) : loaded;
}
