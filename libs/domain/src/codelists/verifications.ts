import type { CodeList } from './code-list.js';

/** How far the definition of a common indicator was read in the text that sets it. */
export type Verification =
  | 'read'
  | 'read_total_secondary'
  | 'read_rural_class_open'
  | 'read_population_open'
  | 'read_code_by_order'
  | 'read_position_by_order'
  | 'read_removal_secondary'
  | 'read_in_manual'
  | 'name_read'
  | 'code_read'
  | 'not_verified';

/** `full`: read; `part`: read but for what the words say; `none`: not read. */
export const verifications: CodeList<Verification, { readonly degree: 'full' | 'part' | 'none' }> = {
  read: { degree: 'full', label: { it: 'letto', en: 'read', fr: 'lu' } },
  read_total_secondary: {
    degree: 'part',
    label: {
      it: 'letto (nota che fissa la somma automatica: fonte secondaria)',
      en: 'read (footnote that fixes the automatic sum: secondary)',
      fr: 'lu (note qui fixe la somme automatique : source secondaire)',
    },
  },
  read_rural_class_open: {
    degree: 'part',
    label: {
      it: 'letto (DEGURBA 3: non verificato per il 2021-2027)',
      en: 'read (DEGURBA 3: not verified for 2021-2027)',
      fr: 'lu (DEGURBA 3 : non vérifié pour 2021-2027)',
    },
  },
  read_population_open: {
    degree: 'part',
    label: {
      it: 'letto (popolazione di riferimento: non verificata per il 2021-2027)',
      en: 'read (reference population: not verified for 2021-2027)',
      fr: 'lu (population de référence : non vérifiée pour 2021-2027)',
    },
  },
  read_code_by_order: {
    degree: 'part',
    label: {
      it: 'letto (codice dedotto dall’ordine dell’allegato)',
      en: 'read (code inferred from the order of the Annex)',
      fr: 'lu (code déduit de l’ordre de l’annexe)',
    },
  },
  read_position_by_order: {
    degree: 'part',
    label: {
      it: 'letto (codice e posizione dedotti; l’ordine di «donne» e «65 anni e oltre» cambia fra i tre blocchi dell’allegato)',
      en: 'read (code and position inferred; the order of "women" and "65 and above" differs between the three blocks of the Annex)',
      fr: 'lu (code et position déduits ; l’ordre de « femmes » et « 65 ans et plus » diffère entre les trois blocs de l’annexe)',
    },
  },
  read_removal_secondary: {
    degree: 'part',
    label: {
      it: 'letto (soppressione con il Reg. (UE, Euratom) 2018/1046: fonte secondaria)',
      en: 'read (removal by Reg (EU, Euratom) 2018/1046: secondary)',
      fr: 'lu (suppression par le règl. (UE, Euratom) 2018/1046 : source secondaire)',
    },
  },
  read_in_manual: {
    degree: 'part',
    label: {
      it: 'letti nome e definizione (definizione in un manuale di programma)',
      en: 'name and definition read (definition in a programme manual)',
      fr: 'nom et définition lus (définition dans un manuel de programme)',
    },
  },
  name_read: {
    degree: 'part',
    label: {
      it: 'letto il nome; unità presa da un sistema di monitoraggio Interreg a sorgente aperto; definizione non riletta',
      en: 'name read; unit from an open-source Interreg monitoring system; definition not re-read',
      fr: 'nom lu ; unité prise d’un système de suivi Interreg à code ouvert ; définition non relue',
    },
  },
  code_read: {
    degree: 'part',
    label: {
      it: 'letti codice e tema; nome completo e definizione non riletti',
      en: 'code and theme read; full name and definition not re-read',
      fr: 'code et thème lus ; nom complet et définition non relus',
    },
  },
  not_verified: {
    degree: 'none',
    label: {
      it: 'non verificato (allegato non disponibile nelle copie lette)',
      en: 'not verified (Annex not available in the copies read)',
      fr: 'non vérifié (annexe absente des copies lues)',
    },
  },
};

/** Where the code of a common indicator comes from. */
export type CodeBasis =
  | 'regulation'
  | 'sfc2021'
  | 'sfc2014'
  | 'sfc_answer'
  | 'order'
  | 'order_unchecked'
  | 'own_key'
  | 'own_key_no_code'
  | 'sfc2014_prefixed'
  | 'regulation_prefixed'
  | 'monitoring';

export const codeBases: CodeList<CodeBasis> = {
  regulation: { label: { it: 'regolamento', en: 'regulation', fr: 'règlement' } },
  sfc2021: {
    label: {
      it: 'codice SFC2021 (l’allegato stampa solo il nome)',
      en: 'SFC2021 code (the Annex prints the name only)',
      fr: 'code SFC2021 (l’annexe n’imprime que le nom)',
    },
  },
  sfc2014: { label: { it: 'codice SFC2014', en: 'SFC2014 code', fr: 'code SFC2014' } },
  sfc_answer: {
    label: { it: 'confermato da una risposta SFC', en: 'confirmed by an SFC answer', fr: 'confirmé par une réponse SFC' },
  },
  order: {
    label: { it: 'dedotto dall’ordine dell’allegato', en: 'inferred from the order of the Annex', fr: 'déduit de l’ordre de l’annexe' },
  },
  order_unchecked: {
    label: {
      it: 'dedotto dall’ordine dell’allegato; da non usare in una trasmissione senza verifica',
      en: 'inferred from the order of the Annex; do not use in a transmission without checking',
      fr: 'déduit de l’ordre de l’annexe ; à ne pas employer dans une transmission sans vérification',
    },
  },
  own_key: {
    label: {
      it: 'chiave propria; il codice SFC2021 non è stato verificato',
      en: 'own key; the SFC2021 code was not verified',
      fr: 'clé propre ; le code SFC2021 n’a pas été vérifié',
    },
  },
  own_key_no_code: {
    label: {
      it: 'chiave propria; l’allegato non dà codici',
      en: 'own key; the Annex gives no code',
      fr: 'clé propre ; l’annexe ne donne pas de code',
    },
  },
  sfc2014_prefixed: {
    label: {
      it: 'SFC2014 stampa CR01-CR12 dentro l’asse IOG; il prefisso è aggiunto qui per non confonderli',
      en: 'SFC2014 prints CR01-CR12 inside the YEI axis; prefix added here to avoid a clash',
      fr: 'SFC2014 imprime CR01-CR12 dans l’axe IEJ ; le préfixe est ajouté ici pour éviter une confusion',
    },
  },
  regulation_prefixed: {
    label: {
      it: 'numero del regolamento, prefisso O./R. da SFC2021',
      en: 'number from the regulation, prefix O./R. from SFC2021',
      fr: 'numéro du règlement, préfixe O./R. de SFC2021',
    },
  },
  monitoring: {
    label: {
      it: 'codice di monitoraggio, non verificato',
      en: 'monitoring code, not verified',
      fr: 'code de suivi, non vérifié',
    },
  },
};
