import { provideWords } from '../language/provide-language';

/** Words of what shows and asks for records. Each piece provides them itself. */
export const recordWords = provideWords('records', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
