import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('desks', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const desksRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      { path: '', pathMatch: 'full', title: 'desks.title', loadComponent: () => import('./desks-page').then((page) => page.DesksPage) },
      { path: ':desk', title: 'desks.one', loadComponent: () => import('./desk-page').then((page) => page.DeskPage) },
    ],
  },
];
