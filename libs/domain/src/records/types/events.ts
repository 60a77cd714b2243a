import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const event: RecordType = {
  label: { one: { it: 'evento', en: 'event', fr: 'événement' }, many: { it: 'eventi', en: 'events', fr: 'événements' } },
  class: 'open',
  fields: {
    type: {
      type: 'code',
      required: true,
      label: { it: 'tipo di evento', en: 'type of event', fr: 'type d’événement' },
      codes: {
        public_event: { it: 'evento pubblico', en: 'public event', fr: 'événement public' },
        recruiting_day: { it: 'giornata di reclutamento', en: 'recruiting day', fr: 'journée de recrutement' },
        job_day: { it: 'giornata del lavoro', en: 'job day', fr: 'journée de l’emploi' },
        workshop: { it: 'laboratorio', en: 'workshop', fr: 'atelier' },
        seminar: { it: 'seminario', en: 'seminar', fr: 'séminaire' },
        press_conference: { it: 'conferenza stampa', en: 'press conference', fr: 'conférence de presse' },
        final_conference: { it: 'conferenza finale', en: 'final conference', fr: 'conférence finale' },
        kick_off: { it: 'incontro di avvio', en: 'kick-off', fr: 'réunion de lancement' },
        signing_ceremony: { it: 'firma pubblica', en: 'signing ceremony', fr: 'cérémonie de signature' },
        meeting: { it: 'riunione di progetto', en: 'project meeting', fr: 'réunion de projet' },
      },
    },
    title: { ...shared.title, required: true },
    organiser: { type: 'reference', to: 'organisation', label: { it: 'organizzatore', en: 'organiser', fr: 'organisateur' } },
    date: { type: 'day', label: { it: 'data dell’evento', en: 'date of the event', fr: 'date de l’événement' }, required: true },
    place: shared.place,
    openToPublic: { type: 'boolean', label: { it: 'aperto al pubblico', en: 'open to the public', fr: 'ouvert au public' } },
    countriesInvolved: shared.organisingCountries,
    promotesInclusion: {
      type: 'boolean',
      label: {
        it: 'promuove parità di genere, pari opportunità e inclusione sociale',
        en: 'promotes gender equality, equal opportunities and social inclusion',
        fr: 'promeut l’égalité de genre, l’égalité des chances et l’inclusion sociale',
      },
    },
    afterProject: {
      type: 'boolean',
      label: { it: 'tenuto dopo la fine del progetto', en: 'held after the project’s completion', fr: 'tenu après l’achèvement du projet' },
    },
    attendees: { type: 'number', label: { it: 'presenze in tutto', en: 'attendance in all', fr: 'présences au total' } },
    status: { ...shared.heldStatus, required: true },
  },
};

/** People of one kind at an event, as the attendance list has them: each attendance is one, and internal staff is left out. */
export const eventAttendance: RecordType = {
  namedBy: ['event', 'category'],
  label: {
    one: { it: 'presenza a un evento', en: 'attendance of an event', fr: 'présence à un événement' },
    many: { it: 'presenze agli eventi', en: 'attendance of events', fr: 'présences aux événements' },
  },
  class: 'open',
  fields: {
    event: { type: 'reference', to: 'event', label: { it: 'evento', en: 'event', fr: 'événement' }, required: true },
    category: {
      type: 'code',
      required: true,
      label: { it: 'chi è presente', en: 'who attends', fr: 'qui est présent' },
      codes: {
        citizen: { it: 'cittadini', en: 'citizens', fr: 'citoyens' },
        jobseeker: { it: 'persone in cerca di lavoro', en: 'job seekers', fr: 'demandeurs d’emploi' },
        student: { it: 'studenti', en: 'students', fr: 'élèves et étudiants' },
        employer: { it: 'imprese', en: 'employers', fr: 'entreprises' },
        operator: { it: 'operatori di altri enti', en: 'operators of other bodies', fr: 'opérateurs d’autres organismes' },
        other: { it: 'altri', en: 'others', fr: 'autres' },
      },
    },
    organisation: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente di provenienza', en: 'organisation they come from', fr: 'organisme d’origine' },
    },
    employer: shared.employer,
    country: {
      type: 'code',
      label: { it: 'paese di provenienza', en: 'country they come from', fr: 'pays d’origine' },
      standard: 'countries',
    },
    people: { type: 'number', label: { it: 'persone', en: 'people', fr: 'personnes' }, required: true },
  },
};

export const disseminationProduct: RecordType = {
  label: {
    one: { it: 'prodotto di comunicazione', en: 'dissemination product', fr: 'produit de diffusion' },
    many: { it: 'prodotti di comunicazione', en: 'dissemination products', fr: 'produits de diffusion' },
  },
  class: 'open',
  fields: {
    title: { ...shared.title, required: true },
    type: {
      type: 'code',
      required: true,
      label: { it: 'tipo', en: 'type', fr: 'type' },
      codes: {
        article: { it: 'articolo', en: 'article', fr: 'article' },
        brochure: { it: 'opuscolo', en: 'brochure', fr: 'brochure' },
        guide: { it: 'guida', en: 'guide', fr: 'guide' },
        video: { it: 'video', en: 'video', fr: 'vidéo' },
        web_page: { it: 'pagina web', en: 'web page', fr: 'page web' },
        press: { it: 'rassegna stampa', en: 'press item', fr: 'article de presse' },
        software: { it: 'applicazione', en: 'software', fr: 'logiciel' },
        other: { it: 'altro', en: 'other', fr: 'autre' },
      },
    },
    onLegalMigration: {
      type: 'boolean',
      label: {
        it: 'informa sui canali di migrazione legale',
        en: 'informs about legal migration channels',
        fr: 'informe sur les voies de migration légale',
      },
    },
    publishedOn: { type: 'day', label: { it: 'prima pubblicazione', en: 'first publication', fr: 'première publication' } },
    licence: { type: 'text', label: { it: 'licenza', en: 'licence', fr: 'licence' } },
    publications: {
      type: 'parts',
      label: { it: 'pubblicazioni', en: 'publications', fr: 'publications' },
      fields: {
        channel: { type: 'text', label: { it: 'canale', en: 'channel', fr: 'canal' } },
        date: { type: 'day', label: { it: 'giorno di pubblicazione', en: 'day of publication', fr: 'jour de publication' } },
        link: { type: 'text', label: { it: 'collegamento', en: 'link', fr: 'lien' }, countable: false },
      },
    },
    reusedBy: {
      type: 'references',
      to: 'organisation',
      label: { it: 'enti che lo riusano', en: 'reused by', fr: 'organismes qui le réutilisent' },
    },
    views: { type: 'number', label: { it: 'visualizzazioni', en: 'views', fr: 'vues' } },
  },
};
