import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('day', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The day of a desk. */
export const dayRoutes: Routes = [
  { path: '', title: 'day.title', providers: words, loadComponent: () => import('./day-page').then((page) => page.DayPage) },
];

/** Its appointments of a week or a month. */
export const agendaRoutes: Routes = [
  { path: '', title: 'day.agendaTitle', providers: words, loadComponent: () => import('./agenda-page').then((page) => page.AgendaPage) },
];
