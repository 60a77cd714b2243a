import type { CodeList } from './code-list.js';

/** Essential service levels for people (letters of Decree 4/2018, Annex B), by which a service given at a desk is called. */
export type ServiceLevel = 'A' | 'B' | 'C' | 'D' | 'E' | 'F1' | 'F2' | 'F3' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O';

export const serviceLevels: CodeList<ServiceLevel> = {
  A: { label: { it: 'accoglienza e prima informazione', en: 'reception and first information', fr: 'accueil et première information' } },
  B: { label: { it: 'DID, profilazione e scheda', en: 'availability, profiling and record', fr: 'disponibilité, profilage et fiche' } },
  C: { label: { it: 'orientamento di base', en: 'basic guidance', fr: 'orientation de base' } },
  D: { label: { it: 'patto di servizio', en: 'service agreement', fr: 'contrat de service' } },
  E: { label: { it: 'orientamento specialistico', en: 'specialised guidance', fr: 'orientation spécialisée' } },
  F1: { label: { it: 'accompagnamento al lavoro', en: 'support to employment', fr: 'accompagnement vers l’emploi' } },
  F2: { label: { it: 'attivazione di un tirocinio', en: 'internship activation', fr: 'mise en place d’un stage' } },
  F3: { label: { it: 'incontro domanda-offerta', en: 'matching of demand and supply', fr: 'rapprochement offre-demande' } },
  G: { label: { it: 'assegno di ricollocazione', en: 'relocation voucher', fr: 'chèque de reclassement' } },
  H: { label: { it: 'avvio a formazione', en: 'referral to training', fr: 'orientation vers une formation' } },
  I: { label: { it: 'sostegno alla mobilità', en: 'mobility support', fr: 'aide à la mobilité' } },
  J: { label: { it: 'conciliazione vita-lavoro', en: 'reconciliation of work and care', fr: 'conciliation vie et travail' } },
  K: { label: { it: 'liste per assunzioni pubbliche', en: 'lists for public hiring', fr: 'listes pour l’emploi public' } },
  L: { label: { it: 'lavori socialmente utili', en: 'socially useful work', fr: 'travaux d’utilité sociale' } },
  M: { label: { it: 'collocamento mirato', en: 'targeted placement', fr: 'placement ciblé' } },
  N: { label: { it: 'presa in carico integrata', en: 'integrated taking charge', fr: 'prise en charge intégrée' } },
  O: { label: { it: 'lavoro autonomo', en: 'self-employment', fr: 'travail indépendant' } },
};
