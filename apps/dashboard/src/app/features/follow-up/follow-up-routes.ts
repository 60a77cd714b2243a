import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('followUp', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The samples of the leavers, and one of them. */
export const samplesRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'followUp.sample.title',
        loadComponent: () => import('./samples-page').then((page) => page.SamplesPage),
      },
      { path: ':sample', title: 'followUp.sample.one', loadComponent: () => import('./sample-page').then((page) => page.SamplePage) },
    ],
  },
];

/** Whom to ask and to let go, and the leaving of one of them. */
export const followUpRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'followUp.title',
        loadComponent: () => import('./follow-ups-page').then((page) => page.FollowUpsPage),
      },
      { path: ':id', title: 'followUp.one', loadComponent: () => import('./leaving-page').then((page) => page.LeavingPage) },
    ],
  },
];
