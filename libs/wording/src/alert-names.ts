import type { AlertKind, AlertSeverity, Language, LocalText } from '#domain';

/** What alerts of a kind are called together, as the heading above them. */
const names: Readonly<Record<AlertKind, LocalText>> = {
  report_overdue: { it: 'Rapporti in ritardo', en: 'Overdue reports', fr: 'Rapports en retard' },
  agreement_not_renewed: { it: 'Accordi non rinnovati', en: 'Agreements not renewed', fr: 'Accords non renouvelés' },
  agreement_expired: { it: 'Accordi scaduti', en: 'Expired agreements', fr: 'Accords échus' },
  commitment_overdue: { it: 'Impegni scaduti', en: 'Overdue commitments', fr: 'Engagements en retard' },
  decision_overdue: { it: 'Decisioni in ritardo', en: 'Overdue decisions', fr: 'Décisions en retard' },
  plan_actions_overdue: { it: 'Piani con azioni in ritardo', en: 'Plans with overdue actions', fr: 'Plans avec des actions en retard' },
  residence_title_expired: { it: 'Titoli di soggiorno scaduti', en: 'Expired residence titles', fr: 'Titres de séjour expirés' },
  follow_ups_overdue: { it: 'Verifiche a sei mesi in ritardo', en: 'Overdue six-month follow-ups', fr: 'Suivis à six mois en retard' },
  exits_due: { it: 'Persone non viste da 90 giorni', en: 'People not seen for 90 days', fr: 'Personnes non vues depuis 90 jours' },
  session_without_attendance: { it: 'Lezioni senza presenze', en: 'Sessions without attendance', fr: 'Séances sans présences' },
  vacancy_past_validity: { it: 'Offerte scadute senza esito', en: 'Past vacancies without an outcome', fr: 'Offres échues sans issue' },
  placement_check_due: { it: 'Verifiche degli inserimenti', en: 'Placement checks', fr: 'Vérifications des placements' },
  interconnection_silent: { it: 'Collegamenti silenziosi', en: 'Silent interconnections', fr: 'Interconnexions muettes' },
  charter_measurement_missing: {
    it: 'Standard della Carta da misurare',
    en: 'Charter standards to measure',
    fr: 'Standards de la charte à mesurer',
  },
  report_due: { it: 'Rapporti da consegnare', en: 'Reports due', fr: 'Rapports à remettre' },
  agreement_expiring: { it: 'Accordi in scadenza', en: 'Agreements about to expire', fr: 'Accords bientôt échus' },
  residence_title_expiring: {
    it: 'Titoli di soggiorno in scadenza',
    en: 'Residence titles about to expire',
    fr: 'Titres de séjour bientôt expirés',
  },
  follow_ups_due: { it: 'Verifiche a sei mesi da fare', en: 'Six-month follow-ups due', fr: 'Suivis à six mois à faire' },
  agreement_ends_before_project: {
    it: 'Accordi che finiscono prima del progetto',
    en: 'Agreements that end before the project',
    fr: 'Accords qui finissent avant le projet',
  },
  records_rejected: { it: 'Invii con voci respinte', en: 'Exchanges with rejected records', fr: 'Envois avec des fiches rejetées' },
  charter_standard_not_met: {
    it: 'Standard della Carta non rispettati',
    en: 'Charter standards not met',
    fr: 'Standards de la charte non respectés',
  },
  desk_without_hours: { it: 'Sportelli aperti senza orario', en: 'Open desks without hours', fr: 'Guichets ouverts sans horaires' },
};

export function alertKindName(kind: AlertKind, language: Language): string {
  return names[kind][language];
}

const severities: Readonly<Record<AlertSeverity, LocalText>> = {
  overdue: { it: 'in ritardo', en: 'overdue', fr: 'en retard' },
  soon: { it: 'in arrivo', en: 'coming up', fr: 'à venir' },
  attention: { it: 'da guardare', en: 'to look at', fr: 'à examiner' },
};

export function alertSeverityName(severity: AlertSeverity, language: Language): string {
  return severities[severity][language];
}
