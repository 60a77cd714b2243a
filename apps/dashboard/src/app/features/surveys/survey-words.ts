import { provideWords } from '../../shared/language/provide-language';

export const surveyWords = provideWords('surveys', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
