import type { Language } from '#domain';

interface SignInSheetWords {
  readonly title: string;
  readonly sheetCode: string;
  readonly demo: string;
  readonly stamped: (on: string) => string;
  readonly hours: (hours: string) => string;
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  readonly timeIn: string;
  readonly signatureIn: string;
  readonly timeOut: string;
  readonly signatureOut: string;
  readonly lesson: string;
  readonly trainerSignature: string;
  readonly tutorSignature: string;
}

/** What stands on a sheet that is signed in the room. */
export const signInSheetWords: Readonly<Record<Language, SignInSheetWords>> = {
  it: {
    title: 'Foglio firme',
    sheetCode: 'Codice del foglio',
    demo: 'Dati dimostrativi: persone inventate.',
    stamped: (on) => `Vidimato il ${on}`,
    hours: (hours) => `${hours} ore`,
    code: 'Codice',
    name: 'Cognome e nome',
    organisation: 'Ente',
    timeIn: 'Entrata',
    signatureIn: 'Firma in entrata',
    timeOut: 'Uscita',
    signatureOut: 'Firma in uscita',
    lesson: 'Argomento svolto (da scrivere a lezione finita)',
    trainerSignature: 'Firma di chi insegna',
    tutorSignature: 'Firma del tutor',
  },
  en: {
    title: 'Sign-in sheet',
    sheetCode: 'Code of the sheet',
    demo: 'Demonstration: invented people.',
    stamped: (on) => `Stamped on ${on}`,
    hours: (hours) => `${hours} hours`,
    code: 'Code',
    name: 'Surname and name',
    organisation: 'Organisation',
    timeIn: 'Time in',
    signatureIn: 'Signature in',
    timeOut: 'Time out',
    signatureOut: 'Signature out',
    lesson: 'Subject of the lesson (to be written when it is over)',
    trainerSignature: 'Signature of the trainer',
    tutorSignature: 'Signature of the tutor',
  },
  fr: {
    title: 'Feuille d’émargement',
    sheetCode: 'Code de la feuille',
    demo: 'Démonstration : personnes inventées.',
    stamped: (on) => `Visée le ${on}`,
    hours: (hours) => `${hours} heures`,
    code: 'Code',
    name: 'Nom et prénom',
    organisation: 'Organisme',
    timeIn: 'Arrivée',
    signatureIn: 'Signature à l’arrivée',
    timeOut: 'Départ',
    signatureOut: 'Signature au départ',
    lesson: 'Sujet traité (à écrire après la séance)',
    trainerSignature: 'Signature du formateur',
    tutorSignature: 'Signature du tuteur',
  },
};
