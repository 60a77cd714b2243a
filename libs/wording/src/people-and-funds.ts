import type { Framework, Language, LocalText } from '#domain';

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
  YEI: { it: 'IOG', en: 'YEI', fr: 'IEJ' },
  JTF: { it: 'JTF', en: 'JTF', fr: 'FTJ' },
  Interreg: { it: 'Interreg', en: 'Interreg', fr: 'Interreg' },
};

/** A fund by its initials in the language; as stored where none are fixed. */
export function fundName(fund: string, language: Language): string {
  return funds[fund]?.[language] ?? fund;
}

const frameworkNames: Readonly<Record<Framework, LocalText>> = {
  esfPlus: { it: 'FSE+, allegato I', en: 'ESF+, Annex I', fr: 'FSE+, annexe I' },
  esfPlusMostDeprived: {
    it: 'FSE+, allegato II: persone indigenti',
    en: 'ESF+, Annex II: the most deprived',
    fr: 'FSE+, annexe II : les plus démunis',
  },
  esfPlusMaterialDeprivation: {
    it: 'FSE+, allegato III: deprivazione materiale',
    en: 'ESF+, Annex III: material deprivation',
    fr: 'FSE+, annexe III : privation matérielle',
  },
  easi: { it: 'EaSI, allegato IV', en: 'EaSI, Annex IV', fr: 'EaSI, annexe IV' },
  esf2014: { it: 'FSE 2014-2020', en: 'ESF 2014-2020', fr: 'FSE 2014-2020' },
  yei2014: { it: 'Occupazione giovanile 2014-2020', en: 'Youth employment 2014-2020', fr: 'Emploi des jeunes 2014-2020' },
  interreg: { it: 'Interreg 2021-2027', en: 'Interreg 2021-2027', fr: 'Interreg 2021-2027' },
  erdfSocial: {
    it: 'FESR, strutture sociali',
    en: 'ERDF, social infrastructure',
    fr: 'FEDER, infrastructures sociales',
  },
  etc2014: {
    it: 'Cooperazione territoriale 2014-2020',
    en: 'Territorial cooperation 2014-2020',
    fr: 'Coopération territoriale 2014-2020',
  },
  amif: { it: 'FAMI 2021-2027', en: 'AMIF 2021-2027', fr: 'FAMI 2021-2027' },
};

/** A list of common indicators as people call it: “FSE+, allegato I”. */
export function frameworkName(framework: Framework, language: Language): string {
  return frameworkNames[framework][language];
}
