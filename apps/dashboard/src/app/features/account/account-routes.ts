import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('account', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const accountRoutes: Routes = [
  {
    path: '',
    title: 'account.title',
    providers: words,
    loadComponent: () => import('./account-page').then((page) => page.AccountPage),
  },
];
