import { provideWords } from '../language/provide-language';

/** Words of the shared pieces. Each piece that speaks provides them itself, so that a page need not know which pieces do. */
export const uiWords = provideWords('ui', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
