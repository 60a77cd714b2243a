import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { may } from '../../shared/session/guards';

const words = provideWords('organisations', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The organisations that a project names, a new one, and one with everything that binds it to the project. */
export const organisationsRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'organisations.title',
        loadComponent: () => import('./organisations-page').then((page) => page.OrganisationsPage),
      },
      {
        path: 'new',
        canMatch: [may('project-work.edit')],
        title: 'organisations.new',
        loadComponent: () => import('./new-organisation-page').then((page) => page.NewOrganisationPage),
      },
      {
        path: ':organisation',
        title: 'organisations.one',
        loadComponent: () => import('./organisation-page').then((page) => page.OrganisationPage),
      },
    ],
  },
];
