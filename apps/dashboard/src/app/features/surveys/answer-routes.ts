import type { Routes } from '@angular/router';
import { surveyWords } from './survey-words';

/** The one page that anybody answers on, outside what needs a signature. */
export const answerRoutes: Routes = [
  {
    path: ':token',
    title: 'surveys.answer.title',
    providers: surveyWords,
    loadComponent: () => import('./answer-page').then((page) => page.AnswerPage),
  },
];
