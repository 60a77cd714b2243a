import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('setup', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const setupRoutes: Routes = [
  {
    path: '',
    title: 'setup.title',
    providers: words,
    loadComponent: () => import('./setup-page').then((page) => page.SetupPage),
  },
];
