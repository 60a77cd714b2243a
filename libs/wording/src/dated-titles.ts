import { closureReasons, type DatedKind, type Language, type LocalText } from '#domain';
import { formatWhole } from './numbers.js';

/** What stands in a calendar, as far as its title goes. */
interface Dated {
  readonly kind: DatedKind;
  readonly name: string;
  readonly count: number | null;
  readonly desk: { readonly name: string } | null;
}

/** What is dated of a kind is called together, where one chooses what is shown. */
const names: Readonly<Record<DatedKind, LocalText>> = {
  project: { it: 'Progetto', en: 'Project', fr: 'Projet' },
  period_end: { it: 'Periodi', en: 'Periods', fr: 'Périodes' },
  report_due: { it: 'Consegne dei rapporti', en: 'Report deadlines', fr: 'Remises des rapports' },
  event: { it: 'Eventi', en: 'Events', fr: 'Événements' },
  meeting: { it: 'Riunioni', en: 'Meetings', fr: 'Réunions' },
  course_session: { it: 'Lezioni', en: 'Course sessions', fr: 'Séances de cours' },
  group_session: { it: 'Incontri di gruppo', en: 'Group sessions', fr: 'Réunions de groupe' },
  support_visit: { it: 'Affiancamenti', en: 'Support visits', fr: 'Accompagnements' },
  agreement_expiry: { it: 'Scadenze degli accordi', en: 'Agreements expiring', fr: 'Échéances des accords' },
  commitment_due: { it: 'Impegni', en: 'Commitments', fr: 'Engagements' },
  decision_due: { it: 'Decisioni', en: 'Decisions', fr: 'Décisions' },
  plan_action_due: { it: 'Azioni dei piani', en: 'Plan actions', fr: 'Actions des plans' },
  vacancies_expiring: { it: 'Offerte in scadenza', en: 'Vacancies expiring', fr: 'Offres bientôt échues' },
  appointments: { it: 'Appuntamenti', en: 'Appointments', fr: 'Rendez-vous' },
  follow_ups_due: { it: 'Verifiche a sei mesi', en: 'Six-month follow-ups', fr: 'Suivis à six mois' },
  desk_closure: { it: 'Chiusure', en: 'Closures', fr: 'Fermetures' },
};

export function datedKindName(kind: DatedKind, language: Language): string {
  return names[kind][language];
}

const ends: Readonly<Record<string, LocalText>> = {
  start: { it: 'Inizio del progetto', en: 'Start of the project', fr: 'Début du projet' },
  end: { it: 'Fine del progetto', en: 'End of the project', fr: 'Fin du projet' },
};

/** What something dated is called on its day, short: the first words say what it is. Of people a number, never a name. */
export function datedTitle({ kind, name, count, desk }: Dated, language: Language): string {
  const many = formatWhole(count ?? 0, language);
  const at = desk === null ? '' : ` · ${desk.name}`;
  const pick = (text: LocalText): string => text[language];
  switch (kind) {
    case 'project':
      return pick(ends[name] ?? names.project);
    case 'period_end':
      return pick({ it: `Fine del periodo ${name}`, en: `End of period ${name}`, fr: `Fin de la période ${name}` });
    case 'report_due':
      return pick({ it: `Consegna del rapporto ${name}`, en: `Report ${name} due`, fr: `Remise du rapport ${name}` });
    case 'support_visit':
      return pick({ it: `Affiancamento: ${name}`, en: `Support visit: ${name}`, fr: `Accompagnement : ${name}` });
    case 'group_session':
      return `${pick({ it: 'Incontro di gruppo', en: 'Group session', fr: 'Réunion de groupe' })}${name === '' ? '' : `: ${name}`}${at}`;
    case 'agreement_expiry':
      return pick({ it: `Scade: ${name}`, en: `Expires: ${name}`, fr: `Échéance : ${name}` });
    case 'commitment_due':
      return pick({ it: `Impegno · ${name}`, en: `Commitment · ${name}`, fr: `Engagement · ${name}` });
    case 'decision_due':
      return pick({ it: `Decisione · ${name}`, en: `Decision · ${name}`, fr: `Décision · ${name}` });
    case 'plan_action_due':
      return pick({ it: `Azione · ${name}`, en: `Action · ${name}`, fr: `Action · ${name}` });
    case 'vacancies_expiring':
      return count === 1
        ? pick({ it: `Offerta in scadenza: ${name}`, en: `Vacancy expiring: ${name}`, fr: `Offre bientôt échue : ${name}` })
        : `${many} ${lower(pick(names[kind]))}`;
    case 'appointments':
      return (
        (count === 1 ? pick({ it: '1 appuntamento', en: '1 appointment', fr: '1 rendez-vous' }) : `${many} ${lower(pick(names[kind]))}`) +
        at
      );
    case 'follow_ups_due':
      return (
        (count === 1
          ? pick({ it: '1 verifica a sei mesi', en: '1 six-month follow-up', fr: '1 suivi à six mois' })
          : `${many} ${lower(pick(names[kind]))}`) + at
      );
    case 'desk_closure': {
      const reason = Object.hasOwn(closureReasons, name) ? closureReasons[name as keyof typeof closureReasons].label[language] : '';
      return `${pick({ it: 'Chiuso', en: 'Closed', fr: 'Fermé' })}${reason === '' ? '' : `: ${reason}`}${at}`;
    }
    default:
      return name === '' ? pick(names[kind]) : name;
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
