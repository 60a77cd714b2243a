import { provideWords } from '../../../shared/language/provide-language';

/** Words of what is typed and of the target group, loaded with the panels that speak them. */
export const typedWords = provideWords('typedValues', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
