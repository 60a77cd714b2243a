import type { Routes } from '@angular/router';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('quality', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

export const qualityRoutes: Routes = [
  {
    path: '',
    title: 'quality.title',
    providers: words,
    loadComponent: () => import('./quality-page').then((page) => page.QualityPage),
  },
];
