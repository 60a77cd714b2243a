import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('alerts', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const alertsRoutes: Routes = [
  {
    path: '',
    title: 'alerts.title',
    providers: words,
    loadComponent: () => import('./alerts-page').then((page) => page.AlertsPage),
  },
];
