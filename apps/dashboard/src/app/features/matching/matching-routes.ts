import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { may } from '../../shared/session/guards';

/** Vacancies and people who look for work: what is open, who is proposed for it, and what came of it. */
export const matchingRoutes: Routes = [
  {
    path: '',
    providers: provideWords('matching', {
      it: () => import('./words/it.json'),
      en: () => import('./words/en.json'),
      fr: () => import('./words/fr.json'),
    }),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'vacancies' },
      {
        path: 'vacancies',
        title: 'matching.vacancies.title',
        loadComponent: () => import('./vacancies-page').then((page) => page.VacanciesPage),
      },
      {
        path: 'vacancies/:vacancy',
        canMatch: [may('desk-work.read')],
        title: 'matching.proposals.title',
        loadComponent: () => import('./proposals-page').then((page) => page.ProposalsPage),
      },
      {
        path: 'people/:person',
        canMatch: [may('desk-work.read')],
        title: 'matching.forPerson.title',
        loadComponent: () => import('./person-vacancies-page').then((page) => page.PersonVacanciesPage),
      },
      {
        path: 'checks',
        canMatch: [may('desk-work.read')],
        title: 'matching.checks.title',
        loadComponent: () => import('./checks-page').then((page) => page.ChecksPage),
      },
    ],
  },
];
