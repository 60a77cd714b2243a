import type { Routes } from '@angular/router';
import { type AnyRegisterName, registerArea, type RegisterTableName } from '#contract';
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
      loadComponent: () => import('./register-page').then((page) => page.RegisterPage),
    },
  ];
}

/** The pages of one register: the same for all, as the catalogue describes their records. */
export function registerRoutes(register: AnyRegisterName): Routes {
  return [
    {
      path: '',
      providers: words,
      data: { register },
      children: [
        {
          path: '',
          pathMatch: 'full',
          loadComponent: () => import('./register-page').then((page) => page.RegisterPage),
        },
        {
          path: 'new',
          canMatch: [may(registerArea(register).edit)],
          loadComponent: () => import('./new-record-page').then((page) => page.NewRecordPage),
        },
        {
          path: ':id',
          loadComponent: () => import('./record-page').then((page) => page.RecordPage),
        },
      ],
    },
  ];
}
