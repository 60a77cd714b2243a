import type { Routes } from '@angular/router';
import type { RegisterName, RegisterTableName } from '#contract';
import { may } from '../../shared/session/guards';
import { provideWords } from '../../shared/language/provide-language';

const words = provideWords('registers', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** The table of a register. */
export function registerTableRoutes(register: RegisterTableName): Routes {
  return [
    {
      path: '',
      providers: words,
      data: { register },
      title: `registers.${register}.title`,
      loadComponent: () => import('./register-page').then((page) => page.RegisterPage),
    },
  ];
}

/** The pages of one register: the same for all, as the catalogue describes their records. */
export function registerRoutes(register: RegisterName): Routes {
  return [
    {
      path: '',
      providers: words,
      data: { register },
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: `registers.${register}.title`,
          loadComponent: () => import('./register-page').then((page) => page.RegisterPage),
        },
        {
          path: 'new',
          canMatch: [may('desk-work.edit')],
          title: `registers.${register}.new`,
          loadComponent: () => import('./new-record-page').then((page) => page.NewRecordPage),
        },
        {
          path: ':id',
          title: `registers.${register}.one`,
          loadComponent: () => import('./record-page').then((page) => page.RecordPage),
        },
      ],
    },
  ];
}
