import type { Routes } from '@angular/router';
import { builderRoutes } from './builder/builder-routes';
import { indicatorWords } from './indicator-words';

export const indicatorsRoutes: Routes = [
  {
    path: '',
    providers: indicatorWords,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'indicators.title',
        loadComponent: () => import('./indicator-list-page').then((page) => page.IndicatorListPage),
      },
      ...builderRoutes,
      {
        path: ':code',
        pathMatch: 'full',
        title: 'indicators.one',
        loadComponent: () => import('./indicator-page').then((page) => page.IndicatorPage),
      },
      {
        path: ':code/records',
        title: 'indicators.records.title',
        loadComponent: () => import('./counted-records-page').then((page) => page.CountedRecordsPage),
      },
      {
        path: ':code/excluded',
        title: 'indicators.excluded.title',
        loadComponent: () => import('./excluded-records-page').then((page) => page.ExcludedRecordsPage),
      },
    ],
  },
];
