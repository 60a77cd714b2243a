import type { WordsByLanguage } from '../shared/language/provide-language';

export const shellWords: WordsByLanguage = {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
};
