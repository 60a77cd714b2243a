import { provideWords } from '../../shared/language/provide-language';

/** Words of what waits on this device, which is said on every page. */
export const deviceEntriesWords = provideWords('deviceEntries', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
