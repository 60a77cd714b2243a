import { provideWords } from '../../shared/language/provide-language';

/** The words of the indicators' own pages, and of what the builder shows of an indicator. */
export const indicatorWords = provideWords('indicators', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
