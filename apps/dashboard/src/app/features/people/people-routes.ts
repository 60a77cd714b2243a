import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { may } from '../../shared/session/guards';

const words = provideWords('people', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The people of a project: the intake, and the page of one of them. Their register is one like the others. */
export const peopleRoutes: Routes = [
  {
    path: '',
    providers: words,
    children: [
      {
        path: 'new',
        canMatch: [may('desk-work.edit')],
        title: 'people.new',
        loadComponent: () => import('./intake-page').then((page) => page.IntakePage),
      },
      { path: ':id', title: 'people.one', loadComponent: () => import('./person-page').then((page) => page.PersonPage) },
    ],
  },
];
