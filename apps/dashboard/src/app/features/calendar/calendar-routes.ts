import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('calendar', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const calendarRoutes: Routes = [
  {
    path: '',
    title: 'calendar.title',
    providers: words,
    loadComponent: () => import('./calendar-page').then((page) => page.CalendarPage),
  },
];
