import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('portfolio', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const portfolioRoutes: Routes = [
  {
    path: '',
    title: 'portfolio.title',
    providers: words,
    loadComponent: () => import('./portfolio-page').then((page) => page.PortfolioPage),
  },
];
