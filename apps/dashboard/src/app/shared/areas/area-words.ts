import { provideWords } from '../language/provide-language';

/** Words of the areas and of their views. Each piece provides them itself. */
export const areaWords = provideWords('areas', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
