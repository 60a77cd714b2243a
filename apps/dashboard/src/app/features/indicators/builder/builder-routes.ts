import type { Routes } from '@angular/router';
import { provideWords } from '../../../shared/language/provide-language';

const words = provideWords('indicatorBuilder', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
const builder = () => import('./builder-page').then((page) => page.BuilderPage);

/** Before the indicators' own pages: `new` is no code. */
export const builderRoutes: Routes = [
  { path: 'new', pathMatch: 'full', title: 'indicatorBuilder.title', providers: words, loadComponent: builder },
  { path: ':code/definition', title: 'indicatorBuilder.change', providers: words, loadComponent: builder },
];
