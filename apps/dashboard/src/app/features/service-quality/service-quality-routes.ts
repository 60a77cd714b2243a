import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('serviceQuality', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** What service charters promise, and what became of it. */
export const serviceQualityRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'standards' },
      {
        path: 'standards',
        title: 'serviceQuality.title',
        loadComponent: () => import('./standards-page').then((page) => page.StandardsPage),
      },
    ],
  },
];
