import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';
import { may } from '../../shared/session/guards';
import { asksBeforeLeaving } from '../../shared/forms/leaving-guard';

const words = provideWords('imports', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const importsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'imports.title',
    providers: words,
    loadComponent: () => import('./imports-page').then((page) => page.ImportsPage),
  },
  {
    path: 'new',
    title: 'imports.wizard.title',
    canMatch: [may('imports.write')],
    canDeactivate: [asksBeforeLeaving],
    providers: words,
    loadComponent: () => import('./import-wizard').then((page) => page.ImportWizard),
  },
];
