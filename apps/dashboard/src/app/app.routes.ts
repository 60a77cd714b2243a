import type { Routes } from '@angular/router';
import { registerArea } from '#contract';
import { areas } from './shared/areas/areas';
import { overviewOrDesk, toFirstPage } from './shared/session/first-page';
import { may, signedIn } from './shared/session/guards';
import { provideWords } from './shared/language/provide-language';
import { shellWords } from './shell/shell-words';

/**
 * Pages of one project, one lazy line per feature. What is selected inside them is in the query: period, asOf, knownAt, why, filters.
 * The rail, the search and the keys offer a page as soon as its line stands here (`shell/destinations.ts`). What a role may not open does not
 * exist for it: that is asked here, since a line whose pages all refuse would match and show nothing.
 */
const projectPages: Routes = [
  {
    path: 'overview',
    canActivate: [overviewOrDesk],
    loadChildren: () => import('./features/overview/overview-routes').then((feature) => feature.overviewRoutes),
  },
  { path: 'indicators', loadChildren: () => import('./features/indicators/indicators-routes').then((feature) => feature.indicatorsRoutes) },
  ...(['contacts', 'appointments', 'referrals', ...areas.flatMap(({ registers }) => registers)] as const).map((register) => ({
    path: register,
    canMatch: [may(registerArea(register).read)],
    loadChildren: () => import('./features/registers/registers-routes').then((feature) => feature.registerRoutes(register)),
  })),
  ...(['people', 'participations'] as const).map((register) => ({
    path: register,
    pathMatch: 'full' as const,
    canMatch: [may('desk-work.read')],
    loadChildren: () => import('./features/registers/registers-routes').then((feature) => feature.registerTableRoutes(register)),
  })),
  {
    path: 'day',
    canMatch: [may('desk-work.read')],
    loadChildren: () => import('./features/day/day-routes').then((feature) => feature.dayRoutes),
  },
  {
    path: 'agenda',
    canMatch: [may('desk-work.read')],
    loadChildren: () => import('./features/day/day-routes').then((feature) => feature.agendaRoutes),
  },
  {
    path: 'follow-ups',
    canMatch: [may('desk-work.read')],
    loadChildren: () => import('./features/follow-up/follow-up-routes').then((feature) => feature.followUpRoutes),
  },
  {
    path: 'samples',
    canMatch: [may('values.read')],
    loadChildren: () => import('./features/follow-up/follow-up-routes').then((feature) => feature.samplesRoutes),
  },
  {
    path: 'people',
    canMatch: [may('desk-work.read')],
    loadChildren: () => import('./features/people/people-routes').then((feature) => feature.peopleRoutes),
  },
  {
    path: 'duplicates',
    canMatch: [may('people.propose')],
    loadChildren: () => import('./features/people/duplicates-routes').then((feature) => feature.duplicatesRoutes),
  },
  {
    path: 'training',
    canMatch: [may('training.read')],
    loadChildren: () => import('./features/training/training-routes').then((feature) => feature.trainingRoutes),
  },
  {
    path: 'network',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/network/network-routes').then((feature) => feature.networkRoutes),
  },
  {
    path: 'organisations',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/organisations/organisations-routes').then((feature) => feature.organisationsRoutes),
  },
  {
    path: 'matching',
    canMatch: [may('matching.read')],
    loadChildren: () => import('./features/matching/matching-routes').then((feature) => feature.matchingRoutes),
  },
  {
    path: 'governance',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/network/network-routes').then((feature) => feature.governanceRoutes),
  },
  {
    path: 'surveys',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/surveys/surveys-routes').then((feature) => feature.surveysRoutes),
  },
  {
    path: 'calendar',
    canMatch: [may('projects.read')],
    loadChildren: () => import('./features/calendar/calendar-routes').then((feature) => feature.calendarRoutes),
  },
  {
    path: 'alerts',
    canMatch: [may('alerts.read')],
    loadChildren: () => import('./features/alerts/alerts-routes').then((feature) => feature.alertsRoutes),
  },
  {
    path: 'service-quality',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/service-quality/service-quality-routes').then((feature) => feature.serviceQualityRoutes),
  },
  {
    path: 'kit',
    canMatch: [may('project-work.read')],
    loadChildren: () => import('./features/kit/kit-routes').then((feature) => feature.kitRoutes),
  },
  { path: 'desks', loadChildren: () => import('./features/desks/desks-routes').then((feature) => feature.desksRoutes) },
  { path: 'quality', loadChildren: () => import('./features/quality/quality-routes').then((feature) => feature.qualityRoutes) },
  { path: 'incomplete', loadChildren: () => import('./features/incomplete/incomplete-routes').then((feature) => feature.incompleteRoutes) },
  {
    path: 'imports',
    canMatch: [may('imports.read')],
    loadChildren: () => import('./features/imports/imports-routes').then((feature) => feature.importsRoutes),
  },
  {
    path: 'participations/:id',
    canMatch: [may('records.read')],
    loadChildren: () => import('./features/participations/participations-routes').then((feature) => feature.participationsRoutes),
  },
  {
    path: 'reports',
    canMatch: [may('reports.read')],
    loadChildren: () => import('./features/reports/reports-routes').then((feature) => feature.reportsRoutes),
  },
];

const notYours = () => import('./shell/not-yours').then((page) => page.NotYours);

export const routes: Routes = [
  { path: 'sign-in', loadChildren: () => import('./features/sign-in/sign-in-routes').then((feature) => feature.signInRoutes) },
  // anybody answers here: nothing is asked of who comes, and nothing of the shell is loaded
  { path: 'answer', loadChildren: () => import('./features/surveys/answer-routes').then((feature) => feature.answerRoutes) },
  { path: 'setup', loadChildren: () => import('./features/setup/setup-routes').then((feature) => feature.setupRoutes) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((shell) => shell.Shell),
    providers: provideWords('shell', shellWords),
    children: [
      { path: '', pathMatch: 'full', redirectTo: toFirstPage },
      { path: 'portfolio', loadChildren: () => import('./features/portfolio/portfolio-routes').then((feature) => feature.portfolioRoutes) },
      { path: 'account', loadChildren: () => import('./features/account/account-routes').then((feature) => feature.accountRoutes) },
      {
        path: 'administration',
        canMatch: [may('accounts.edit')],
        loadChildren: () => import('./features/administration/administration-routes').then((feature) => feature.administrationRoutes),
      },
      {
        path: 'projects/:project',
        loadComponent: () => import('./shell/project-frame').then((frame) => frame.ProjectFrame),
        children: [
          ...projectPages,
          { path: '', pathMatch: 'full', redirectTo: 'overview' },
          { path: '**', loadComponent: notYours, title: 'notYours.title' },
        ],
      },
      { path: '**', loadComponent: notYours, title: 'notYours.title' },
    ],
  },
];
