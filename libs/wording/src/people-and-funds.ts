import type { Language, LocalText } from '#domain';

export type RoleKey = 'admin' | 'manager' | 'lead' | 'assessor' | 'trainer' | 'operator' | 'auditor';

const roles: Readonly<Record<RoleKey, LocalText>> = {
  admin: { it: 'Amministrazione', en: 'Administrator', fr: 'Administration' },
  manager: { it: 'Responsabile di progetto', en: 'Project manager', fr: 'Responsable de projet' },
  lead: { it: 'Capofila', en: 'Lead partner', fr: 'Chef de file' },
  assessor: { it: 'Valutazione', en: 'Assessor', fr: 'Évaluation' },
  trainer: { it: 'Formazione', en: 'Trainer', fr: 'Formation' },
  operator: { it: 'Sportello', en: 'Desk operator', fr: 'Guichet' },
  auditor: { it: 'Controllo', en: 'Auditor', fr: 'Contrôle' },
};

export function roleName(role: RoleKey, language: Language): string {
  return roles[role][language];
}

const funds: Readonly<Record<string, LocalText>> = {
  'ESF+': { it: 'FSE+', en: 'ESF+', fr: 'FSE+' },
  ESF: { it: 'FSE', en: 'ESF', fr: 'FSE' },
  ERDF: { it: 'FESR', en: 'ERDF', fr: 'FEDER' },
  AMIF: { it: 'FAMI', en: 'AMIF', fr: 'FAMI' },
  Interreg: { it: 'Interreg', en: 'Interreg', fr: 'Interreg' },
};

/** A fund by its initials in the language; as stored where none are fixed. */
export function fundName(fund: string, language: Language): string {
  return funds[fund]?.[language] ?? fund;
}
