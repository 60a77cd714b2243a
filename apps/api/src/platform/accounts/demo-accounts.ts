import type { Role } from '#contract';

export interface DemoAccountPlan {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /**
   * `installation`: an administrator; `every project`: that role in each project of the demo network; else in one of them, perhaps at one
   * desk of it.
   */
  readonly holds: 'installation' | 'every project' | { readonly acronym: string; readonly desk?: string };
}

/**
 * The accounts of a demonstration, published by `GET /api/demo/accounts` and printed at start. Their passwords are no secret: they are
 * refused as soon as the installation is no demonstration any more.
 */
export const demoAccountPlans: readonly DemoAccountPlan[] = [
  {
    role: 'manager',
    name: 'Responsabile di progetto',
    email: 'manager@demo.example',
    password: 'sportello-aperto-2026',
    holds: 'every project',
  },
  { role: 'lead', name: 'Capofila', email: 'lead@demo.example', password: 'capofila-in-porto-2026', holds: 'every project' },
  {
    role: 'operator',
    name: 'Operatrice di sportello',
    email: 'operator@demo.example',
    password: 'contatto-in-trenta-2026',
    holds: { acronym: 'MEDMORE-SUI', desk: 'LI-D1' },
  },
  {
    role: 'trainer',
    name: 'Formatrice',
    email: 'trainer@demo.example',
    password: 'registro-firmato-2026',
    holds: { acronym: 'SEZIONE-LAVORO-AP' },
  },
  { role: 'admin', name: 'Amministrazione', email: 'admin@demo.example', password: 'chiavi-di-casa-2026', holds: 'installation' },
];

const addresses = new Set(demoAccountPlans.map(({ email }) => email));

export function isDemoAddress(email: string): boolean {
  return addresses.has(email.trim().toLowerCase());
}
