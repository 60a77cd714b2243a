import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('administration', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const administrationRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'administration.title',
        loadComponent: () => import('./accounts-page').then((page) => page.AccountsPage),
      },
      {
        path: 'accounts/new',
        title: 'administration.account.title',
        loadComponent: () => import('./new-account-page').then((page) => page.NewAccountPage),
      },
      {
        path: 'projects/new',
        title: 'administration.project.title',
        loadComponent: () => import('./new-project-page').then((page) => page.NewProjectPage),
      },
    ],
  },
];
