import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('sign-in', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const signInRoutes: Routes = [
  {
    path: '',
    title: 'signIn.title',
    providers: words,
    loadComponent: () => import('./sign-in-page').then((page) => page.SignInPage),
  },
];
