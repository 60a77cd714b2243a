import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('incomplete', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const incompleteRoutes: Routes = [
  {
    path: '',
    title: 'incomplete.title',
    providers: words,
    loadComponent: () => import('./incomplete-page').then((page) => page.IncompletePage),
  },
];
