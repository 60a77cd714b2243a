import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('participations', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const participationsRoutes: Routes = [
  {
    path: '',
    title: 'participations.title',
    providers: words,
    loadComponent: () => import('./participation-page').then((page) => page.ParticipationPage),
  },
];
