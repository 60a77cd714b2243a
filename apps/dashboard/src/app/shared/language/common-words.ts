import type { WordsByLanguage } from './provide-language';

/** Words of no single feature: problems, states of a page, statuses of reports. */
export const commonWords: WordsByLanguage = {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
};
