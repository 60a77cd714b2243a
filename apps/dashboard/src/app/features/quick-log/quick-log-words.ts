import { provideWords } from '../../shared/language/provide-language';

/** Words of the quick log, which stands on every page and brings them itself. */
export const quickLogWords = provideWords('quickLog', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
