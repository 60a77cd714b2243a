import type { Routes } from '@angular/router';
import { may } from '../../shared/session/guards';
import { asksBeforeLeaving } from '../../shared/forms/leaving-guard';
import { surveyWords } from './survey-words';

/** The surveys of a project, and of each what it asks, how it is answered and what it says. */
export const surveysRoutes: Routes = [
  {
    path: '',
    providers: surveyWords,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      { path: 'overview', title: 'surveys.title', loadComponent: () => import('./surveys-page').then((page) => page.SurveysPage) },
      {
        path: ':survey/questions',
        title: 'surveys.questions.title',
        canDeactivate: [asksBeforeLeaving],
        loadComponent: () => import('./questions-page').then((page) => page.QuestionsPage),
      },
      {
        path: ':survey/answer',
        title: 'surveys.entry.title',
        canMatch: [may('desk-work.edit')],
        loadComponent: () => import('./entry-page').then((page) => page.EntryPage),
      },
      {
        path: ':survey/links',
        title: 'surveys.links.title',
        canMatch: [may('project-work.edit')],
        loadComponent: () => import('./links-page').then((page) => page.LinksPage),
      },
      {
        path: ':survey/results',
        title: 'surveys.results.title',
        loadComponent: () => import('./results-page').then((page) => page.ResultsPage),
      },
    ],
  },
];
