import type { Routes } from '@angular/router';
import { may } from '../../shared/session/guards';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('portfolio', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const portfolioRoutes: Routes = [
  {
    path: 'indicators',
    title: 'portfolio.sums.title',
    canMatch: [may('portfolio.read')],
    providers: words,
    loadComponent: () => import('./sums/sums-page').then((page) => page.SumsPage),
  },
  {
    path: '',
    pathMatch: 'full',
    title: 'portfolio.title',
    providers: words,
    loadComponent: () => import('./portfolio-page').then((page) => page.PortfolioPage),
  },
];
