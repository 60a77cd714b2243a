import type { Language } from '#domain';

/** What is printed in the file that a person gets of what is kept of them. */
export interface PersonFileWords {
  readonly title: string;
  readonly project: string;
  readonly pseudonym: string;
  readonly issuedOn: string;
  readonly issuedBy: string;
  readonly reason: string;
  readonly demo: string;
  readonly why: string;
  readonly rights: string;
  readonly identity: string;
  readonly identityNote: string;
  readonly noIdentity: string;
  readonly participation: string;
  readonly noParticipation: string;
  readonly facts: string;
  readonly done: string;
  readonly nothingDone: string;
  readonly looks: string;
  readonly looksNote: string;
  readonly noLooks: string;
  readonly what: string;
  readonly value: string;
  readonly when: string;
  readonly who: string;
  readonly how: string;
}

export const personFileWords: Readonly<Record<Language, PersonFileWords>> = {
  it: {
    title: 'Che cosa conserviamo di Lei',
    project: 'Progetto',
    pseudonym: 'Pseudonimo',
    issuedOn: 'Rilasciato il',
    issuedBy: 'Rilasciato da',
    reason: 'Motivo',
    demo: 'Dati dimostrativi: persone inventate.',
    why: 'Questi dati sono raccolti perché le norme europee e nazionali chiedono di rendere conto di chi partecipa (GDPR, art. 6, par. 1, lett. c ed e; per disabilità e minoranze art. 9, par. 2, lett. g). Gli indicatori si calcolano sullo pseudonimo e non leggono mai il nome.',
    rights:
      'Può chiedere allo sportello di correggere i dati, di averne copia o di limitarne l’uso; risponde entro un mese. I dati restano fino a cinque anni dal 31 dicembre dell’anno dell’ultimo pagamento; poi l’identità viene cancellata.',
    identity: 'Chi è',
    identityNote: 'Conservato cifrato e a parte, mostrato solo con un motivo.',
    noIdentity: 'Il nome non è conservato.',
    participation: 'Partecipazione',
    noParticipation: 'Nessuna partecipazione.',
    facts: 'Altre risposte',
    done: 'Che cosa è stato fatto',
    nothingDone: 'Nessuna registrazione.',
    looks: 'Chi ha guardato',
    looksNote: 'Una riga per persona, giorno e tipo di accesso.',
    noLooks: 'Nessuno, prima di oggi.',
    what: 'Che cosa',
    value: 'Risposta',
    when: 'Quando',
    who: 'Chi',
    how: 'Come',
  },
  en: {
    title: 'What we keep about you',
    project: 'Project',
    pseudonym: 'Pseudonym',
    issuedOn: 'Issued on',
    issuedBy: 'Issued by',
    reason: 'Reason',
    demo: 'Demonstration: invented people.',
    why: 'These data are collected because European and national rules ask for an account of who takes part (GDPR art. 6(1)(c) and (e); for disability and minorities art. 9(2)(g)). Indicators are computed on the pseudonym and never read the name.',
    rights:
      'You may ask the desk to correct the data, to give you a copy or to limit their use; it answers within a month. Data are kept until five years after 31 December of the year of the last payment; then the identity is deleted.',
    identity: 'Who you are',
    identityNote: 'Kept encrypted and apart, shown for a reason only.',
    noIdentity: 'Your name is not kept.',
    participation: 'Participation',
    noParticipation: 'No participation.',
    facts: 'Other answers',
    done: 'What was done',
    nothingDone: 'No record.',
    looks: 'Who looked',
    looksNote: 'One line for each person, day and kind of access.',
    noLooks: 'Nobody before today.',
    what: 'What',
    value: 'Answer',
    when: 'When',
    who: 'Who',
    how: 'How',
  },
  fr: {
    title: 'Ce que nous conservons à votre sujet',
    project: 'Projet',
    pseudonym: 'Pseudonyme',
    issuedOn: 'Délivré le',
    issuedBy: 'Délivré par',
    reason: 'Motif',
    demo: 'Démonstration : personnes inventées.',
    why: 'Ces données sont recueillies parce que les règles européennes et nationales demandent de rendre compte des participants (RGPD, art. 6, par. 1, points c et e ; pour le handicap et les minorités art. 9, par. 2, point g). Les indicateurs se calculent sur le pseudonyme et ne lisent jamais le nom.',
    rights:
      'Vous pouvez demander au guichet de corriger les données, d’en recevoir copie ou d’en limiter l’usage ; il répond dans le mois. Les données restent jusqu’à cinq ans après le 31 décembre de l’année du dernier paiement ; ensuite l’identité est effacée.',
    identity: 'Qui vous êtes',
    identityNote: 'Conservé chiffré et à part, montré seulement avec un motif.',
    noIdentity: 'Votre nom n’est pas conservé.',
    participation: 'Participation',
    noParticipation: 'Aucune participation.',
    facts: 'Autres réponses',
    done: 'Ce qui a été fait',
    nothingDone: 'Aucun enregistrement.',
    looks: 'Qui a regardé',
    looksNote: 'Une ligne par personne, par jour et par type d’accès.',
    noLooks: 'Personne avant aujourd’hui.',
    what: 'Quoi',
    value: 'Réponse',
    when: 'Quand',
    who: 'Qui',
    how: 'Comment',
  },
};
