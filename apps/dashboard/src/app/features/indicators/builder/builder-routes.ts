import type { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../../../shared/forms/leaving-guard';
import { provideWords } from '../../../shared/language/provide-language';
import { indicatorWords } from '../indicator-words';

const words = provideWords('indicatorBuilder', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});
const builder = {
  providers: [...words, ...indicatorWords],
  canDeactivate: [asksBeforeLeaving],
  loadComponent: () => import('./builder-page').then((page) => page.BuilderPage),
};

/** Before the indicators' own pages: `new` is no code. */
export const builderRoutes: Routes = [
  { path: 'new', pathMatch: 'full', title: 'indicatorBuilder.title', ...builder },
  { path: ':code/definition', title: 'indicatorBuilder.change', ...builder },
];
