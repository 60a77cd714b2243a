import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('kit', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** Administrations that open desks: how ready each site is, and how the kit is taken up. */
export const kitRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'readiness' },
      {
        path: 'readiness',
        title: 'kit.readiness.title',
        loadComponent: () => import('./readiness-page').then((page) => page.ReadinessPage),
      },
      { path: 'funnel', title: 'kit.takeUp.title', loadComponent: () => import('./take-up-page').then((page) => page.TakeUpPage) },
    ],
  },
];
