import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('overview', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const overviewRoutes: Routes = [
  {
    path: '',
    title: 'overview.title',
    providers: words,
    loadComponent: () => import('./overview-page').then((page) => page.OverviewPage),
  },
];
