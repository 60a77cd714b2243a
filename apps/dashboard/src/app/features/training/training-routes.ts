import type { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../../shared/forms/leaving-guard';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('training', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The sessions of a day, and the register of one of them. */
export const trainingRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'training.title',
        loadComponent: () => import('./sessions-page').then((page) => page.SessionsPage),
      },
      {
        path: ':course/:session',
        title: 'training.one',
        canDeactivate: [asksBeforeLeaving],
        loadComponent: () => import('./attendance-page').then((page) => page.AttendancePage),
      },
    ],
  },
];
