import { provideWords } from '../../shared/language/provide-language';

/** Words of duplicates, merges and the person's own file. */
export const mergeWords = provideWords('merges', {
  it: () => import('./merge-words/it.json'),
  en: () => import('./merge-words/en.json'),
  fr: () => import('./merge-words/fr.json'),
});
