import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { may } from '../../shared/session/guards';
import { mergeWords } from './merge-words';

const words = provideWords('people', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** People who may be one, and two of them side by side. */
export const duplicatesRoutes: Routes = [
  {
    path: '',
    providers: [...words, ...mergeWords],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'merges.title',
        loadComponent: () => import('./duplicates-page').then((page) => page.DuplicatesPage),
      },
      {
        path: ':survivor/:other',
        canMatch: [may('people.merge')],
        title: 'merges.merge.title',
        loadComponent: () => import('./merge-page').then((page) => page.MergePage),
      },
    ],
  },
];
