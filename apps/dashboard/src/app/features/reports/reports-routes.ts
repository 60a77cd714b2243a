import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { savesBeforeLeaving } from './leaving-guard';

const words = provideWords('reports', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const reportsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'reports.title',
    providers: words,
    loadComponent: () => import('./reports-page').then((page) => page.ReportsPage),
  },
  {
    path: ':report',
    title: 'reports.title',
    canDeactivate: [savesBeforeLeaving],
    providers: words,
    loadComponent: () => import('./report-page').then((page) => page.ReportPage),
  },
];
