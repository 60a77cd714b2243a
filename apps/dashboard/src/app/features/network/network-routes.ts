import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('network', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** What binds the organisations of a project: the life of their agreements, the graph of who is bound to whom, and who offers what. */
export const networkRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'timeline' },
      {
        path: 'timeline',
        title: 'network.timeline.title',
        loadComponent: () => import('./timeline-page').then((page) => page.TimelinePage),
      },
      { path: 'graph', title: 'network.graph.title', loadComponent: () => import('./graph-page').then((page) => page.GraphPage) },
      {
        path: 'coverage',
        title: 'network.coverage.title',
        loadComponent: () => import('./coverage-page').then((page) => page.CoveragePage),
      },
    ],
  },
];

/** Tables, who came to them, what was decided and planned. */
export const governanceRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'meetings' },
      {
        path: 'meetings',
        title: 'network.governance.title',
        loadComponent: () => import('./governance-page').then((page) => page.GovernancePage),
      },
    ],
  },
];
