import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const desk: RecordType = {
  label: { one: { it: 'sportello', en: 'desk', fr: 'guichet' }, many: { it: 'sportelli', en: 'desks', fr: 'guichets' } },
  calledBy: 'code',
  class: 'open',
  fields: {
    code: { type: 'text', label: { it: 'codice', en: 'code', fr: 'code' }, required: true },
    name: { type: 'text', label: { it: 'nome', en: 'name', fr: 'nom' }, required: true, countable: false },
    hostOrganisation: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente ospitante', en: 'host organisation', fr: 'organisme hôte' },
    },
    coManagedBy: { type: 'references', to: 'organisation', label: { it: 'gestito insieme a', en: 'run together with', fr: 'géré avec' } },
    administration: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'amministrazione', en: 'administration', fr: 'administration' },
      hint: {
        it: 'se è diversa dall’ente ospitante',
        en: 'if it is not the host organisation',
        fr: 'si ce n’est pas l’organisme hôte',
      },
    },
    deskType: {
      type: 'code',
      label: { it: 'tipo di sportello', en: 'type of desk', fr: 'type de guichet' },
      required: true,
      codes: {
        municipal_desk: { it: 'sportello comunale', en: 'municipal desk', fr: 'guichet municipal' },
        municipal_antenna: { it: 'antenna comunale', en: 'municipal antenna', fr: 'antenne municipale' },
        employment_centre: { it: 'centro per l’impiego', en: 'employment centre', fr: 'centre pour l’emploi' },
        school_job_point: { it: 'Punto Borsa Lavoro a scuola', en: 'school job point', fr: 'point emploi scolaire' },
        university_placement: { it: 'placement universitario', en: 'university placement', fr: 'placement universitaire' },
        eures_point: { it: 'punto EURES', en: 'EURES point', fr: 'point EURES' },
        mobile: { it: 'sportello mobile', en: 'mobile desk', fr: 'guichet mobile' },
        online: { it: 'sportello online', en: 'online desk', fr: 'guichet en ligne' },
      },
    },
    municipality: shared.municipality,
    istatCode: {
      type: 'text',
      label: { it: 'codice ISTAT', en: 'ISTAT code', fr: 'code ISTAT' },
      hint: { it: 'del comune, sei cifre', en: 'of the municipality, six digits', fr: 'de la commune, six chiffres' },
    },
    nuts3: {
      type: 'text',
      label: { it: 'provincia (NUTS 3)', en: 'province (NUTS 3)', fr: 'province (NUTS 3)' },
      hint: { it: 'cinque caratteri, ad esempio ITI16', en: 'five characters, as ITI16', fr: 'cinq caractères, par exemple ITI16' },
    },
    address: { type: 'text', label: { it: 'indirizzo', en: 'address', fr: 'adresse' }, countable: false },
    accessMode: {
      type: 'code',
      label: { it: 'modalità di accesso', en: 'mode of access', fr: 'mode d’accès' },
      codes: {
        walk_in: { it: 'accesso libero', en: 'walk-in', fr: 'sans rendez-vous' },
        appointment: { it: 'su appuntamento', en: 'by appointment', fr: 'sur rendez-vous' },
        mixed: { it: 'misto', en: 'mixed', fr: 'mixte' },
      },
    },
    languages: { type: 'codes', label: { it: 'lingue', en: 'languages', fr: 'langues' }, standard: 'languages' },
    premisesProvidedBy: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente che mette a disposizione la sede', en: 'provider of the premises', fr: 'fournisseur des locaux' },
    },
    premisesHandedOverOn: {
      type: 'day',
      label: { it: 'consegna della sede', en: 'handover of the premises', fr: 'remise des locaux' },
    },
    openedOn: { type: 'day', label: { it: 'apertura', en: 'opening', fr: 'ouverture' } },
    closedOn: { type: 'day', label: { it: 'chiusura', en: 'closing', fr: 'fermeture' } },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        planned: { it: 'previsto', en: 'planned', fr: 'prévu' },
        open: { it: 'aperto', en: 'open', fr: 'ouvert' },
        suspended: { it: 'sospeso', en: 'suspended', fr: 'suspendu' },
        closed: { it: 'chiuso', en: 'closed', fr: 'fermé' },
      },
    },
    minimumServiceSet: {
      type: 'parts',
      label: { it: 'set minimo di prestazioni', en: 'minimum set of services', fr: 'socle minimal de services' },
      fields: {
        service: { type: 'text', label: { it: 'prestazione', en: 'service', fr: 'service' }, required: true },
        available: { type: 'boolean', label: { it: 'disponibile', en: 'available', fr: 'disponible' } },
        since: { type: 'day', label: { it: 'disponibile dal', en: 'available since', fr: 'disponible depuis' } },
      },
    },
    minimumServicesOn: {
      type: 'day',
      derived: true,
      label: {
        it: 'giorno in cui il set minimo di prestazioni è completo',
        en: 'day the minimum set of services is complete',
        fr: 'jour où le socle minimal de services est complet',
      },
    },
  },
};
